using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>How sure a recognizer is of an intent, from 0 to 1.</summary>
public class IntentScore
{
    [JsonProperty("score")]
    public double? Score { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>();
}
