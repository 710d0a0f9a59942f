using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Years;

/// <summary>Chooses the year that a figure describes: each year in reach is judged by a logistic model, the likeliest is the answer. Immutable.</summary>
/// <param name="Logistic">Its weights; the second class is the right year.</param>
public sealed record YearModel(LogisticModel Logistic)
{
    /// <summary>The file's name in the folder of models.</summary>
    public const string FileName = "years.model";

    /// <summary>The shape of year models.</summary>
    public static Shape Shape { get; } = new(2, 1);

    /// <summary>The likeliest year of a figure, which may be none.</summary>
    public YearOption Choose(YearQuestion question)
    {
        var buffer = new ExampleBuffer(Shape);
        Span<double> scores = stackalloc double[2];
        double best = double.NegativeInfinity;
        List<YearOption> options = question.Options();
        YearOption chosen = options[0];
        foreach (YearOption option in options)
        {
            YearFeatures.Write(question, option, buffer.Features);
            buffer.Score(Logistic, scores);
            if (scores[1] - scores[0] > best)
            {
                best = scores[1] - scores[0];
                chosen = option;
            }
        }

        return chosen;
    }

    /// <summary>The examples of a figure whose year is known.</summary>
    public static IEnumerable<Example> Examples(YearQuestion question, int? year)
    {
        var buffer = new ExampleBuffer(Shape);
        foreach (YearOption option in question.Options())
        {
            YearFeatures.Write(question, option, buffer.Features);
            yield return buffer.ToExample(option.Year == year ? 1 : 0);
        }
    }

    /// <summary>Writes the model.</summary>
    public void Write(string path) => ModelFile.Write(path, writer => ModelFile.Write(writer, Logistic));

    /// <summary>Reads a model.</summary>
    /// <exception cref="DefinitionException">The file cannot be read or is no model.</exception>
    public static YearModel Read(string path) => ModelFile.Read(path, reader => new YearModel(ModelFile.ReadLogistic(reader)));
}
