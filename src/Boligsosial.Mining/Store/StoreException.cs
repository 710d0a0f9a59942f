namespace Boligsosial.Mining.Store;

/// <summary>The store cannot be opened, written or read: for the user to put right, no bug. The message says what to do.</summary>
public sealed class StoreException : Exception
{
    /// <summary>What happened to which file and what the user can do.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>The same, with what lies behind it.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
