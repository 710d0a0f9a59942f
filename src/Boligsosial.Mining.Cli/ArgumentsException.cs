namespace Boligsosial.Mining.Cli;

/// <summary>An argument is well-formed but means nothing here, such as an indicator that the codebook does not have.</summary>
/// <param name="message">What was given and what could be.</param>
internal sealed class ArgumentsException(string message) : Exception(message);
