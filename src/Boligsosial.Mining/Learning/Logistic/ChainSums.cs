namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>
/// Probabilities of the classes of examples in a row, by the forward-backward sums of a linear-chain conditional random field (Lafferty,
/// McCallum and Pereira, 2001). The buffers are used again for the next chain.
/// </summary>
/// <param name="classes">How many classes there are.</param>
/// <param name="transitions">For each kind of link the exponentials of the weights of every pair of classes.</param>
internal sealed class ChainSums(int classes, float[][] transitions)
{
    /// <summary>
    /// A class whose score is so far below the best (odds of one to 10^11) is not thought of: products of less would leave the normal range of single precision,
    /// where processors are slow.
    /// </summary>
    private const float Least = -25;

    private readonly float[] _ahead = new float[classes];
    private float[] _own = [];
    private float[] _forward = [];
    private float[] _backward = [];
    private float[] _sums = [];

    /// <summary>Makes room for a chain.</summary>
    public void Begin(int length)
    {
        if (_own.Length < length * classes)
        {
            int room = _sums.Length == 0 ? length : 2 * length;
            (_own, _forward, _backward, _sums) = (new float[room * classes], new float[room * classes], new float[room * classes], new float[room]);
        }
    }

    /// <summary>The scores of an example, to be filled in; the probabilities of its classes after <see cref="Run"/>.</summary>
    public Span<float> this[int example] => _own.AsSpan(example * classes, classes);

    /// <summary>Turns the scores into probabilities.</summary>
    /// <param name="links">For each example the link to the one before it.</param>
    /// <returns>The logarithm of the sum over all ways to classify the chain.</returns>
    public double Run(ReadOnlySpan<LinkPotential> links)
    {
        double log = 0;
        for (int i = 0; i < links.Length; i++)
        {
            log += Exponentiate(this[i]);
            Span<float> forward = _forward.AsSpan(i * classes, classes);
            if (links[i].Kind < 0)
            {
                forward.Fill(1);
            }
            else
            {
                Step(_forward.AsSpan((i - 1) * classes, classes), links[i], forward);
            }

            float sum = 0;
            Span<float> own = this[i];
            for (int of = 0; of < classes; of++)
            {
                forward[of] *= own[of];
                sum += forward[of];
            }

            for (int of = 0; of < classes; of++)
            {
                forward[of] /= sum;
            }

            _sums[i] = sum;
            log += Math.Log(sum);
        }

        for (int i = links.Length - 1; i >= 0; i--)
        {
            Span<float> backward = _backward.AsSpan(i * classes, classes);
            if (i == links.Length - 1 || links[i + 1].Kind < 0)
            {
                backward.Fill(1);
            }
            else
            {
                StepBack(links[i + 1], Ahead(i + 1), backward);
            }
        }

        return log;
    }

    /// <summary>Adds what a link's two examples are expected to be; to be called after <see cref="Run"/>, before <see cref="Finish"/>.</summary>
    /// <param name="example">The link's second example.</param>
    /// <param name="link">The link.</param>
    /// <param name="pairs">To which each pair's probability is added, divided by its transition.</param>
    /// <param name="relations">Filled with the probability of each <see cref="Relation"/>.</param>
    public void AddPairs(int example, LinkPotential link, Span<float> pairs, Span<float> relations)
    {
        ReadOnlySpan<float> before = _forward.AsSpan((example - 1) * classes, classes);
        Span<float> ahead = Ahead(example);
        float[] transition = transitions[link.Kind];
        float one = 0;
        relations.Clear();
        for (int a = 0; a < classes; a++)
        {
            Span<float> row = pairs.Slice(a * classes, classes);
            int at = a * classes;
            if (a == 0)
            {
                Dense.AddScaled(row, ahead, before[0]);
                row[0] += before[0] * ahead[0] * (link.NoneTwice - 1);
                relations[Relation.NoneTwice] = before[0] * transition[0] * ahead[0] * link.NoneTwice;
                for (int b = 1; b < classes; b++)
                {
                    one += before[0] * transition[b] * ahead[b];
                }

                continue;
            }

            Dense.AddScaled(row, ahead, before[a] * link.Differ);
            row[a] += before[a] * ahead[a] * (link.Same - link.Differ);
            row[0] += before[a] * ahead[0] * (1 - link.Differ);
            relations[Relation.Same] += before[a] * transition[at + a] * ahead[a] * link.Same;
            one += before[a] * transition[at] * ahead[0];
        }

        relations[Relation.Differ] = Math.Max(0, 1 - one - relations[Relation.Same] - relations[Relation.NoneTwice]);
    }

    /// <summary>Puts the probabilities in the place of the scores.</summary>
    public void Finish(int length)
    {
        for (int i = 0; i < length * classes; i++)
        {
            _own[i] = _forward[i] * _backward[i];
        }
    }

    private static float Exponentiate(Span<float> scores)
    {
        float max = float.NegativeInfinity;
        foreach (float score in scores)
        {
            max = Math.Max(max, score);
        }

        for (int i = 0; i < scores.Length; i++)
        {
            float below = scores[i] - max;
            scores[i] = below < Least ? 0 : (float)Math.Exp(below);
        }

        return max;
    }

    /// <summary>What comes from an example on, by its class.</summary>
    private Span<float> Ahead(int example)
    {
        Span<float> ahead = _ahead;
        for (int of = 0; of < classes; of++)
        {
            ahead[of] = _own[(example * classes) + of] * _backward[(example * classes) + of] / _sums[example];
        }

        return ahead;
    }

    private void Step(ReadOnlySpan<float> before, LinkPotential link, Span<float> after)
    {
        ReadOnlySpan<float> transition = transitions[link.Kind];
        after.Clear();
        Dense.AddScaled(after, transition[..classes], before[0]);
        after[0] += before[0] * transition[0] * (link.NoneTwice - 1);
        for (int a = 1; a < classes; a++)
        {
            ReadOnlySpan<float> row = transition.Slice(a * classes, classes);
            Dense.AddScaled(after, row, before[a] * link.Differ);
            after[a] += before[a] * row[a] * (link.Same - link.Differ);
            after[0] += before[a] * row[0] * (1 - link.Differ);
        }
    }

    private void StepBack(LinkPotential link, ReadOnlySpan<float> ahead, Span<float> before)
    {
        ReadOnlySpan<float> transition = transitions[link.Kind];
        before[0] = Dense.Dot(transition[..classes], ahead) + (transition[0] * ahead[0] * (link.NoneTwice - 1));
        for (int a = 1; a < classes; a++)
        {
            ReadOnlySpan<float> row = transition.Slice(a * classes, classes);
            before[a] = (link.Differ * Dense.Dot(row, ahead)) + (row[a] * ahead[a] * (link.Same - link.Differ)) + (row[0] * ahead[0] * (1 - link.Differ));
        }
    }
}
