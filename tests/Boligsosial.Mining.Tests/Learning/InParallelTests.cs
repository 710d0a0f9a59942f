using Boligsosial.Mining.Learning;
using Xunit;

namespace Boligsosial.Mining.Tests.Learning;

public sealed class InParallelTests
{
    [Fact]
    public void Results_come_in_the_order_of_the_things() =>
        Assert.Equal(Enumerable.Range(0, 200).Select(i => i * i), InParallel.Make(200, i => i * i, CancellationToken.None));

    [Fact]
    public void Of_several_failures_the_first_is_thrown_as_it_is()
    {
        FormatException thrown = Assert.Throws<FormatException>(() => InParallel.Make(200, Half, CancellationToken.None));
        Assert.Equal("7 is odd", thrown.Message);
        Assert.Contains(nameof(Half), thrown.StackTrace, StringComparison.Ordinal);

        static int Half(int i) => i >= 7 && i % 2 == 1 ? throw new FormatException($"{i} is odd") : i / 2;
    }

    [Fact]
    public void What_is_cancelled_says_so()
    {
        using var cancel = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => InParallel.Make(200, Cancelled, cancel.Token));

        int Cancelled(int i)
        {
            cancel.Cancel();
            cancel.Token.ThrowIfCancellationRequested();
            return i;
        }
    }
}
