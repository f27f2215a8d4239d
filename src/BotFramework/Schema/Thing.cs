using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Anything schema.org can name.</summary>
public class Thing
{
    public Thing()
    {
    }

    public Thing(string type = default, string name = default)
    {
        Type = type;
        Name = name;
    }

    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }
}
