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
    public void A_part_that_fails_leaves_the_rest_of_what_is_done_together()
    {
        using var store = MiningStore.OpenForWriting(temp["out"]);
        store.Together(() =>
        {
            Run(1);
            Assert.Throws<InvalidOperationException>(() => store.Together(() =>
            {
                Run(2);
                throw new InvalidOperationException();
            }));
            store.Together(() => Run(3));
        });

        Assert.Equal([1L, 3L], store.Rows("SELECT files FROM runs ORDER BY files").Select(r => r[0]));

        void Run(int files) => store.Execute("INSERT INTO runs (started_at, miner_version, paths, files, to_read) VALUES ('2012-01-01T00:00:00Z', 'x', '', $files, 0)", ("$files", files));
    }

    [Fact]
    public void Values_come_back_as_they_were_given()
    {
        using var store = MiningStore.OpenForWriting(temp["out"]);
        using var statement = new Statement(store, "SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?");
        string text = string.Concat(Enumerable.Repeat("søknader og tildelinger – ", 40));
        object?[] values = ["bustøtte", 7, 1_200_000_000_000L, 0.25m, true, new DateOnly(2012, 6, 20), null, "", text];
        for (int i = 0; i < values.Length; i++)
        {
            statement.Bind(i + 1, values[i]);
        }

        Assert.True(statement.Step());
        Assert.Equal(["bustøtte", 7L, 1_200_000_000_000L, 0.25, 1L, "2012-06-20", null, "", text], statement.Row());
        Assert.False(statement.Step());
    }

    [Fact]
    public void A_trigger_that_slowed_down_stores_of_old_is_taken_out()
    {
        using (var store = MiningStore.OpenForWriting(temp["out"]))
        {
            store.Execute("PRAGMA user_version = 1");
            store.Execute("CREATE TRIGGER figure_met_again AFTER INSERT ON figures BEGIN UPDATE figures SET review = NULL; END");
        }

        using var again = MiningStore.OpenForWriting(temp["out"]);
        Assert.Equal(0, again.Number("SELECT count(*) FROM sqlite_master WHERE name = 'figure_met_again'"));
    }

    [Fact]
    public void A_statement_that_is_not_understood_says_why()
    {
        using var store = MiningStore.OpenForWriting(temp["out"]);

        Assert.Contains("no such table", Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => new Statement(store, "SELECT * FROM missing")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => store.Rows("SELECT 1", ("$unknown", 1)).ToList());
    }

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
