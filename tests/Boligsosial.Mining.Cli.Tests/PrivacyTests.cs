using Boligsosial.Mining.Tests.Running;
using Xunit;

namespace Boligsosial.Mining.Cli.Tests;

/// <summary>What names or reaches a person is neither in the dataset nor in what search finds or shows.</summary>
public sealed class PrivacyTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void What_stands_in_the_contact_fields_is_in_no_file_and_is_not_found()
    {
        Directory.CreateDirectory(temp["in"]);
        File.WriteAllBytes(temp["in/a.pdf"], TinyPdf.WithLines(
            "Rapport om boligsosialt arbeid", "Kommune: Skien", "Utfylt av: Kari Eksempelsen", "Telefon: 35 58 10 01", "E-post: kari@skien.kommune.no", "1. Samtale med Kari Eksempelsen",
            "Kommunen ga startlaan til mange, sier Kari Eksempelsen. Ring tlf. 35 58 10 01 eller skriv til kari@skien.kommune.no."));
        string store = temp["out"];
        Assert.Equal(0, Cli.Run("mine", temp["in"], "--out", store).Status);

        string[] written = [.. Directory.GetFiles(store, "*.csv").Select(File.ReadAllText), Cli.Here("search", "startlån OR utfylt", "--format", "json", "--out", store).Out];
        Assert.Contains(written, t => t.Contains("Samtale med […]", StringComparison.Ordinal));
        foreach (string secret in (string[])["Eksempelsen", "kari@", "58 10 01"])
        {
            Assert.All(written, t => Assert.DoesNotContain(secret, t, StringComparison.OrdinalIgnoreCase));
        }

        foreach (string query in (string[])["Eksempelsen", "kari", "\"35 58 10 01\"", "35581001"])
        {
            Assert.Equal((0, "Nothing found.\n"), (Cli.Here("search", query, "--out", store).Status, Cli.Here("search", query, "--out", store).Error));
        }
    }
}
