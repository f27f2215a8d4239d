using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team with its size.</summary>
public class TeamDetails
{
    public TeamDetails()
    {
    }

    public TeamDetails(string id = default, string name = default, string aadGroupId = default)
    {
        Id = id;
        Name = name;
        AadGroupId = aadGroupId;
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }

    [JsonProperty("aadGroupId")]
    public string AadGroupId { get; set; }

    [JsonProperty("channelCount")]
    public int ChannelCount { get; set; }

    [JsonProperty("memberCount")]
    public int MemberCount { get; set; }

    [JsonProperty("type")]
    public string Type { get; set; }
}
