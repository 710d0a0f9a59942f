using Boligsosial.Mining.Recognition;
using Xunit;

namespace Boligsosial.Mining.Tests.Recognition;

public sealed class PersonalDataTests
{
    private static readonly PersonalData Form = PersonalData.Of(
        FormFields.Read(
            new LayoutBuilder().Table(
                ["Kommune", "Lier"], ["Programleder", "Kari Eksempel, NAV Lier"], ["Programansvarlig", "Bolig og eiendom"],
                ["Utfylt av", "Programleder og Gro-Anita D. Eksempelsen"], ["Telefon", "+ 47 900 00 001"], ["E-post", "kariQElier.kommune.no"]).Build(),
            FormLabels.Load(TestDefinitions.Folder)),
        TestDefinitions.Register);

    [Fact]
    public void Names_and_numbers_of_the_contact_fields_are_personal_and_roles_are_not() =>
        Assert.Equal(["Gro-Anita D. Eksempelsen", "kariQElier.kommune.no", "+ 47 900 00 001", "Kari Eksempel"], Form.Values);

    [Theory]
    [InlineData("Programleder Kari Eksempel orienterte.", "Programleder […] orienterte.")]
    [InlineData("Spørsmål rettes til post@eksempel.no eller tlf. 99 00 00 01.", "Spørsmål rettes til […] eller tlf. […].")]
    [InlineData("Telefon: +47 99000001", "Telefon: […]")]
    [InlineData("Telefon\n32 00 00 01", "Telefon\n[…]")]
    [InlineData("Telefon\f32 00 00 01\fNeste side.", "Telefon\f[…]\fNeste side.")]
    [InlineData("Sentralbord: 32 00 00 01", "Sentralbord: […]")]
    [InlineData("Vi takker Kari\nEksempel og KARI EKSEMPEL.", "Vi takker […] og […].")]
    [InlineData("5. Samtale med Kari Eksempel", "5. Samtale med […]")]
    [InlineData("Rapport ved tlf. 32 00 00\f01 er sidetallet.", "Rapport ved tlf. 32 00 00\f01 er sidetallet.")]
    public void They_are_taken_out_of_the_text(string text, string expected) => Assert.Equal(expected, Form.Redact(text));

    [Fact]
    public void A_given_name_alone_is_taken_out_where_it_is_written_as_a_name()
    {
        var form = PersonalData.Of(
            FormFields.Read(new LayoutBuilder().Table(["Kommune", "Lier"], ["Utfylt av", "Liv"], ["Telefon", "32 00 00 01"]).Build(), FormLabels.Load(TestDefinitions.Folder)), TestDefinitions.Register);
        Assert.Equal("[…] og […]s liv i Livet.", form.Redact("Liv og Livs liv i Livet."));
    }

    [Theory]
    [InlineData("Programleder ved NAV Lier har 12 34 56 78 i tabellen.")]
    [InlineData("Lånerammen er 12 000 000 kroner, og 27 husstander fikk startlån.")]
    [InlineData("Bolig og eiendom eier 312 boliger.")]
    public void Everything_else_stays(string text) => Assert.Equal(text, Form.Redact(text));
}
