namespace Boligsosial.Mining.Cli;

/// <summary>What the command says to the shell.</summary>
internal static class ExitStatus
{
    /// <summary>All is done.</summary>
    public const int Done = 0;

    /// <summary>Nothing could be done.</summary>
    public const int NothingDone = 1;

    /// <summary>Done, but some files failed or were not reached.</summary>
    public const int SomeFailed = 2;
}
