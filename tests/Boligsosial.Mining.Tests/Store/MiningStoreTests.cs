using Boligsosial.Mining.Store;
using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Store;

public sealed class MiningStoreTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Without_a_store_the_message_says_how_to_make_one() =>
        Assert.Contains("Make one with «boligsosial mine PATH", Reading("nothing"), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_database_is_said_to_be_none()
    {
        temp.Write("out/boligsosial.db", new string('x', 5000));

        Assert.Contains("is no SQLite database", Reading("out"), StringComparison.Ordinal);
        Assert.Contains("is no SQLite database", Writing("out"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_of_a_newer_program_is_left_alone()
    {
        using (var store = MiningStore.OpenForWriting(temp["out"]))
        {
            store.Execute("PRAGMA user_version = 99");
        }

        Assert.Contains("newer boligsosial (schema 99", Reading("out"), StringComparison.Ordinal);
        Assert.Contains("newer boligsosial (schema 99", Writing("out"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_another_program_is_left_alone()
    {
        using (var store = MiningStore.OpenForWriting(temp["out"]))
        {
            store.Execute("PRAGMA application_id = 1");
        }

        Assert.Contains("is a database of another program", Writing("out"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_with_what_to_do()
    {
        temp.Write("file", "");

        Assert.Contains("Name a folder you may write to with --out", Writing("file"), StringComparison.Ordinal);
        Assert.Contains("Name a folder you may write to with --out", Writing("file/out"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_do_not_write_into_one_folder()
    {
        using (FolderLock.Take(temp["out"]))
        {
            var e = Assert.Throws<StoreException>(() => FolderLock.Take(temp["out"]));
            Assert.Contains("Another run of boligsosial is writing into", e.Message, StringComparison.Ordinal);
        }

        FolderLock.Take(temp["out"]).Dispose();
    }

    private string Reading(string folder) => Assert.Throws<StoreException>(() => MiningStore.OpenForReading(temp[folder])).Message;

    private string Writing(string folder) => Assert.Throws<StoreException>(() => MiningStore.OpenForWriting(temp[folder])).Message;
}
