using Boligsosial.Mining.Definitions;
using Boligsosial.Mining.Documents;
using Boligsosial.Mining.Matching;
using Boligsosial.Mining.Segmentation;

namespace Boligsosial.Mining.Recognition;

/// <summary>A label that a text begins with or consists of.</summary>
/// <param name="Field">Code of the field.</param>
/// <param name="IsContact">Whether the field holds personal data.</param>
/// <param name="Length">How many characters of the text are the label.</param>
/// <param name="Distance">How damaged it is; 0 when it is printed as defined.</param>
internal readonly record struct LabelMatch(string Field, bool IsContact, int Length, double Distance);

/// <summary>The labels of the forms' fields: <c>corpus/definitions/form_labels.yaml</c>.</summary>
public sealed class FormLabels
{
    /// <summary>The file's name in the folder of definitions.</summary>
    public const string FileName = "form_labels.yaml";

    /// <summary>Labels that differ by more letters than this are not compared: no damage explains it.</summary>
    private const int MostLengthDifference = 3;

    private readonly Label[] _labels;
    private readonly Label[] _beginnings;
    private readonly Dictionary<string, Label> _exact;
    private readonly int _longest;

    private FormLabels(IReadOnlyCollection<Label> labels)
    {
        _labels = [.. labels.Where(l => !l.IsBeginning)];
        _beginnings = [.. labels.Where(l => l.IsBeginning)];
        _exact = _labels.ToDictionary(l => l.Key);
        _longest = _labels.Max(l => l.Key.Length);
    }

    /// <summary>Reads <c>form_labels.yaml</c>.</summary>
    /// <exception cref="DefinitionException">The file is missing or broken, or a label stands for two fields.</exception>
    public static FormLabels Load(string definitionsFolder)
    {
        string file = Path.Combine(definitionsFolder, FileName);
        var labels = new Dictionary<string, Label>();
        foreach (FieldDefinition field in DefinitionYaml.Read<LabelFile>(file).Fields)
        {
            if (field.Field.Length == 0 || field.Labels.Count == 0)
            {
                throw new DefinitionException(file, null, $"the field «{field.Field}» lacks its name or labels; both were expected");
            }

            foreach (string label in field.Labels)
            {
                if (HeadingText.Fold(label).Length < 2)
                {
                    throw new DefinitionException(file, null, $"the field «{field.Field}» has the label «{label}»; two letters or more were expected");
                }

                if (!labels.TryAdd(HeadingText.Fold(label), new Label(HeadingText.Fold(label), field.Field, field.Contact, label.EndsWith('*'))) && labels[HeadingText.Fold(label)].Field != field.Field)
                {
                    throw new DefinitionException(file, null, $"the label «{label}» stands under {field.Field} and {labels[HeadingText.Fold(label)].Field}; one field a label was expected");
                }
            }
        }

        return labels.Count > 0 ? new FormLabels(labels.Values) : throw new DefinitionException(file, null, "there are no labels; expected a list «fields»");
    }

    /// <summary>The label that <paramref name="text"/> consists of, brackets, colon and damage aside; null when it is none.</summary>
    internal LabelMatch? Whole(string text)
    {
        if (text.Length > 2 * _longest)
        {
            return null;
        }

        Span<char> key = stackalloc char[2 * _longest];
        key = key[..HeadingText.Fold(WithoutBrackets(text), key)];
        if (key.Length < 2 || key.Length > _longest + 3)
        {
            return null;
        }

        if (_exact.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out Label? exact))
        {
            return new LabelMatch(exact.Field, exact.Contact, text.Length, 0);
        }

        foreach (Label beginning in _beginnings)
        {
            if (key.StartsWith(beginning.Key))
            {
                return new LabelMatch(beginning.Field, beginning.Contact, text.Length, 0);
            }
        }

        return IsHeadLetter(text.AsSpan().TrimStart()[0]) && 2 * CharacterCounts.Letters(key) >= key.Length ? Nearest(key, text.Length) : null;
    }

    /// <summary>The label that a damaged text may be.</summary>
    private LabelMatch? Nearest(ReadOnlySpan<char> key, int textLength)
    {
        LabelMatch? best = null;
        uint letters = LetterPairs.Letters(key);
        foreach (Label label in _labels)
        {
            double limit = Math.Min(Tolerance(label.Key), best?.Distance ?? double.PositiveInfinity);
            if (Math.Abs(label.Key.Length - key.Length) > MostLengthDifference || !MayBe(label.Key, key)
                || LetterPairs.LacksLetters(label.Letters, letters, limit))
            {
                continue;
            }

            double distance = OcrDistance.Between(key, label.Key, limit);
            if (distance <= limit)
            {
                best = new LabelMatch(label.Field, label.Contact, textLength, distance);
            }
        }

        return best;
    }

    /// <summary>The longest label that <paramref name="text"/> begins with, damage aside; null when it begins with none.</summary>
    internal LabelMatch? AtStart(string text)
    {
        if (text.Length < 3 || !IsHeadLetter(text[0]))
        {
            return null;
        }

        string head = text[..Math.Min(text.Length, _longest + 5)].ToLowerInvariant();
        LabelMatch? best = null;
        int bestKey = 0;
        foreach (Label label in _labels)
        {
            if (label.Key.Length <= bestKey || label.Key.Length > head.Length + 2 || !MayBe(label.Key, head))
            {
                continue;
            }

            (double distance, int length) = OcrDistance.Prefix(label.Key, head, Tolerance(label.Key));
            if (distance <= Tolerance(label.Key) && length > 0)
            {
                best = new LabelMatch(label.Field, label.Contact, length, distance);
                bestKey = label.Key.Length;
            }
        }

        return best;
    }

    /// <summary>Damage leaves one of the first two letters: rules out most labels at once.</summary>
    private static bool MayBe(string label, ReadOnlySpan<char> text) => label[0] == text[0] || (text.Length > 1 && label[1] == text[1]);

    /// <summary>A damaged label still begins with a capital, or with what a capital was taken for.</summary>
    private static bool IsHeadLetter(char c) => char.IsUpper(c) || char.IsDigit(c) || c is 'l' or '|';

    /// <summary>How much damage a label may have: a look-alike in the shortest, one letter in nine in the longer.</summary>
    private static double Tolerance(string key) => key.Length < 4 ? 0.16 : Math.Max(0.35, 0.11 * key.Length);

    private static ReadOnlySpan<char> WithoutBrackets(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        return open > 0 ? text.AsSpan(0, open) : text;
    }

    private sealed record Label(string Key, string Field, bool Contact, bool IsBeginning)
    {
        public uint Letters { get; } = LetterPairs.Letters(Key);
    }

    private sealed class LabelFile
    {
        public List<FieldDefinition> Fields { get; set; } = [];
    }

    private sealed class FieldDefinition
    {
        public string Field { get; set; } = "";

        public bool Contact { get; set; }

        public List<string> Labels { get; set; } = [];
    }
}
