namespace Boligsosial.Mining.Files;

/// <summary>
/// Files that are written beside their places and then put there together: each is whole or as it was, and when one cannot be written or put, or the
/// work is broken off before <see cref="Put()"/>, all are as they were.
/// </summary>
public sealed class WholeFiles : IDisposable
{
    private const string Beside = ".new";
    private const string Before = ".old";
    private readonly List<string> _paths = [];

    /// <summary>Writes one file, all of it or nothing.</summary>
    /// <param name="path">Its place; folders are made if need be.</param>
    /// <param name="write">Writes what it holds.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Put(string path, Action<Stream> write)
    {
        using var files = new WholeFiles();
        files.Write(path, write);
        files.Put();
    }

    /// <summary>Writes a file beside its place, where it waits for <see cref="Put()"/>.</summary>
    /// <param name="path">Its place; folders are made if need be.</param>
    /// <param name="write">Writes what it holds.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _paths.Add(path);
        using FileStream stream = File.Create(path + Beside);
        write(stream);
    }

    /// <summary>Puts all files that were written in their places.</summary>
    /// <exception cref="IOException">A place cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">A place may not be written to.</exception>
    public void Put()
    {
        var put = new List<(string Path, bool Was)>();
        try
        {
            foreach (string path in _paths)
            {
                bool was = _paths.Count > 1 && File.Exists(path);
                if (was)
                {
                    File.Copy(path, path + Before, overwrite: true);
                }

                File.Move(path + Beside, path, overwrite: true);
                put.Add((path, was));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            put.ForEach(TakeBack);
            throw;
        }
        finally
        {
            _paths.ForEach(path => Delete(path + Before));
        }

        _paths.Clear();
    }

    private static void TakeBack((string Path, bool Was) file)
    {
        if (file.Was)
        {
            File.Move(file.Path + Before, file.Path, overwrite: true);
        }
        else
        {
            File.Delete(file.Path);
        }
    }

    /// <summary>Deletes what was written and not put in its place.</summary>
    public void Dispose()
    {
        _paths.ForEach(path => Delete(path + Beside));
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way, and what is told is why it was not put in its place.
        }
    }
}
