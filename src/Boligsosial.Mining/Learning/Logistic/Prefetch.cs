using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Boligsosial.Mining.Learning.Logistic;

/// <summary>
/// Has the machine fetch memory that will soon be read, while it works on other: a model's weights are read here and there, and waiting for memory is
/// the slow part of scoring and of training. Does nothing where the processor cannot.
/// </summary>
internal static class Prefetch
{
    private const int Line = 64;

    /// <summary>Fetches a part of an array.</summary>
    /// <param name="array">The array.</param>
    /// <param name="start">The part's first place.</param>
    /// <param name="end">The place behind its last.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(T[] array, int start, int end)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            for (int i = start; i < end; i += Line / sizeof(T))
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref array[i]));
            }
        }
    }
}
