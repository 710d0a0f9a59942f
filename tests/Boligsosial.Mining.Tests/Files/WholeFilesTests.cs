using Boligsosial.Mining.Files;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Files;

/// <summary>Files that are whole or as they were.</summary>
public sealed class WholeFilesTests : IDisposable
{
    private readonly TempFolder _temp = new();

    public void Dispose() => _temp.Dispose();

    [Fact]
    public void Files_are_put_in_their_places_together()
    {
        _temp.Write("a", "old");
        using (var files = new WholeFiles())
        {
            files.Write(_temp["a"], s => s.Write("new"u8));
            files.Write(_temp["folder/b"], s => s.Write("new too"u8));
            Assert.Equal("old", File.ReadAllText(_temp["a"]));
            files.Put();
        }

        Assert.Equal(("new", "new too"), (File.ReadAllText(_temp["a"]), File.ReadAllText(_temp["folder/b"])));
        Assert.Equal(2, Directory.GetFiles(_temp.FullPath, "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void When_one_cannot_be_written_all_are_as_they_were()
    {
        _temp.Write("a", "old");

        Assert.Throws<IOException>(() =>
        {
            using var files = new WholeFiles();
            files.Write(_temp["a"], s => s.Write("new"u8));
            files.Write(_temp["b"], _ => throw new IOException("The disk is full."));
            files.Put();
        });

        Assert.Equal("old", File.ReadAllText(_temp["a"]));
        Assert.Equal([_temp["a"]], Directory.GetFiles(_temp.FullPath));
    }

    [Fact]
    public void When_one_cannot_be_put_in_its_place_all_are_as_they_were()
    {
        _temp.Write("a", "old");
        Directory.CreateDirectory(_temp["c"]);

        Assert.ThrowsAny<SystemException>(() =>
        {
            using var files = new WholeFiles();
            files.Write(_temp["a"], s => s.Write("new"u8));
            files.Write(_temp["b"], s => s.Write("new"u8));
            files.Write(_temp["c"], s => s.Write("new"u8));
            files.Put();
        });

        Assert.Equal("old", File.ReadAllText(_temp["a"]));
        Assert.Equal([_temp["a"]], Directory.GetFiles(_temp.FullPath));
    }
}
