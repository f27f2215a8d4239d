using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>The body that answers a token exchange invoke.</summary>
public class TokenExchangeInvokeResponse
{
    [JsonExtensionData]
    private JObject _properties;

    /// <summary>Members of the JSON object that have no property here; they survive a round trip.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }

    [JsonProperty("connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty("failureDetail")]
    public string FailureDetail { get; set; }

    [JsonProperty("id")]
    public string Id { get; set; }
}
