using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The address of a medium.</summary>
public class MediaUrl
{
    public MediaUrl()
    {
    }

    public MediaUrl(string url = default, string profile = default)
    {
        Url = url;
        Profile = profile;
    }

    [JsonProperty("url")]
    public string Url { get; set; }

    [JsonProperty("profile")]
    public string Profile { get; set; }
}
