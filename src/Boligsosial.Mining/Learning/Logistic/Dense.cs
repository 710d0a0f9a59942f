using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>
/// Arithmetic on dense vectors with one order of summation: four sums side by side whatever the processor's own width, so that models come out
/// the same, bit for bit, on every machine.
/// </summary>
public static class Dense
{
    /// <summary>The scalar product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        ReadOnlySpan<Vector256<double>> wideA = MemoryMarshal.Cast<double, Vector256<double>>(a);
        ReadOnlySpan<Vector256<double>> wideB = MemoryMarshal.Cast<double, Vector256<double>>(b);
        Vector256<double> sums = Vector256<double>.Zero;
        for (int i = 0; i < wideA.Length; i++)
        {
            sums += wideA[i] * wideB[i];
        }

        double sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (int i = wideA.Length * Vector256<double>.Count; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="addend"/>, element by element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<double> sum, ReadOnlySpan<double> addend, double factor)
    {
        Span<Vector256<double>> wide = MemoryMarshal.Cast<double, Vector256<double>>(sum);
        ReadOnlySpan<Vector256<double>> wideAddend = MemoryMarshal.Cast<double, Vector256<double>>(addend);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] += wideAddend[i] * factor;
        }

        for (int i = wide.Length * Vector256<double>.Count; i < sum.Length; i++)
        {
            sum[i] += addend[i] * factor;
        }
    }
}
