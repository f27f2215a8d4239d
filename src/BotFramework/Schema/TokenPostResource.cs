using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Where a token is to be posted.</summary>
public class TokenPostResource
{
    [JsonProperty("sasUrl")]
    public string SasUrl { get; set; }
}
