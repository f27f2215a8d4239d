using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Choices made when the bot was added.</summary>
public class TeamsChannelDataSettings
{
    [JsonExtensionData]
    private IDictionary<string, JToken> _more = new Dictionary<string, JToken>();

    public TeamsChannelDataSettings()
    {
    }

    public TeamsChannelDataSettings(ChannelInfo channel = default)
    {
        SelectedChannel = channel;
    }

    [JsonProperty("selectedChannel")]
    public ChannelInfo SelectedChannel { get; set; }

    /// <summary>Members of the JSON object that have no property here. Unlike officially, a change of this copy is not written.</summary>
    [JsonIgnore]
    public IDictionary<string, object> AdditionalProperties => TeamsChannelData.ToObjects(_more);
}
