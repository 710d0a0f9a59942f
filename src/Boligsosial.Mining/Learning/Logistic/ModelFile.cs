using System.Text;
using Boligsosial.Mining.Documents;

namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>Keeps logistic models in files: little-endian binary, weights in half precision, the same bytes for the same model.</summary>
public static class ModelFile
{
    /// <summary>First bytes of every model file, with the version of the format.</summary>
    private const string Mark = "boligsosial model 2\n";

    /// <summary>Writes a file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">Writes what comes behind the mark.</param>
    public static void Write(string path, Action<BinaryWriter> content)
    {
        using var writer = new BinaryWriter(File.Create(path), Encoding.UTF8);
        writer.Write(Encoding.ASCII.GetBytes(Mark));
        content(writer);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">Reads what comes behind the mark.</param>
    /// <exception cref="DefinitionException">The file cannot be read or is none of this program's models.</exception>
    public static T Read<T>(string path, Func<BinaryReader, T> content)
    {
        try
        {
            using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
            return Encoding.ASCII.GetString(reader.ReadBytes(Mark.Length)) == Mark
                ? content(reader)
                : throw new DefinitionException(path, null, "is no model of this version of the program; make it anew with «boligsosial train».");
        }
        catch (EndOfStreamException)
        {
            throw new DefinitionException(path, null, "ends too soon; make it anew with «boligsosial train».");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionException(path, null, $"cannot be read ({e.Message.TrimEnd('.')}).");
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
