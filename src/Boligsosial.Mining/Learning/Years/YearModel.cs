using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Years;

/// <summary>Chooses the year that a figure describes: each year in reach is judged by a logistic model, the likeliest is the answer. Immutable.</summary>
/// <param name="Logistic">Its weights; the second class is the right year.</param>
/// <param name="Lead">So much likelier, in log odds, another year must be than the one that the rules say.</param>
public sealed record YearModel(LogisticModel Logistic, double Lead)
{
    /// <summary>The file's name in the folder of models.</summary>
    public const string FileName = "years.model";

    /// <summary>Raise its number with every change of what <see cref="YearFeatures"/> say of a year.</summary>
    private static readonly ModelKind Kind = new("years", 2);

    /// <summary>The shape of year models.</summary>
    public static Shape Shape { get; } = new(2, 1);

    /// <summary>The likeliest year of a figure, which may be none.</summary>
    /// <param name="question">The figure.</param>
    /// <param name="buffer">Room for examples of <see cref="Shape"/>, used again for each figure.</param>
    public YearOption Choose(YearQuestion question, ExampleBuffer buffer)
    {
        Span<float> scores = stackalloc float[2];
        double best = double.NegativeInfinity;
        List<YearOption> options = question.Options();
        YearOption chosen = options[0];
        var features = new YearFeatures(question);
        foreach (YearOption option in options)
        {
            features.Write(option, buffer.Features);
            buffer.Score(Logistic, scores);
            double odds = scores[1] - scores[0] + (option.Year == question.Ruled.Year ? Lead : 0);
            if (odds > best)
            {
                best = odds;
                chosen = option;
            }
        }

        return chosen;
    }

    /// <summary>The examples of a figure whose year is known.</summary>
    public static IEnumerable<Example> Examples(YearQuestion question, int? year)
    {
        var buffer = new ExampleBuffer(Shape);
        var features = new YearFeatures(question);
        foreach (YearOption option in question.Options())
        {
            features.Write(option, buffer.Features);
            yield return buffer.ToExample(option.Year == year ? 1 : 0);
        }
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream) => ModelFile.Write(stream, Kind, writer =>
    {
        writer.Write(Lead);
        ModelFile.Write(writer, Logistic);
    });

    /// <summary>Reads a model.</summary>
    /// <exception cref="DefinitionException">The file cannot be read or is no model.</exception>
    public static YearModel Read(string path) => ModelFile.Read(path, Kind, reader =>
    {
        double lead = reader.ReadDouble();
        return new YearModel(ModelFile.ReadLogistic(reader), lead);
    });
}
