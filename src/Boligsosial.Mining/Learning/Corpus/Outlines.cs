using System.IO.Enumeration;
using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Segmentation;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Boligsosial.Mining.Learning.Corpus;

/// <summary>A line of an outline that is set like a heading.</summary>
/// <param name="Topic">Topic of the section that begins with it; empty when none does.</param>
/// <param name="Heading">As printed, with its number.</param>
/// <param name="Text">The first sentences below it.</param>
public sealed record OutlineLine(string Topic, string Heading, string Text);

/// <summary>What a report without a form has for headings, and how the text begins below each.</summary>
/// <param name="Language">nb or nn.</param>
/// <param name="Lines">The headings in reading order; at least one.</param>
public sealed record Outline(string Language, IReadOnlyList<OutlineLine> Lines);

/// <summary>Reads the files <c>outlines*.yaml</c>: outlines of made-up reports whose topics people marked, to be learned from beside the corpus.</summary>
public static class Outlines
{
    private const string FileNames = "outlines*.yaml";

    /// <summary>Whether a file of the folder of definitions is one of them.</summary>
    public static bool IsOne(string path) => FileSystemName.MatchesSimpleExpression(FileNames, Path.GetFileName(path));

    /// <summary>Reads the files, in the order of their names; none when there are none.</summary>
    /// <param name="folder">Folder of definitions.</param>
    /// <param name="templates">The topics that lines may be marked with.</param>
    /// <exception cref="DefinitionException">A line names no topic, or lacks its heading or its text.</exception>
    public static IReadOnlyList<Outline> Read(string folder, TemplateSet templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        return [.. Directory.EnumerateFiles(folder, FileNames).Order(StringComparer.Ordinal)
            .SelectMany(file => DefinitionYaml.Read<List<OutlineEntry?>>(file).Select(entry => Of(file, entry, templates)))];
    }

    private static Outline Of(string file, OutlineEntry? entry, TemplateSet templates) =>
        entry?.Sections is { Count: > 0 } rows
            ? new Outline(entry.Language, rows.ConvertAll(row => Of(file, row, templates)))
            : throw new DefinitionException(file, null, "a report has no sections: write what it has for headings, or leave it out");

    private static OutlineLine Of(string file, OutlineRow? row, TemplateSet templates)
    {
        if (row is not { Parts: [var topic, var heading, var text] } || HeadingText.Parse(heading).Words.Length == 0 || string.IsNullOrWhiteSpace(text))
        {
            throw new DefinitionException(file, row?.Line, $"expected [topic, \"heading\", \"the text below it\"], found {row?.Parts.Count ?? 0} parts or empty ones");
        }

        return topic.Length == 0 || templates.Topics.ContainsKey(topic)
            ? new OutlineLine(topic, heading.Trim(), text.Trim())
            : throw new DefinitionException(file, row.Line, $"«{heading}» has the topic «{topic}»; expected one of {string.Join(", ", templates.Topics.Keys)}, or \"\" for a line that begins no section");
    }

    private sealed class OutlineEntry
    {
        public string Language { get; set; } = "";

        /// <summary>What the report is, for who reads the file: brev, notat, evaluering.</summary>
        public string Kind { get; set; } = "";

        public List<OutlineRow?> Sections { get; set; } = [];
    }

    /// <summary>A row that knows its place in the file.</summary>
    private sealed class OutlineRow : IYamlConvertible
    {
        public int Line { get; private set; }

        public List<string> Parts { get; } = [];

        public void Read(IParser parser, Type expectedType, ObjectDeserializer nestedObjectDeserializer)
        {
            Line = (int)parser.Consume<SequenceStart>().Start.Line;
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                Parts.Add(parser.Consume<Scalar>().Value);
            }
        }

        public void Write(IEmitter emitter, ObjectSerializer nestedObjectSerializer) => throw new NotSupportedException();
    }
}
