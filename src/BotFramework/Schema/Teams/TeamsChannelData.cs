using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams adds to an activity, and what a bot may add for Teams.</summary>
public class TeamsChannelData
{
    [JsonExtensionData]
    private IDictionary<string, JToken> _more = new Dictionary<string, JToken>();

    [JsonProperty("onBehalfOf")]
    private List<OnBehalfOf> _onBehalfOf;

    public TeamsChannelData()
    {
    }

    public TeamsChannelData(ChannelInfo channel = default, string eventType = default, TeamInfo team = default, NotificationInfo notification = default, TenantInfo tenant = default)
        : this(channel, eventType, team, notification, tenant, null)
    {
    }

    public TeamsChannelData(
        ChannelInfo channel = default,
        string eventType = default,
        TeamInfo team = default,
        NotificationInfo notification = default,
        TenantInfo tenant = default,
        IList<OnBehalfOf> onBehalfOf = default)
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        _onBehalfOf = onBehalfOf == null ? null : [.. onBehalfOf];
    }

    [JsonProperty("channel")]
    public ChannelInfo Channel { get; set; }

    /// <summary>What happened, such as channelCreated; only with a conversationUpdate.</summary>
    [JsonProperty("eventType")]
    public string EventType { get; set; }

    [JsonProperty("team")]
    public TeamInfo Team { get; set; }

    [JsonProperty("notification")]
    public NotificationInfo Notification { get; set; }

    [JsonProperty("tenant")]
    public TenantInfo Tenant { get; set; }

    [JsonProperty("meeting")]
    public TeamsMeetingInfo Meeting { get; set; }

    [JsonProperty("settings")]
    public TeamsChannelDataSettings Settings { get; set; }

    [JsonIgnore]
    public IList<OnBehalfOf> OnBehalfOf => _onBehalfOf;

    /// <summary>Members of the JSON object that have no property here. Unlike officially, a change of this copy is not written.</summary>
    [JsonIgnore]
    public IDictionary<string, object> AdditionalProperties => ToObjects(_more);

    internal static IDictionary<string, object> ToObjects(IDictionary<string, JToken> members) =>
        members.ToDictionary(member => member.Key, object (member) => member.Value);
}
