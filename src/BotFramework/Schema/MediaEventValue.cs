using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an event a media card raises.</summary>
public class MediaEventValue
{
    public MediaEventValue()
    {
    }

    public MediaEventValue(object cardValue = default)
    {
        CardValue = cardValue;
    }

    [JsonProperty("cardValue")]
    public object CardValue { get; set; }
}
