namespace Boligsosial.Mining.Store;

/// <summary>Keeps two runs from writing into one folder at once. The operating system lets go of it when the process ends, however it ends.</summary>
public sealed class FolderLock : IDisposable
{
    private const string FileName = ".boligsosial.lock";

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a folder, which is made if it is not there.</summary>
    /// <exception cref="StoreException">Another run has it, or the folder cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, e);
        }

        var path = Path.Combine(folder, FileName);
        try
        {
            // The file stays when the run ends: deleting it could take it from under a run that is just beginning.
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            throw new StoreException($"Another run of boligsosial is writing into {folder}. Wait until it is done, or name another folder with --out.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(folder, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static StoreException Unwritable(string folder, Exception e) =>
        new($"The folder {folder} cannot be written ({e.Message.TrimEnd('.')}). Name a folder you may write to with --out.", e);
}
