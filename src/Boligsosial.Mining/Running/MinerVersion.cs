using System.Security.Cryptography;
using System.Text;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Learning.Corpus;
using Boligsosial.Mining.Search.Analysis;
using Boligsosial.Mining.Search.Query;

namespace Boligsosial.Mining.Running;

/// <summary>What tells one state of program and definitions from another.</summary>
public static class MinerVersion
{
    private const int Length = 16;

    /// <summary>What only search reads. The index follows these by itself, so that a new synonym does not have all reports read anew.</summary>
    private static readonly string[] OfSearch = [StemmingExceptions.FileName, CompoundLexicon.FileName, SynonymSet.FileName];

    /// <summary>A hash of this program as built and of every file in a folder of definitions but those that only search or only training reads (models lie there too or are given as <paramref name="others"/>).</summary>
    /// <param name="definitionsFolder">The folder.</param>
    /// <param name="others">Further files that decide what is found, such as models.</param>
    /// <exception cref="DefinitionException">A file cannot be read.</exception>
    public static string Of(string definitionsFolder, params string[] others)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(MinerVersion).Module.ModuleVersionId.ToByteArray());
        foreach (var file in Directory.GetFiles(definitionsFolder).Where(f => !OfSearch.Contains(Path.GetFileName(f)) && !ExampleTexts.IsOne(f) && !Outlines.IsOne(f)).Order(StringComparer.Ordinal).Concat(others))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
            hash.AppendData(Content(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    private static byte[] Content(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionException(file, null, $"cannot be read ({e.Message.TrimEnd('.')}).");
        }
    }
}
