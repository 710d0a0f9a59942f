using Boligsosial.Mining.Search.Index;
using Boligsosial.Mining.Search.Results;
using Xunit;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>What fails in code that SQLite calls comes out behind SQLite, with its cause, once.</summary>
public sealed class Fts5RegistrationTests
{
    [Fact]
    public void What_fails_while_rows_are_taken_ends_the_query_and_is_thrown_with_its_cause()
    {
        using var bench = new SearchBench(TestDefinitions.Folder);
        bench.Add("a.pdf", ("Startlån", "Kommunen ga startlån."), ("Mer", "Flere søkte startlån."), ("Mest", "Mange fikk startlån."));
        Searcher searcher = bench.Searcher();
        var sink = new FailingSink();

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => searcher.Run("startlån", sink));
        Assert.IsType<FormatException>(thrown.InnerException);
        Assert.Equal(1, sink.Taken);

        var counting = new FailingSink { Fails = false };
        searcher.Run("startlån", counting);
        Assert.Equal(3, counting.Taken);
    }

    [Fact]
    public void What_fails_while_text_is_analyzed_is_thrown_with_its_cause()
    {
        using var bench = new SearchBench(TestDefinitions.Folder);
        bench.Searcher();
        Fts5Registration registration = bench.Index!.Registration;
        Fts5Registration.Register(bench.Store.Connection, null!);
        void Insert() => bench.Store.Execute("INSERT INTO search_index (rowid, heading, text) VALUES (1, 'Startlån', 'Kommunen ga startlån.')");

        InvalidOperationException thrown = Assert.Throws<InvalidOperationException>(() => registration.Run(Insert));
        Assert.IsType<NullReferenceException>(thrown.InnerException);
        void InsertElsehow()
        {
            Assert.ThrowsAny<Exception>(Insert);
            throw new FormatException();
        }

        Assert.IsType<NullReferenceException>(Assert.Throws<InvalidOperationException>(() => registration.Run(InsertElsehow)).InnerException);

        Fts5Registration.Register(bench.Store.Connection, bench.Analyzer);
        registration.Run(Insert);
        Assert.Equal(1, bench.Store.Number("SELECT count(*) FROM search_index WHERE search_index MATCH 'startlån'"));
    }

    private sealed class FailingSink : IHitSink
    {
        public bool Fails { get; init; } = true;

        public int Taken { get; private set; }

        public void Take(Hit hit)
        {
            Taken++;
            if (Fails)
            {
                throw new FormatException();
            }
        }
    }
}
