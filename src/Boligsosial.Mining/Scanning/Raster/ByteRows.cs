using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Boligsosial.Mining.Scanning.Raster;

/// <summary>Work on rows of bytes, many at a time.</summary>
internal static class ByteRows
{
    /// <summary>Bytes of a side of the squares that are transposed in registers.</summary>
    private const int Side = 16;

    /// <summary>Sets in <paramref name="target"/> the bits of <paramref name="other"/>, as far as both go.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Or(Span<byte> target, ReadOnlySpan<byte> other)
    {
        int length = Math.Min(target.Length, other.Length);
        int x = 0;
        for (; x <= length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            (new Vector<byte>(target[x..]) | new Vector<byte>(other[x..])).CopyTo(target[x..]);
        }

        for (; x < length; x++)
        {
            target[x] |= other[x];
        }
    }

    /// <summary>Rows and columns exchanged.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static byte[] Transposed(byte[] source, int width, int height)
    {
        byte[] target = GC.AllocateUninitializedArray<byte>(source.Length);
        int wholeX = width - (width % Side);
        int wholeY = height - (height % Side);
        for (int y = 0; y < wholeY; y += Side)
        {
            for (int x = 0; x < wholeX; x += Side)
            {
                Square(source.AsSpan((y * width) + x), width, target.AsSpan((x * height) + y), height);
            }
        }

        for (int y = 0; y < height; y++)
        {
            for (int x = y < wholeY ? wholeX : 0; x < width; x++)
            {
                target[(x * height) + y] = source[(y * width) + x];
            }
        }

        return target;
    }

    /// <summary>Exchanges rows and columns of a square: four times over, each row and the one half a square below it are zipped together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Square(ReadOnlySpan<byte> source, int sourceWidth, Span<byte> target, int targetWidth)
    {
        Rows rows = default;
        Rows zipped = default;
        for (int i = 0; i < Side; i++)
        {
            rows[i] = Vector128.Create(source.Slice(i * sourceWidth, Side));
        }

        Zip(ref rows, ref zipped);
        Zip(ref zipped, ref rows);
        Zip(ref rows, ref zipped);
        Zip(ref zipped, ref rows);
        for (int i = 0; i < Side; i++)
        {
            rows[i].CopyTo(target.Slice(i * targetWidth, Side));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Zip(ref Rows rows, ref Rows zipped)
    {
        for (int i = 0; i < Side / 2; i++)
        {
            Vector256<ushort> wide = Vector256.WidenLower(rows[i].ToVector256Unsafe()) | (Vector256.WidenLower(rows[i + (Side / 2)].ToVector256Unsafe()) << 8);
            zipped[2 * i] = wide.GetLower().AsByte();
            zipped[(2 * i) + 1] = wide.GetUpper().AsByte();
        }
    }

    [InlineArray(Side)]
    private struct Rows
    {
        private Vector128<byte> _first;
    }
}
