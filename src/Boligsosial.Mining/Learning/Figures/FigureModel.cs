using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Extraction;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Figures;

/// <summary>How the answers of rules and model are put together.</summary>
/// <param name="Threshold">An indicator needs this probability to be answered.</param>
/// <param name="RulesFirst">Whether rules with certain evidence keep the last word.</param>
/// <param name="Calibrations">The calibration of the answers by method: <c>table</c>, <c>rule</c>, <c>model</c>.</param>
public sealed record DecisionPolicy(double Threshold, bool RulesFirst, IReadOnlyDictionary<string, Calibration> Calibrations)
{
    /// <summary>The policy before anything was measured.</summary>
    public static DecisionPolicy Default { get; } = new(0.45, false, new Dictionary<string, Calibration>());
}

/// <summary>The trained model of figures with what belongs to it. Immutable.</summary>
/// <param name="Codes">Indicator codes of its classes; the first is empty.</param>
/// <param name="Logistic">Its weights.</param>
/// <param name="Policy">How its answers are used.</param>
public sealed record FigureModel(IReadOnlyList<string> Codes, LogisticModel Logistic, DecisionPolicy Policy)
{
    /// <summary>The indicators that it was not trained on: about these the rules have the last word.</summary>
    public IReadOnlySet<string> NotLearned { get; init; } = new HashSet<string>();

    /// <summary>The file's name in the folder of models.</summary>
    public const string FileName = "figures.model";

    /// <summary>Raise its number with every change of what <see cref="FigureFeatures"/>, <see cref="ClassEvidence"/> or <see cref="NumberLinks"/> say of a number, or of which words stand around it.</summary>
    private static readonly ModelKind Kind = new("figures", 3);

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream) => ModelFile.Write(stream, Kind, writer =>
    {
        writer.Write(Codes.Count);
        foreach (string code in Codes)
        {
            writer.Write(code);
        }

        writer.Write(Policy.Threshold);
        writer.Write(Policy.RulesFirst);
        writer.Write(Policy.Calibrations.Count);
        foreach ((string method, Calibration calibration) in Policy.Calibrations.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            writer.Write(method);
            writer.Write(calibration.Slope);
            writer.Write(calibration.Offset);
        }

        ModelFile.Write(writer, Logistic);
    });

    /// <summary>Reads a model for the classes of the codebook as it is now: indicators that the model does not know have no weights of their own.</summary>
    /// <exception cref="DefinitionException">The file cannot be read or is no model.</exception>
    public static FigureModel Read(string path, IndicatorClasses classes) => ModelFile.Read(path, Kind, reader =>
    {
        string[] codes = new string[reader.ReadInt32()];
        for (int i = 0; i < codes.Length; i++)
        {
            codes[i] = reader.ReadString();
        }

        double threshold = reader.ReadDouble();
        bool rulesFirst = reader.ReadBoolean();
        var calibrations = new Dictionary<string, Calibration>();
        for (int n = reader.ReadInt32(); n > 0; n--)
        {
            calibrations[reader.ReadString()] = new Calibration(reader.ReadDouble(), reader.ReadDouble());
        }

        LogisticModel logistic = ModelFile.ReadLogistic(reader);
        return logistic.Shape.Measures == ClassEvidence.Size
            ? new FigureModel(classes.Codes, ForClasses(logistic, codes, classes), new DecisionPolicy(threshold, rulesFirst, calibrations)) { NotLearned = classes.Codes.Except(codes).ToHashSet() }
            : throw new DefinitionException(path, null, "was made by another version of the program; make it anew with «boligsosial train».");
    });

    private static LogisticModel ForClasses(LogisticModel model, string[] codes, IndicatorClasses classes)
    {
        int[] map = [.. codes.Select(c => c.Length == 0 ? IndicatorClasses.None : classes.Of(c) is > 0 and int of ? of : -1)];
        var starts = new List<int> { 0 };
        var kept = new List<(ushort Class, float Weight)>();
        for (int row = 0; row < model.Starts.Length - 1; row++)
        {
            for (int w = model.Starts[row]; w < model.Starts[row + 1]; w++)
            {
                if (map[model.Classes[w]] >= 0)
                {
                    kept.Add(((ushort)map[model.Classes[w]], model.Weights[w]));
                }
            }

            starts.Add(kept.Count);
        }

        return model with
        {
            Shape = model.Shape with { Classes = classes.Count },
            Chain = model.Chain with { Transitions = Transitions(model, map, classes.Count) },
            Starts = [.. starts],
            Classes = [.. kept.Select(k => k.Class)],
            Weights = [.. kept.Select(k => k.Weight)],
        };
    }

    private static float[] Transitions(LogisticModel model, int[] map, int classes)
    {
        float[] transitions = new float[model.Shape.Kinds * classes * classes];
        for (int kind = 0; kind < model.Shape.Kinds; kind++)
        {
            for (int a = 0; a < map.Length; a++)
            {
                for (int b = 0; b < map.Length; b++)
                {
                    if (map[a] >= 0 && map[b] >= 0)
                    {
                        transitions[(((kind * classes) + map[a]) * classes) + map[b]] = model.Chain.Transitions[(((kind * map.Length) + a) * map.Length) + b];
                    }
                }
            }
        }

        return transitions;
    }
}
