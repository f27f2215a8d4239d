using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One rendition of a stored file.</summary>
public class AttachmentView
{
    public AttachmentView()
    {
    }

    public AttachmentView(string viewId = default, int? size = default)
    {
        ViewId = viewId;
        Size = size;
    }

    [JsonProperty("viewId")]
    public string ViewId { get; set; }

    [JsonProperty("size")]
    public int? Size { get; set; }
}
