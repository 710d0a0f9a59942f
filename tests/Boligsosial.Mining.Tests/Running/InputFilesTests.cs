using Boligsosial.Mining.Running;
using Xunit;

namespace Boligsosial.Mining.Tests.Running;

public sealed class InputFilesTests : IDisposable
{
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Pdf_files_of_any_case_at_any_depth_in_order()
    {
        temp.Write("b.pdf", "");
        temp.Write("a/x.PDF", "");
        temp.Write("a/notat.docx", "");
        temp.Write("._b.pdf", "");

        Assert.Equal(["a/x.PDF", "b.pdf"], Find(temp.FullPath));
    }

    [Fact]
    public void A_file_named_itself_is_taken_whatever_it_is_called() =>
        Assert.Equal(["rapport.txt"], Find(temp.Write("rapport.txt", "")));

    [Fact]
    public void A_file_under_two_paths_stands_once_and_the_outer_folder_names_it()
    {
        var path = temp.Write("a/x.pdf", "");

        Assert.Equal(["a/x.pdf"], Find(path, temp["a"], temp.FullPath, path));
    }

    [Fact]
    public void A_slash_behind_the_folder_changes_nothing()
    {
        temp.Write("a/x.pdf", "");

        Assert.Equal(["x.pdf"], Find(temp["a"] + "/"));
    }

    [Fact]
    public void A_path_that_is_not_there_is_named_with_what_to_do()
    {
        var e = Assert.Throws<InputException>(() => Find(temp["nowhere"]));

        Assert.Contains("nowhere does not exist. Check the name", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_pdf_files_is_said_to_have_none() =>
        Assert.Contains("There is no PDF file under", Assert.Throws<InputException>(() => Find(temp.FullPath)).Message, StringComparison.Ordinal);

    private static IEnumerable<string> Find(params string[] paths) => InputFiles.Find(paths).Files.Select(f => f.File);
}
