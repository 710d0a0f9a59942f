using Boligsosial.Mining.Learning.Features;
using Boligsosial.Mining.Learning.Logistic;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>Training of the models on examples made up.</summary>
public sealed class LogisticTrainerTests
{
    private static readonly Shape Shape = new(3, 1, 1);

    [Fact]
    public void What_was_learned_is_told_again()
    {
        LogisticModel model = LogisticTrainer.Train(Shape, Reports(), new TrainingOptions(Decay: 0.1));
        float[] probabilities = new float[3];
        model.Classify(Of("søkt", 0), probabilities);

        Assert.Equal(1, Array.IndexOf(probabilities, probabilities.Max()));
    }

    [Fact]
    public void A_number_with_no_word_of_its_own_is_what_the_one_before_it_is()
    {
        LogisticModel model = LogisticTrainer.Train(Shape, Reports(), new TrainingOptions(Decay: 0.1, LinkDecay: 0.1));
        var told = new List<int>();
        model.Classify([Of("avslag", 0), Of("og", 0, linked: true)], (_, p) => told.Add(p[1] > p[2] ? 1 : 2));

        Assert.Equal([2, 2], told);
    }

    [Fact]
    public void A_model_trained_twice_is_the_same_byte_for_byte()
    {
        byte[] Written()
        {
            using var file = new MemoryStream();
            LogisticModel model = LogisticTrainer.Train(Shape, Reports(), new TrainingOptions());
            ModelFile.Write(file, new ModelKind("words", 1), writer => ModelFile.Write(writer, model));
            return file.ToArray();
        }

        Assert.Equal(Written(), Written());
    }

    [Fact]
    public void A_start_from_another_model_leads_to_about_the_same()
    {
        var options = new TrainingOptions(Iterations: 100);
        var all = TrainingSet.Of(Reports(), options.MinGroups);
        LogisticModel cold = LogisticTrainer.Train(Shape, all, options, null, options.Iterations);
        LogisticModel part = LogisticTrainer.Begin(Shape, all.Only(group => group < 2), options, null, options.Iterations);
        LogisticModel warm = LogisticTrainer.Train(Shape, all, options, part, options.Refining);
        float[] a = new float[3];
        float[] b = new float[3];
        cold.Classify(Of("avslag", 0), a);
        warm.Classify(Of("avslag", 0), b);

        Assert.Equal(a[2], b[2], 0.02f);
    }

    /// <summary>Three reports alike: «søkt» is the first indicator, «avslag» the second, «deltakere» none; «og» tells nothing by itself.</summary>
    private static List<List<Example>> Reports() =>
        [.. Enumerable.Range(0, 3).Select(_ => new List<Example> { Of("søkt", 1), Of("og", 1, linked: true), Of("avslag", 2), Of("og", 2, linked: true), Of("deltakere", 0) })];

    private static Example Of(string word, int label, bool linked = false) =>
        new([FeatureHash.Of(word)], [1], [], [], label, linked ? new Link(0, [FeatureHash.Of("near")]) : null);
}
