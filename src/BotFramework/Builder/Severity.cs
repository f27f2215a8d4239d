namespace Microsoft.Bot.Builder;

/// <summary>How serious a reported trace is.</summary>
public enum Severity
{
    Verbose,
    Information,
    Warning,
    Error,
    Critical,
}
