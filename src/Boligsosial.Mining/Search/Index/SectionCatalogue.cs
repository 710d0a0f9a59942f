using System.Buffers.Binary;

namespace Boligsosial.Mining.Search.Index;

/// <summary>What search must know of every section at once, kept in memory: 12 bytes each.</summary>
internal sealed class SectionCatalogue
{
    /// <summary>Sections of a stored block.</summary>
    public const int BlockSize = 4096;

    private const int EntryBytes = 12;
    private const int Gone = -1;

    private readonly List<Entry> entries = [];

    /// <summary>Sections, those gone counted too: row numbers run from 0 to one below.</summary>
    public int Count => entries.Count;

    /// <summary>Sections that are there.</summary>
    public int Sections { get; private set; }

    /// <summary>Words of all sections.</summary>
    public long Words { get; private set; }

    /// <summary>The section of a row.</summary>
    public Entry this[int row] => entries[row];

    /// <summary>Adds a section.</summary>
    /// <returns>Its row.</returns>
    public int Add(Entry entry)
    {
        entries.Add(entry);
        Sections += entry.Document == Gone ? 0 : 1;
        Words += entry.Document == Gone ? 0 : entry.Words;
        return entries.Count - 1;
    }

    /// <summary>Takes a section away. Its row stays empty.</summary>
    public void Remove(int row)
    {
        Sections--;
        Words -= entries[row].Words;
        entries[row] = new Entry(Gone, 0, 0, 0, 0);
    }

    /// <summary>Sections that are there before a row.</summary>
    public int SectionsBefore(int row)
    {
        int sections = 0;
        for (int i = 0; i < row; i++)
        {
            sections += entries[i].Document == Gone ? 0 : 1;
        }

        return sections;
    }

    /// <summary>Whether a section is <paramref name="matches"/> or lies under one that is.</summary>
    public bool IsUnder(int row, Func<Entry, bool> matches)
    {
        Entry entry = entries[row];
        int level = entry.Level + 1;
        for (int i = row; i >= 0 && entries[i].Document == entry.Document; i--)
        {
            if (entries[i].Level < level)
            {
                level = entries[i].Level;
                if (matches(entries[i]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The bytes of a block.</summary>
    public byte[] Block(int block)
    {
        int first = block * BlockSize;
        int count = Math.Min(BlockSize, entries.Count - first);
        var bytes = new byte[count * EntryBytes];
        for (int i = 0; i < count; i++)
        {
            Entry e = entries[first + i];
            Span<byte> at = bytes.AsSpan(i * EntryBytes, EntryBytes);
            BinaryPrimitives.WriteInt32LittleEndian(at, e.Document);
            BinaryPrimitives.WriteUInt16LittleEndian(at[4..], e.Number);
            BinaryPrimitives.WriteUInt16LittleEndian(at[6..], e.Code);
            BinaryPrimitives.WriteUInt16LittleEndian(at[8..], e.Words);
            at[10] = e.Level;
        }

        return bytes;
    }

    /// <summary>Adds the sections of a stored block, the next one.</summary>
    public void AddBlock(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= EntryBytes; bytes = bytes[EntryBytes..])
        {
            Add(new Entry(
                BinaryPrimitives.ReadInt32LittleEndian(bytes), BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]),
                BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]), bytes[10]));
        }
    }

    /// <summary>A section.</summary>
    /// <param name="Document">Number of its document in the index; negative when it is gone.</param>
    /// <param name="Number">Its number in the document.</param>
    /// <param name="Code">Number of its code and topic in the index.</param>
    /// <param name="Words">Words of heading and text, at most 65535.</param>
    /// <param name="Level">1..4.</param>
    public readonly record struct Entry(int Document, ushort Number, ushort Code, ushort Words, byte Level);
}
