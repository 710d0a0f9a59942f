using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Kommuner;
using Xunit;

namespace Boligsosial.Mining.Tests.Kommuner;

public sealed class BrokenRegisterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("register").FullName;

    public BrokenRegisterTests()
    {
        foreach (string file in Directory.EnumerateFiles(TestDefinitions.Folder))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("kommuner.csv", "kommunenummer,navn\n0806,Skien\n", 1, "navn_alternativ")]
    [InlineData("kommuner.csv", "kommunenummer,navn,navn_alternativ,fylkesnummer,fylke,gyldig_fra,gyldig_til\n806,Skien,,08,Telemark,1838,2019\n", 2, "4 digits")]
    [InlineData("kommuner.csv", "kommunenummer,navn,navn_alternativ,fylkesnummer,fylke,gyldig_fra,gyldig_til\n0806,Skien,,08,Telemark,i fjor,2019\n", 2, "year")]
    [InlineData("kommune_endringer.csv", "fra_nummer,til_nummer,aar,type\n0806,3807,2020,nummerendring\n0806,9998,2020,nummerendring\n", 3, "9998")]
    [InlineData("kommune_endringer.csv", "fra_nummer,til_nummer,aar,type\n0806,3807,2020,flytting\n", 2, "nummerendring")]
    [InlineData("husbank_regioner.csv", "fylkesnummer,fylke,husbank_region\n01,Østfold,øst\n", 2, "midt-norge")]
    [InlineData("bydeler_oslo.csv", "bydelsnummer,navn\n", null, "no rows")]
    [InlineData("kommunenavn.yaml", "also_words: [Bø\n", 2, "")]
    [InlineData("kommunenavn.yaml", "also_wrods: [Bø]\n", 1, "also_wrods")]
    public void A_broken_file_is_reported_by_file_and_line(string file, string content, int? line, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, file), content);
        DefinitionException e = Assert.Throws<DefinitionException>(() => KommuneRegister.Load(_folder));
        Assert.EndsWith(file, e.File, StringComparison.Ordinal);
        Assert.Equal(line, e.Line);
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_reported_by_name()
    {
        File.Delete(Path.Combine(_folder, "kommune_endringer.csv"));
        Assert.Contains("kommune_endringer.csv", Assert.Throws<DefinitionException>(() => KommuneRegister.Load(_folder)).Message, StringComparison.Ordinal);
    }
}
