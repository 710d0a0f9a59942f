using Boligsosial.Mining.Layout;

namespace Boligsosial.Mining.Recognition;

/// <summary>A filled-in field of a form.</summary>
/// <param name="Field">Code of the field in form_labels.yaml.</param>
/// <param name="Label">The label as printed.</param>
/// <param name="Value">The value as printed; empty when the field was left empty.</param>
/// <param name="Page">1-based page.</param>
/// <param name="IsContact">Whether it names or reaches a person: to be kept out of the search index and the exports.</param>
public sealed record FormField(string Field, string Label, string Value, int Page, bool IsContact);

/// <summary>The label and value pairs of a report's forms, wherever and however they are printed.</summary>
public sealed class FormFields
{
    private FormFields(IReadOnlyList<FormField> all) => All = all;

    /// <summary>All fields in reading order; a report with another one appended has some twice.</summary>
    public IReadOnlyList<FormField> All { get; }

    /// <summary>The fields that hold personal data.</summary>
    public IEnumerable<FormField> Contacts => All.Where(f => f.IsContact);

    /// <summary>The first filled-in value of a field; empty when there is none.</summary>
    public string this[string field] => All.FirstOrDefault(f => f.Field == field && f.Value.Length > 0)?.Value ?? "";

    /// <summary>Every filled-in value of a field on a report's own form, an appended report's left out: those of the first page that has the field.</summary>
    public IReadOnlyList<string> Values(string field)
    {
        FormField[] filled = [.. All.Where(f => f.Field == field && f.Value.Length > 0)];
        return [.. filled.Where(f => f.Page == filled[0].Page).Select(f => f.Value)];
    }

    /// <summary>Reads the fields of a document: cells side by side, «label: value», values in a column of their own, and labels glued to their values.</summary>
    public static FormFields Read(DocumentLayout layout, FormLabels labels)
    {
        var tables = new FormTableReader(labels);
        var lines = new FormLineReader(labels);
        var found = new List<FormField>();
        var run = new List<TextLine>();
        foreach (Block block in layout.Blocks)
        {
            if (block is TableBlock table)
            {
                found.AddRange(lines.Read(run));
                run.Clear();
                found.AddRange(tables.Read(table.Table));
            }
            else
            {
                run.AddRange(block.Lines);
            }
        }

        found.AddRange(lines.Read(run));
        return new FormFields(found);
    }
}
