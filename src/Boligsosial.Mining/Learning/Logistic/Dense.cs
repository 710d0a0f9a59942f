using System.Numerics;
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
        Vector256<double> sums = Products(a, b);
        return WithRest(sums[0] + sums[1] + (sums[2] + sums[3]), a, b);
    }

    /// <summary>The scalar product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        Vector256<float> sums = Products(a, b);
        Vector128<float> halves = sums.GetLower() + sums.GetUpper();
        return WithRest(halves[0] + halves[1] + (halves[2] + halves[3]), a, b);
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="addend"/>, element by element.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled<T>(Span<T> sum, ReadOnlySpan<T> addend, T factor)
        where T : unmanaged, INumber<T>
    {
        ref T to = ref MemoryMarshal.GetReference(sum);
        ref T from = ref MemoryMarshal.GetReference(addend[..sum.Length]);
        nuint i = 0;
        nuint length = (nuint)sum.Length;
        if (Vector512.IsHardwareAccelerated)
        {
            for (; i + (nuint)Vector512<T>.Count <= length; i += (nuint)Vector512<T>.Count)
            {
                (Vector512.LoadUnsafe(ref to, i) + (Vector512.LoadUnsafe(ref from, i) * factor)).StoreUnsafe(ref to, i);
            }
        }

        for (; i + (nuint)Vector256<T>.Count <= length; i += (nuint)Vector256<T>.Count)
        {
            (Vector256.LoadUnsafe(ref to, i) + (Vector256.LoadUnsafe(ref from, i) * factor)).StoreUnsafe(ref to, i);
        }

        for (; i < length; i++)
        {
            Unsafe.Add(ref to, i) += Unsafe.Add(ref from, i) * factor;
        }
    }

    /// <summary>The products of the elements, summed up lane by lane, but for a rest that fills no vector.</summary>
    private static Vector256<T> Products<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged
    {
        ReadOnlySpan<Vector256<T>> wideA = MemoryMarshal.Cast<T, Vector256<T>>(a);
        ReadOnlySpan<Vector256<T>> wideB = MemoryMarshal.Cast<T, Vector256<T>>(b);
        Vector256<T> sums = Vector256<T>.Zero;
        for (int i = 0; i < wideA.Length; i++)
        {
            sums += wideA[i] * wideB[i];
        }

        return sums;
    }

    /// <summary>Adds the products of the rest.</summary>
    private static T WithRest<T>(T sum, ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged, INumber<T>
    {
        for (int i = a.Length - (a.Length % Vector256<T>.Count); i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
