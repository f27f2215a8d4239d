using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A channel's answer holding the id it gave a resource.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string id = default)
    {
        Id = id;
    }

    [JsonProperty("id")]
    public string Id { get; set; }
}
