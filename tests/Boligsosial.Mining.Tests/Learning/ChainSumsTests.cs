using Boligsosial.Mining.Learning.Logistic;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

/// <summary>The sums over a chain against every way to classify it.</summary>
public sealed class ChainSumsTests
{
    private const int Classes = 3;
    private const int Length = 4;

    /// <summary>What sums in single precision may be off.</summary>
    private const double Exact = 1e-5;

    [Fact]
    public void The_probabilities_are_those_of_all_ways_to_classify_a_chain() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Agrees(new Random(seed))));

    [Fact]
    public void A_class_that_is_out_of_the_question_is_taken_for_impossible()
    {
        var sums = new ChainSums(2, []);
        sums.Begin(1);
        sums[0][1] = -100;
        sums.Run([LinkPotential.None]);
        sums.Finish(1);

        Assert.Equal([1f, 0f], sums[0].ToArray());
    }

    [Fact]
    public void Without_a_link_each_number_stands_by_itself()
    {
        var sums = new ChainSums(2, []);
        sums.Begin(2);
        sums[0][1] = MathF.Log(3);
        sums[1][0] = MathF.Log(4);
        sums.Run([LinkPotential.None, LinkPotential.None]);
        sums.Finish(2);

        Assert.Equal(0.75, sums[0][1], Exact);
        Assert.Equal(0.8, sums[1][0], Exact);
    }

    private static bool Agrees(Random random)
    {
        float[] transitions = [.. Enumerable.Range(0, Classes * Classes).Select(_ => MathF.Exp(random.NextSingle() - 0.5f))];
        LinkPotential[] links = [LinkPotential.None, .. Enumerable.Range(1, Length - 1).Select(i => i == 2 ? LinkPotential.None : new LinkPotential(0, 0.2f + (3 * random.NextSingle()), 0.5f, 0.7f))];
        float[][] scores = [.. Enumerable.Range(0, Length).Select(_ => Enumerable.Range(0, Classes).Select(_ => (4 * random.NextSingle()) - 2).ToArray())];
        var sums = new ChainSums(Classes, [transitions]);
        sums.Begin(Length);
        for (int i = 0; i < Length; i++)
        {
            scores[i].CopyTo(sums[i]);
        }

        double log = sums.Run(links);
        Span<float> relations = stackalloc float[Relation.Count];
        sums.AddPairs(1, links[1], new float[Classes * Classes], relations);
        sums.Finish(Length);
        double all = 0;
        double same = 0;
        double[,] of = new double[Length, Classes];
        for (int way = 0; way < Math.Pow(Classes, Length); way++)
        {
            int[] labels = [.. Enumerable.Range(0, Length).Select(i => way / (int)Math.Pow(Classes, i) % Classes)];
            double weight = 1;
            for (int i = 0; i < Length; i++)
            {
                weight *= Math.Exp(scores[i][labels[i]]) * (links[i].Kind < 0 ? 1 : Factor(links[i], labels[i - 1], labels[i]) * transitions[(labels[i - 1] * Classes) + labels[i]]);
            }

            all += weight;
            same += labels[0] == labels[1] && labels[0] > 0 ? weight : 0;
            for (int i = 0; i < Length; i++)
            {
                of[i, labels[i]] += weight;
            }
        }

        bool alike = Math.Abs(log - Math.Log(all)) < Exact && Math.Abs(relations[Relation.Same] - (same / all)) < Exact;
        for (int i = 0; i < Length; i++)
        {
            for (int c = 0; c < Classes; c++)
            {
                alike &= Math.Abs(sums[i][c] - (of[i, c] / all)) < Exact;
            }
        }

        return alike;
    }

    private static double Factor(LinkPotential link, int before, int label) =>
        before == label ? (label == 0 ? link.NoneTwice : link.Same) : before == 0 || label == 0 ? 1 : link.Differ;
}
