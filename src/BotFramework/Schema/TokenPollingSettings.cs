using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>How a channel polls for a token.</summary>
public class TokenPollingSettings
{
    [JsonProperty("interval")]
    public int Interval { get; set; }

    [JsonProperty("timeout")]
    public int Timeout { get; set; }
}
