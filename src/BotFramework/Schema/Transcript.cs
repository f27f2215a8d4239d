using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A sequence of activities.</summary>
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity> activities = default)
    {
        Activities = activities;
    }

    [JsonProperty("activities")]
    public IList<Activity> Activities { get; set; }
}
