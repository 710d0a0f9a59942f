using System.Security.Cryptography;
using System.Text;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>What a model is trained for, and on which features: of others it would understand nothing, and not say so.</summary>
/// <param name="Name">What it judges.</param>
/// <param name="Features">Version of its features; to be raised whenever what its examples are made of changes.</param>
public sealed record ModelKind(string Name, int Features);

/// <summary>
/// Keeps logistic models in files: a mark, the kind, a hash by which damage is known, and little-endian binary with weights in half precision.
/// The same bytes for the same model.
/// </summary>
public static class ModelFile
{
    /// <summary>First bytes of every model file, with the version of the format.</summary>
    private const string Mark = "boligsosial model 3\n";

    private const string Remedy = "make it anew with «boligsosial train».";

    /// <summary>Writes a file.</summary>
    /// <param name="stream">Where.</param>
    /// <param name="kind">What the model is for.</param>
    /// <param name="content">Writes the model.</param>
    public static void Write(Stream stream, ModelKind kind, Action<BinaryWriter> content)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(content);
        using var written = new MemoryStream();
        using (var inner = new BinaryWriter(written, Encoding.UTF8, leaveOpen: true))
        {
            content(inner);
        }

        ReadOnlySpan<byte> bytes = written.GetBuffer().AsSpan(0, (int)written.Length);
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Encoding.ASCII.GetBytes(Mark));
        writer.Write(kind.Name);
        writer.Write(kind.Features);
        writer.Write(SHA256.HashData(bytes));
        writer.Write(bytes);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="kind">What the model is to be for.</param>
    /// <param name="content">Reads the model.</param>
    /// <exception cref="DefinitionException">The file cannot be read, is damaged, or is no model of that kind that this version of the program made.</exception>
    public static T Read<T>(string path, ModelKind kind, Func<BinaryReader, T> content)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(content);
        DefinitionException Bad(string message) => new(path, null, message);
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (!bytes.AsSpan().StartsWith(Encoding.ASCII.GetBytes(Mark)))
            {
                throw Bad($"is no model of this version of the program; {Remedy}");
            }

            using var reader = new BinaryReader(new MemoryStream(bytes, Mark.Length, bytes.Length - Mark.Length, writable: false), Encoding.UTF8);
            var found = new ModelKind(reader.ReadString(), reader.ReadInt32());
            if (found.Name != kind.Name)
            {
                throw Bad($"is a model of {found.Name}, not of {kind.Name}; {Remedy}");
            }

            if (found.Features != kind.Features)
            {
                throw Bad($"was trained on other features (version {found.Features}) than this version of the program has (version {kind.Features}); {Remedy}");
            }

            byte[] hash = reader.ReadBytes(SHA256.HashSizeInBytes);
            int start = Mark.Length + (int)reader.BaseStream.Position;
            return SHA256.HashData(bytes.AsSpan(start)).AsSpan().SequenceEqual(hash) ? content(reader) : throw Bad($"is damaged; {Remedy}");
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException)
        {
            throw Bad($"is damaged; {Remedy}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Bad($"cannot be read ({e.Message.TrimEnd('.')}).");
        }
    }

    /// <summary>Writes a model.</summary>
    public static void Write(BinaryWriter writer, LogisticModel model)
    {
        writer.Write(model.Shape.Classes);
        writer.Write(model.Shape.Measures);
        foreach (float weight in model.Shared)
        {
            writer.Write(weight);
        }

        writer.Write(model.Shape.Kinds);
        foreach (float weight in model.Chain.Transitions)
        {
            writer.Write((Half)weight);
        }

        writer.Write(model.Chain.Index.Features.Count);
        for (int row = 0; row < model.Chain.Index.Features.Count; row++)
        {
            writer.Write(model.Chain.Index.Features[row]);
            for (int r = 0; r < Relation.Count; r++)
            {
                writer.Write((Half)model.Chain.Relations[(row * Relation.Count) + r]);
            }
        }

        writer.Write(model.Index.Features.Count);
        for (int row = 0; row < model.Index.Features.Count; row++)
        {
            writer.Write(model.Index.Features[row]);
            writer.Write7BitEncodedInt(model.Starts[row + 1] - model.Starts[row]);
            for (int w = model.Starts[row]; w < model.Starts[row + 1]; w++)
            {
                writer.Write7BitEncodedInt(model.Classes[w]);
                writer.Write((Half)model.Weights[w]);
            }
        }
    }

    /// <summary>Reads a model.</summary>
    public static LogisticModel ReadLogistic(BinaryReader reader)
    {
        var shape = new Shape(reader.ReadInt32(), reader.ReadInt32());
        float[] shared = new float[2 * shape.Measures];
        for (int i = 0; i < shared.Length; i++)
        {
            shared[i] = reader.ReadSingle();
        }

        shape = shape with { Kinds = reader.ReadInt32() };
        ChainWeights chain = ReadChain(reader, shape);
        ulong[] features = new ulong[reader.ReadInt32()];
        int[] starts = new int[features.Length + 1];
        var classes = new List<ushort>();
        var weights = new List<float>();
        for (int row = 0; row < features.Length; row++)
        {
            features[row] = reader.ReadUInt64();
            starts[row + 1] = starts[row] + reader.Read7BitEncodedInt();
            for (int w = starts[row]; w < starts[row + 1]; w++)
            {
                classes.Add((ushort)reader.Read7BitEncodedInt());
                weights.Add((float)reader.ReadHalf());
            }
        }

        return new LogisticModel(shape, new FeatureIndex(features), starts, [.. classes], [.. weights], shared, chain);
    }

    private static ChainWeights ReadChain(BinaryReader reader, Shape shape)
    {
        float[] transitions = new float[shape.Kinds * shape.Classes * shape.Classes];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = (float)reader.ReadHalf();
        }

        ulong[] features = new ulong[reader.ReadInt32()];
        float[] relations = new float[features.Length * Relation.Count];
        for (int row = 0; row < features.Length; row++)
        {
            features[row] = reader.ReadUInt64();
            for (int r = 0; r < Relation.Count; r++)
            {
                relations[(row * Relation.Count) + r] = (float)reader.ReadHalf();
            }
        }

        return new ChainWeights(new FeatureIndex(features), relations, transitions);
    }
}
