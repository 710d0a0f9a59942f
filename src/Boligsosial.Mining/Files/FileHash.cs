using System.Security.Cryptography;

namespace Boligsosial.Mining.Files;

/// <summary>SHA-256 of a file: by what it holds it is known again, whatever it is called.</summary>
public static class FileHash
{
    /// <summary>The hash in lower-case hexadecimal digits; null when the file cannot be read.</summary>
    public static string? Of(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1 << 16, FileOptions.SequentialScan);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
