using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction such as a like.</summary>
public class MessageReaction
{
    public MessageReaction()
    {
    }

    public MessageReaction(string type = default)
    {
        Type = type;
    }

    [JsonProperty("type")]
    public string Type { get; set; }
}
