namespace Microsoft.Bot.Builder;

/// <summary>The HTTP answer to an invoke activity.</summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>Written as JSON; nothing is written when null.</summary>
    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
