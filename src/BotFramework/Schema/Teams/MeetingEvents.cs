using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What every description of a meeting names.</summary>
public class MeetingDetailsBase
{
    internal MeetingDetailsBase()
    {
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("joinUrl")]
    public Uri JoinUrl { get; set; }

    [JsonProperty("title")]
    public string Title { get; set; }
}

/// <summary>What an event of a meeting names.</summary>
public class MeetingEventDetails : MeetingDetailsBase
{
    internal MeetingEventDetails()
    {
    }

    [JsonProperty("meetingType")]
    public string MeetingType { get; set; }
}

/// <summary>A meeting has begun.</summary>
public class MeetingStartEventDetails : MeetingEventDetails
{
    public MeetingStartEventDetails()
    {
    }

    [JsonProperty("startTime")]
    public DateTime StartTime { get; set; }
}

/// <summary>A meeting is over.</summary>
public class MeetingEndEventDetails : MeetingEventDetails
{
    public MeetingEndEventDetails()
    {
    }

    [JsonProperty("endTime")]
    public DateTime EndTime { get; set; }
}
