namespace Boligsosial.Mining.Documents;

/// <summary>Why a file, or a part of one, could not be used. Codes are printed in snake_case in <c>errors.csv</c>.</summary>
public enum FailureCode
{
    /// <summary>The file does not begin as a PDF does.</summary>
    NotPdf,

    /// <summary>The file has no bytes.</summary>
    Empty,

    /// <summary>The file ends too soon or is damaged beyond what the PDF engine repairs.</summary>
    Damaged,

    /// <summary>The file asks for a password.</summary>
    PasswordProtected,

    /// <summary>The file has no pages.</summary>
    NoPages,

    /// <summary>No page has text, and none could be read by OCR.</summary>
    NoText,

    /// <summary>The PDF engine took longer than allowed.</summary>
    Timeout,

    /// <summary>The PDF engine produced more than allowed.</summary>
    TooLarge,

    /// <summary>The file could not be opened for reading.</summary>
    Unreadable,

    /// <summary>A program the run needs is not installed.</summary>
    ToolMissing,

    /// <summary>Some pages have no readable text; the rest of the file is used.</summary>
    PagesWithoutText,

    /// <summary>The program itself failed on this file: a bug to report.</summary>
    Internal,
}

/// <summary>One thing that went wrong with one file.</summary>
/// <param name="Stage">The stage that found it: <c>reading</c>, <c>scanning</c>, <c>layout</c>, <c>segmentation</c>, <c>extraction</c>.</param>
/// <param name="Code">What kind of failure.</param>
/// <param name="Message">What happened and what the user can do, one sentence or two, in English.</param>
public sealed record Failure(string Stage, FailureCode Code, string Message);

/// <summary>What became of a file at a stage: a value, or the reason there is none. Failures are values at the stage borders.</summary>
/// <typeparam name="T">The stage's result.</typeparam>
public sealed class Outcome<T>
    where T : class
{
    private Outcome(T? value, Failure? failure)
    {
        Value = value;
        Failure = failure;
    }

    /// <summary>The result; null exactly when <see cref="Failure"/> is set.</summary>
    public T? Value { get; }

    /// <summary>The reason; null exactly when <see cref="Value"/> is set.</summary>
    public Failure? Failure { get; }

    /// <summary>Whether there is a value.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(false, nameof(Failure))]
    public bool Success => Failure is null;

    /// <summary>A result.</summary>
    public static Outcome<T> Of(T value) => new(value, null);

    /// <summary>A reason for having none.</summary>
    public static Outcome<T> Failed(Failure failure) => new(null, failure);
}
