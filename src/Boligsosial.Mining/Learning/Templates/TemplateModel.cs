using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Figures;
using Boligsosial.Mining.Learning.Logistic;

namespace Boligsosial.Mining.Learning.Templates;

/// <summary>A classifier of whole reports. The first of its classes is what a report is that is none of the others.</summary>
/// <param name="Classes">The classes.</param>
/// <param name="Logistic">Its weights.</param>
/// <param name="Calibration">Turns probabilities of answers into confidence.</param>
/// <param name="Threshold">So likely a class must be, if it is not the first, to be said; above one for never.</param>
/// <param name="Alike">Whether the classes but the first are so alike that any is better than the first, where the first is wrong: then it is their sum that must be likely.</param>
public sealed record ReportClassifier(IReadOnlyList<string> Classes, LogisticModel Logistic, Calibration Calibration, double Threshold, bool Alike)
{
    /// <summary>A threshold that nothing reaches.</summary>
    public const double Never = 2;

    /// <summary>The likeliest class, its probability, and the probability that the report is of any class but the first.</summary>
    public static (int Class, double Probability, double Any) Answer(LogisticModel logistic, Example example)
    {
        ArgumentNullException.ThrowIfNull(logistic);
        Span<float> probabilities = stackalloc float[logistic.Shape.Classes];
        logistic.Classify(example, probabilities);
        int best = 0;
        for (int of = 1; of < probabilities.Length; of++)
        {
            best = probabilities[of] > probabilities[best] ? of : best;
        }

        return (best, probabilities[best], 1 - probabilities[0]);
    }

    /// <summary>What is said of a report, and how sure it is: the first class where no other is likely enough.</summary>
    public (string Class, double Confidence) Say(Example example)
    {
        (int of, double probability, double any) = Answer(Logistic, example);
        return of > 0 && (Alike ? any : probability) < Threshold ? (Classes[0], 0) : (Classes[of], Calibration.Of(probability));
    }

    internal void Write(BinaryWriter writer)
    {
        writer.Write(Classes.Count);
        foreach (string name in Classes)
        {
            writer.Write(name);
        }

        writer.Write(Calibration.Slope);
        writer.Write(Calibration.Offset);
        writer.Write(Threshold);
        writer.Write(Alike);
        ModelFile.Write(writer, Logistic);
    }

    internal static ReportClassifier Read(BinaryReader reader)
    {
        string[] classes = new string[reader.ReadInt32()];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = reader.ReadString();
        }

        var calibration = new Calibration(reader.ReadDouble(), reader.ReadDouble());
        double threshold = reader.ReadDouble();
        bool alike = reader.ReadBoolean();
        return new ReportClassifier(classes, ModelFile.ReadLogistic(reader), calibration, threshold, alike);
    }
}

/// <summary>The trained model of templates and report types. Immutable.</summary>
/// <param name="Templates">Tells the template; the first class is <c>fritt</c>.</param>
/// <param name="Types">Tells the report type; the first class is <c>annet</c>.</param>
public sealed record TemplateModel(ReportClassifier Templates, ReportClassifier Types)
{
    /// <summary>The file's name in the folder of models.</summary>
    public const string FileName = "templates.model";

    /// <summary>The type of a report that is of no other.</summary>
    public const string OtherType = "annet";

    /// <summary>Raise its number with every change of what <see cref="TemplateExamples"/> say of a report.</summary>
    private static readonly ModelKind Kind = new("templates", 1);

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream) => ModelFile.Write(stream, Kind, writer =>
    {
        Templates.Write(writer);
        Types.Write(writer);
    });

    /// <summary>Reads a model.</summary>
    /// <exception cref="DefinitionException">The file cannot be read or is no model.</exception>
    public static TemplateModel Read(string path) => ModelFile.Read(path, Kind, reader =>
    {
        var model = new TemplateModel(ReportClassifier.Read(reader), ReportClassifier.Read(reader));
        bool Fits(ReportClassifier classifier) => classifier.Logistic.Shape == TemplateExamples.Shape(classifier.Classes.Count);
        return Fits(model.Templates) && Fits(model.Types)
            ? model
            : throw new DefinitionException(path, null, "was made by another version of the program; make it anew with «boligsosial train».");
    });
}
