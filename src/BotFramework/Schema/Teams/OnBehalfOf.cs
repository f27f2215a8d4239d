using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Somebody in whose name the bot sends a message.</summary>
public class OnBehalfOf
{
    public OnBehalfOf()
    {
    }

    [JsonProperty("itemid")]
    public int ItemId { get; set; }

    [JsonProperty("mentionType")]
    public string MentionType { get; set; } = "person";

    [JsonProperty("mri")]
    public string Mri { get; set; }

    [JsonProperty("displayName")]
    public string DisplayName { get; set; }
}
