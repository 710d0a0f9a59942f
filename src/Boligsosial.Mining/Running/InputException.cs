namespace Boligsosial.Mining.Running;

/// <summary>What the user asked to have mined is not there: for the user to put right, no bug.</summary>
/// <param name="message">What happened to which path and what the user can do.</param>
public sealed class InputException(string message) : Exception(message);
