namespace Boligsosial.Mining.Kommuner;

/// <summary>What is known of kommune names in running text: <c>corpus/definitions/kommunenavn.yaml</c>.</summary>
internal sealed class NameLore
{
    /// <summary>Names that are ordinary words or common surnames too, and so need «kommune» or a preposition beside them.</summary>
    public List<string> AlsoWords { get; set; } = [];

    /// <summary>Further spellings, by the official name.</summary>
    public Dictionary<string, List<string>> Variants { get; set; } = [];

    /// <summary>Districts that say in which fylke a kommune lies, by fylke.</summary>
    public Dictionary<string, List<string>> Districts { get; set; } = [];

    /// <summary>Fylker where most kommuner write nynorsk.</summary>
    public List<string> NynorskFylker { get; set; } = [];

    /// <summary>Given names: a kommune name right after one is a surname.</summary>
    public List<string> GivenNames { get; set; } = [];
}
