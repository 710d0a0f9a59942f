using Boligsosial.Mining.Search.Query;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Boligsosial.Mining.Tests.Search;

/// <summary>What queries mean, and what is said of those that mean nothing.</summary>
public sealed class QueryParserTests
{
    [Fact]
    public void Words_phrases_and_signs_are_told_apart()
    {
        SearchQuery query = Parsed("startlån \"leie til eie\" -flyktning husleie* utkastelse OR fravikelse kommune:Skien aar:2012..2014");
        Assert.Collection(
            query.Parts,
            p => Assert.Equal("startlån", Assert.IsType<WordNode>(p).Word),
            p => Assert.Equal(["leie", "til", "eie"], Assert.IsType<PhraseNode>(p).Words),
            p => Assert.Equal("flyktning", Assert.IsType<WordNode>(Assert.IsType<NotNode>(p).Part).Word),
            p => Assert.True(Assert.IsType<WordNode>(p).Prefix),
            p => Assert.Equal(2, Assert.IsType<OrNode>(p).Alternatives.Count));
        Assert.Equal([("kommune", "Skien"), ("aar", "2012..2014")], query.Filters.Select(f => (f.Field, f.Values[0])));
    }

    [Fact]
    public void A_value_may_have_blanks_and_alternatives()
    {
        SearchQuery query = Parsed("bolig kommune:\"Gamle Oslo\" -type:arsrapport,sluttrapport");
        Assert.Equal("Gamle Oslo", query.Filters[0].Values[0]);
        Assert.True(query.Filters[1].Excluded);
        Assert.Equal(2, query.Filters[1].Values.Count);
    }

    [Theory]
    [InlineData("startlån NEAR flyktning", 10)]
    [InlineData("startlån NEAR/5 flyktning", 5)]
    [InlineData("NEAR(startlån flyktning, 7)", 7)]
    [InlineData("NEAR(startlån flyktning,7)", 7)]
    [InlineData("NEAR(startlån flyktning , 7 )", 7)]
    [InlineData("NEAR(startlån \"leie til eie\", 7)", 7)]
    [InlineData("NEAR(startlån \"leie til eie\",7)", 7)]
    [InlineData("NEAR(kr 1 200 000, 7)", 7)]
    [InlineData("NEAR(rente 4,5)", 10)]
    [InlineData("NÆR(startlån flyktning, 7)", 7)]
    [InlineData("startlån NÆR/7 flyktning", 7)]
    [InlineData("startlån NÆR flyktning", 10)]
    public void Near_has_a_distance(string query, int distance) => Assert.Equal((2, distance), (Near(query).Parts.Count, Near(query).Distance));

    [Theory]
    [InlineData("\"leie til eie", 1)]
    [InlineData("startlån OR", 10)]
    [InlineData("(startlån bolig", 1)]
    [InlineData("startlån )", 10)]
    [InlineData("komune:Skien startlån", 1)]
    [InlineData("startlån aar:", 10)]
    [InlineData("-startlån", 1)]
    [InlineData("a*", 1)]
    [InlineData("startlån --flyktning", 10)]
    [InlineData("startlån --kommune:Skien", 10)]
    [InlineData("startlån ---\"leie til eie\"", 10)]
    [InlineData("startlån NEAR/ flyktning", 10)]
    [InlineData("startlån NEAR/fem flyktning", 10)]
    [InlineData("startlån NÆR/0 flyktning", 10)]
    [InlineData("NEAR(startlån flyktning, 0)", 26)]
    [InlineData("NEAR(startlån flyktning,99999999999)", 25)]
    [InlineData("NEAR(startlån -flyktning)", 15)]
    [InlineData("NEAR(startlån kommune:Skien)", 15)]
    [InlineData("NEAR(startlån flyktning, 5", 1)]
    [InlineData("NEAR(startlån, 5)", 1)]
    [InlineData("", 1)]
    public void What_is_wrong_is_said_with_its_place(string query, int position)
    {
        (SearchQuery? parsed, QueryError? error) = QueryParser.Parse(query);
        Assert.Null(parsed);
        Assert.Equal(position, error!.Position);
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void Any_text_is_a_query_or_an_error_with_a_place() => Prop.ForAll<string>(text =>
    {
        text ??= "";
        (SearchQuery? query, QueryError? error) = QueryParser.Parse(text);
        return query is null != (error is null) && (error is null || (error.Position >= 1 && error.Position <= text.Length + 1));
    }).QuickCheckThrowOnFailure();

    private static NearNode Near(string query) => Assert.IsType<NearNode>(Assert.Single(Parsed(query).Parts));

    private static SearchQuery Parsed(string text)
    {
        (SearchQuery? query, QueryError? error) = QueryParser.Parse(text);
        Assert.Null(error);
        return query!;
    }
}
