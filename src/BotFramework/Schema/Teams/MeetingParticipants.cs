using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who joined or left a meeting.</summary>
public class MeetingParticipantsEventDetails
{
    [JsonProperty("members")]
    private List<TeamsMeetingMember> _members = [];

    public MeetingParticipantsEventDetails()
    {
    }

    public MeetingParticipantsEventDetails(IList<TeamsMeetingMember> members = default)
    {
        _members = [.. members ?? []];
    }

    [JsonIgnore]
    public IList<TeamsMeetingMember> Members => _members ??= [];
}

/// <summary>A person and their part in a meeting.</summary>
public class TeamsMeetingMember
{
    public TeamsMeetingMember(TeamsChannelAccount user, UserMeetingDetails meeting)
    {
        User = user;
        Meeting = meeting;
    }

    [JsonProperty("user")]
    public TeamsChannelAccount User { get; set; }

    [JsonProperty("meeting")]
    public UserMeetingDetails Meeting { get; set; }
}

/// <summary>A person's part in a meeting.</summary>
public class UserMeetingDetails
{
    public UserMeetingDetails()
    {
    }

    [JsonProperty("inMeeting")]
    public bool InMeeting { get; set; }

    [JsonProperty("role")]
    public string Role { get; set; }
}
