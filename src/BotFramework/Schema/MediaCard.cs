using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card that plays media.</summary>
public class MediaCard
{
    public MediaCard()
    {
    }

    public MediaCard(
        string title = default,
        string subtitle = default,
        string text = default,
        ThumbnailUrl image = default,
        IList<MediaUrl> media = default,
        IList<CardAction> buttons = default,
        bool? shareable = default,
        bool? autoloop = default,
        bool? autostart = default,
        string aspect = default,
        object value = default,
        string duration = default)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Image = image;
        Media = media;
        Buttons = buttons;
        Shareable = shareable;
        Autoloop = autoloop;
        Autostart = autostart;
        Aspect = aspect;
        Value = value;
        Duration = duration;
    }

    [JsonProperty("title")]
    public string Title { get; set; }

    [JsonProperty("subtitle")]
    public string Subtitle { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("image")]
    public ThumbnailUrl Image { get; set; }

    [JsonProperty("media")]
    public IList<MediaUrl> Media { get; set; }

    [JsonProperty("buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonProperty("shareable")]
    public bool? Shareable { get; set; }

    [JsonProperty("autoloop")]
    public bool? Autoloop { get; set; }

    [JsonProperty("autostart")]
    public bool? Autostart { get; set; }

    [JsonProperty("aspect")]
    public string Aspect { get; set; }

    [JsonProperty("value")]
    public object Value { get; set; }

    [JsonProperty("duration")]
    public string Duration { get; set; }
}
