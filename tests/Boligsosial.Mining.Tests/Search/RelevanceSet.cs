using System.Globalization;
using Boligsosial.Mining.Definitions;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>A query with judged sections.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Query">The query.</param>
/// <param name="HeldOut">Whether it was judged when all was done, so that nothing was fitted to it.</param>
/// <param name="Grades">Grades by file and section number.</param>
internal sealed record JudgedQuery(int Id, string Query, bool HeldOut, IReadOnlyDictionary<(string File, int Section), int> Grades);

/// <summary>The queries of corpus/search and how well an order of sections answers them.</summary>
internal static class RelevanceSet
{
    private const int Depth = 10;

    /// <summary>Reads queries and judgements.</summary>
    public static IReadOnlyList<JudgedQuery> Read(string folder)
    {
        var judged = DefinitionTable.Read(Path.Combine(folder, "judgements.csv"), "query_id", "file", "section_no", "grade")
            .GroupBy(r => Number(r["query_id"])).ToDictionary(g => g.Key, g => g.ToDictionary(r => (r["file"], Number(r["section_no"])), r => Number(r["grade"])));
        return [.. DefinitionTable.Read(Path.Combine(folder, "queries.csv"), "query_id", "query", "set").Select(r => new JudgedQuery(Number(r["query_id"]), r["query"], r["set"] == "held_out", judged[Number(r["query_id"])]))];
    }

    /// <summary>Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), gain 2^grade - 1.</summary>
    public static double Ndcg(JudgedQuery query, IEnumerable<(string File, int Section)> ranked)
    {
        double gained = Gain(ranked.Take(Depth).Select(s => query.Grades.GetValueOrDefault(s)));
        return gained / Gain(query.Grades.Values.OrderDescending().Take(Depth));
    }

    private static double Gain(IEnumerable<int> grades) => grades.Select((g, i) => (Math.Pow(2, g) - 1) / Math.Log2(i + 2)).Sum();

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
