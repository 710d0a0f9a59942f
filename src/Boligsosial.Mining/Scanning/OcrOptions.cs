namespace Boligsosial.Mining.Scanning;

/// <summary>When pages are read by OCR.</summary>
public enum OcrMode
{
    /// <summary>Where a page has no text, or text too damaged to use.</summary>
    Auto,

    /// <summary>Never: text layers are used as they are, pages without text are reported.</summary>
    Never,

    /// <summary>On every scanned page, also where an old text layer is sound.</summary>
    Always,
}

/// <summary>How scanned pages are read.</summary>
public sealed record OcrOptions
{
    /// <summary>When OCR is used.</summary>
    public OcrMode Mode { get; init; } = OcrMode.Auto;

    /// <summary>Processes that may run at the same time, over all files.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Folder that keeps what OCR read, by the content of the image; null to keep nothing.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Tesseract's name for the language to read.</summary>
    public string Language { get; init; } = "nor";

    /// <summary>The program: a name on the path, or a path.</summary>
    public string Program { get; init; } = "tesseract";

    /// <summary>Longest time for one page.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(120);
}
