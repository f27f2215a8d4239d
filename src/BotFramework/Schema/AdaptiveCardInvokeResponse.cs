using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body that answers an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeResponse
{
    [JsonProperty("statusCode")]
    public int StatusCode { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }

    [JsonProperty("type")]
    public string Type { get; set; }
}
