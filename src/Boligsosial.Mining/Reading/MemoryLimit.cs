using System.Runtime.InteropServices;

namespace Boligsosial.Mining.Reading;

/// <summary>Limits the address space of another process, by <c>prlimit(2)</c> of Linux.</summary>
internal static partial class MemoryLimit
{
    /// <summary>RLIMIT_AS of <c>sys/resource.h</c>.</summary>
    private const int AddressSpace = 9;

    /// <summary>Sets the limit of a process that has just begun; does nothing when it has ended, or where there is no such limit.</summary>
    /// <param name="process">Its number.</param>
    /// <param name="bytes">What it may take.</param>
    public static void Set(int process, long bytes)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = SetLimit(process, AddressSpace, new Limit((nuint)bytes, (nuint)bytes), 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int process, int resource, in Limit limit, nint before);

    /// <summary>The soft limit and the hard one.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(nuint Soft, nuint Hard);
}
