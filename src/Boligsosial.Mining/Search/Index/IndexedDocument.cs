namespace Boligsosial.Mining.Search.Index;

/// <summary>What search knows of a document: by this it is found, grouped and counted.</summary>
/// <param name="DocumentId">Its id.</param>
/// <param name="File">Its file.</param>
/// <param name="KommuneNumbers">Numbers of its kommuner.</param>
/// <param name="Kommuner">Their names, in the same order.</param>
/// <param name="Year">The year it is about.</param>
/// <param name="ReportType">Its type.</param>
/// <param name="Region">Husbanken's region, or empty.</param>
/// <param name="Programme">Its programme, or empty.</param>
/// <param name="Language"><c>nb</c>, <c>nn</c> or empty.</param>
public sealed record IndexedDocument(
    string DocumentId, string File, IReadOnlyList<string> KommuneNumbers, IReadOnlyList<string> Kommuner, int? Year,
    string ReportType, string Region, string Programme, string Language);
