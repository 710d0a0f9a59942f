using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>
/// Arithmetic on dense vectors with one order of summation whatever the processor's own width, so that models come out the same, bit for bit, on
/// every machine. Examples are scored in single precision, which moves half the memory; what is minimised is summed up in double precision.
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

    /// <summary>The scalar product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ReadOnlySpan<Vector256<float>> wideA = MemoryMarshal.Cast<float, Vector256<float>>(a);
        ReadOnlySpan<Vector256<float>> wideB = MemoryMarshal.Cast<float, Vector256<float>>(b);
        Vector256<float> sums = Vector256<float>.Zero;
        for (int i = 0; i < wideA.Length; i++)
        {
            sums += wideA[i] * wideB[i];
        }

        Vector128<float> halves = sums.GetLower() + sums.GetUpper();
        float sum = halves[0] + halves[1] + (halves[2] + halves[3]);
        for (int i = wideA.Length * Vector256<float>.Count; i < a.Length; i++)
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

    /// <summary>Adds <paramref name="factor"/> times <paramref name="addend"/>, element by element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> addend, float factor)
    {
        ref float to = ref MemoryMarshal.GetReference(sum);
        ref float from = ref MemoryMarshal.GetReference(addend[..sum.Length]);
        nuint i = 0;
        nuint length = (nuint)sum.Length;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i + (nuint)Vector512<float>.Count <= length; i += (nuint)Vector512<float>.Count)
            {
                (Vector512.LoadUnsafe(ref to, i) + (Vector512.LoadUnsafe(ref from, i) * factor)).StoreUnsafe(ref to, i);
            }
        }

        for (; i + (nuint)Vector256<float>.Count <= length; i += (nuint)Vector256<float>.Count)
        {
            (Vector256.LoadUnsafe(ref to, i) + (Vector256.LoadUnsafe(ref from, i) * factor)).StoreUnsafe(ref to, i);
        }

        for (; i < length; i++)
        {
            Unsafe.Add(ref to, i) += Unsafe.Add(ref from, i) * factor;
        }
    }
}
