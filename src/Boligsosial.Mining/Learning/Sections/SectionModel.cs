using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Sections;

/// <summary>How the answers of rules and model are put together. A threshold above one says: never.</summary>
/// <param name="AddFree">So likely a section must be that the rules do not find in a report without a form.</param>
/// <param name="AddForm">The same in a form.</param>
/// <param name="Change">So likely another topic must be than the one that the rules are not certain of.</param>
/// <param name="FreeCalibration">Turns probabilities of answers into confidence, in a report without a form.</param>
/// <param name="FormCalibration">The same in a form.</param>
public sealed record SectionPolicy(double AddFree, double AddForm, double Change, Calibration FreeCalibration, Calibration FormCalibration)
{
    /// <summary>A threshold that nothing reaches.</summary>
    public const double Never = 2;

    /// <summary>One threshold for all, nothing measured.</summary>
    public static SectionPolicy From(double threshold) => new(threshold, threshold, threshold, Calibration.None, Calibration.None);
}

/// <summary>What the model says of a line.</summary>
/// <param name="Topic">The likeliest topic, where it begins a section at all.</param>
/// <param name="Probability">The probability that a section of this topic begins there.</param>
public readonly record struct SectionAnswer(int Topic, double Probability);

/// <summary>The trained model of headings with what belongs to it. Immutable.</summary>
/// <param name="Topics">Topic codes of its classes; the first is empty.</param>
/// <param name="Logistic">Its weights.</param>
/// <param name="Policy">How its answers are used.</param>
public sealed record SectionModel(IReadOnlyList<string> Topics, LogisticModel Logistic, SectionPolicy Policy)
{
    /// <summary>The file's name in the folder of models.</summary>
    public const string FileName = "sections.model";

    /// <summary>Raise its number with every change of what <see cref="SectionExamples"/> say of a line.</summary>
    private static readonly ModelKind Kind = new("sections", 3);

    /// <summary>What a model says of each line of a document.</summary>
    /// <param name="logistic">Its weights.</param>
    /// <param name="examples">The lines.</param>
    public static SectionAnswer[] Answer(LogisticModel logistic, IReadOnlyList<Example> examples)
    {
        ArgumentNullException.ThrowIfNull(logistic);
        ArgumentNullException.ThrowIfNull(examples);
        var answers = new SectionAnswer[examples.Count];
        logistic.Classify(examples, (i, probabilities) =>
        {
            int best = 1;
            for (int of = 2; of < probabilities.Length; of++)
            {
                best = probabilities[of] > probabilities[best] ? of : best;
            }

            answers[i] = new SectionAnswer(best, probabilities[best]);
        });
        return answers;
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream) => ModelFile.Write(stream, Kind, writer =>
    {
        writer.Write(Topics.Count);
        foreach (string topic in Topics)
        {
            writer.Write(topic);
        }

        foreach (double value in (ReadOnlySpan<double>)[Policy.AddFree, Policy.AddForm, Policy.Change, Policy.FreeCalibration.Slope, Policy.FreeCalibration.Offset, Policy.FormCalibration.Slope, Policy.FormCalibration.Offset])
        {
            writer.Write(value);
        }

        ModelFile.Write(writer, Logistic);
    });

    /// <summary>Reads a model.</summary>
    /// <exception cref="DefinitionException">The file cannot be read or is no model.</exception>
    public static SectionModel Read(string path) => ModelFile.Read(path, Kind, reader =>
    {
        string[] topics = new string[reader.ReadInt32()];
        for (int i = 0; i < topics.Length; i++)
        {
            topics[i] = reader.ReadString();
        }

        var policy = new SectionPolicy(
            reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(),
            new Calibration(reader.ReadDouble(), reader.ReadDouble()), new Calibration(reader.ReadDouble(), reader.ReadDouble()));
        LogisticModel logistic = ModelFile.ReadLogistic(reader);
        return logistic.Shape == SectionExamples.Shape(topics.Length)
            ? new SectionModel(topics, logistic, policy)
            : throw new DefinitionException(path, null, "was made by another version of the program; make it anew with «boligsosial train».");
    });
}
