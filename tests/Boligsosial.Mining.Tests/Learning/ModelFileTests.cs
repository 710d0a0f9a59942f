using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Files;
using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>Models in files, and files that are no models, or not the right ones.</summary>
public sealed class ModelFileTests : IDisposable
{
    private static readonly ModelKind Words = new("words", 3);

    private readonly TempFolder _temp = new();
    private readonly LogisticModel _model = LogisticTrainer.Train(
        new Shape(3, 1, 1), [.. Enumerable.Range(0, 3).Select(_ => new List<Example> { Of("søkt", 1), Of("avslag", 2), Of("deltakere", 0) })], new TrainingOptions());

    private string Model => _temp["words.model"];

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void A_model_read_from_its_file_judges_as_before()
    {
        Write();
        float[] before = new float[3];
        float[] after = new float[3];
        _model.Classify(Of("søkt", 0), before);
        ModelFile.Read(Model, Words, ModelFile.ReadLogistic).Classify(Of("søkt", 0), after);

        Assert.Equal(before, after);
    }

    [Fact]
    public void A_file_that_is_no_model_is_told_by_its_name()
    {
        File.WriteAllText(Model, "ikke en modell");

        Assert.Contains("is no model", Told(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_trained_on_features_of_another_version_is_told()
    {
        Write();

        Assert.Contains("trained on other features (version 3) than this version of the program has (version 4)", Told(Words with { Features = 4 }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_something_else_is_told()
    {
        Write();

        Assert.Contains("is a model of words, not of years", Told(new ModelKind("years", 3)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_told_by_its_name()
    {
        Write();
        byte[] whole = File.ReadAllBytes(Model);
        for (int length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(Model, whole[..length]);
            Assert.Contains("make it anew with «boligsosial train»", Told(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_with_a_wrong_byte_anywhere_is_told_by_its_name()
    {
        Write();
        byte[] whole = File.ReadAllBytes(Model);
        for (int at = 0; at < whole.Length; at += 5)
        {
            byte[] damaged = [.. whole];
            damaged[at] ^= 0x55;
            File.WriteAllBytes(Model, damaged);
            Assert.Contains("make it anew with «boligsosial train»", Told(), StringComparison.Ordinal);
        }
    }

    private void Write() => WholeFiles.Put(Model, stream => ModelFile.Write(stream, Words, writer => ModelFile.Write(writer, _model)));

    private string Told(ModelKind? kind = null)
    {
        DefinitionException told = Assert.Throws<DefinitionException>(() => ModelFile.Read(Model, kind ?? Words, ModelFile.ReadLogistic));
        Assert.StartsWith(Model, told.Message, StringComparison.Ordinal);
        return told.Message;
    }

    private static Example Of(string word, int label) => new([FeatureHash.Of(word)], [1], [], [], label);
}
