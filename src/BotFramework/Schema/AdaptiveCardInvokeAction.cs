using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The action a user chose on an Adaptive Card (<c>Action.Execute</c>).</summary>
public class AdaptiveCardInvokeAction
{
    [JsonProperty("data")]
    public object Data { get; set; }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("verb")]
    public string Verb { get; set; }
}
