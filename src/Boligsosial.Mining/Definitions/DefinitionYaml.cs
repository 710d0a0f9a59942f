using System.Diagnostics.CodeAnalysis;
using Boligsosial.Mining.Documents;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Boligsosial.Mining.Definitions;

/// <summary>Reads the YAML files of corpus/definitions. Keys are snake_case; a key that is not known is an error, for it is most often misspelt.</summary>
internal static class DefinitionYaml
{
    /// <summary>The words of a list that is written as one text, parted by blanks or ends of lines; none when there is no list.</summary>
    public static string[] Words(string? list) => (list ?? "").Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The whole file as a <typeparamref name="T"/>.</summary>
    /// <exception cref="DefinitionException">The file is missing, unreadable, empty, or not of the expected form.</exception>
    public static T Read<T>(string file)
        where T : class
    {
        try
        {
            IDeserializer yaml = Deserializer();
            return yaml.Deserialize<T?>(File.ReadAllText(file)) ?? throw new DefinitionException(file, null, "the file is empty");
        }
        catch (YamlException e)
        {
            throw new DefinitionException(file, (int)e.Start.Line, (e.InnerException ?? e).Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionException(file, null, $"could not be read ({e.Message.TrimEnd('.')}); it belongs to the program's definitions and must be there");
        }
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The program's own types and those of YamlDotNet are kept whole (TrimmerRootAssembly in the command's project); lists of value types are not read.")]
    private static IDeserializer Deserializer() => new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
}
