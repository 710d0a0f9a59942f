using System.Numerics;
using System.Runtime.InteropServices;

namespace Boligsosial.Mining.Learning.Optimization;

/// <summary>Arithmetic on dense vectors with one fixed order of summation, the same on every processor.</summary>
public static class Dense
{
    /// <summary>Lanes of <see cref="Dot"/>: fixed, so that the order of summation does not follow the processor's width.</summary>
    private const int Lanes = 4;

    /// <summary>The scalar product.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + Lanes <= a.Length; i += Lanes)
        {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }

        for (; i < a.Length; i++)
        {
            s0 += a[i] * b[i];
        }

        return s0 + s1 + (s2 + s3);
    }

    /// <summary>Adds <paramref name="factor"/> times <paramref name="addend"/>, element by element.</summary>
    public static void AddScaled(Span<double> sum, ReadOnlySpan<double> addend, double factor)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += factor * addend[i];
        }
    }

    /// <summary>The same in single precision. Each element is rounded by itself, so the width of the processor's vectors does not matter.</summary>
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> addend, float factor)
    {
        Span<Vector<float>> wide = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> wideAddend = MemoryMarshal.Cast<float, Vector<float>>(addend);
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] += wideAddend[i] * factor;
        }

        for (int i = wide.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += addend[i] * factor;
        }
    }
}
