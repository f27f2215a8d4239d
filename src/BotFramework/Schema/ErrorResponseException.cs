namespace Microsoft.Bot.Schema;

/// <summary>A channel refused a call.</summary>
public class ErrorResponseException : Exception
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the channel said, when it said it in the protocol's shape.</summary>
    public ErrorResponse Body { get; set; }

    /// <summary>The HTTP status, or 0 when none came.</summary>
    internal int Status { get; init; }
}
