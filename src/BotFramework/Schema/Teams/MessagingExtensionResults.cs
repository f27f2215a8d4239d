using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a search or a link.</summary>
public class MessagingExtensionResponse
{
    public MessagingExtensionResponse()
    {
    }

    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = default)
    {
        ComposeExtension = composeExtension;
    }

    [JsonProperty("composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }

    [JsonProperty("cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}

/// <summary>Results to choose from, a message, or a request to sign in or to set something up.</summary>
public class MessagingExtensionResult
{
    public MessagingExtensionResult()
    {
    }

    public MessagingExtensionResult(
        string attachmentLayout = default,
        string type = default,
        IList<MessagingExtensionAttachment> attachments = default,
        MessagingExtensionSuggestedAction suggestedActions = default,
        string text = default,
        Activity activityPreview = default)
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    /// <summary>list or grid.</summary>
    [JsonProperty("attachmentLayout")]
    public string AttachmentLayout { get; set; }

    /// <summary>result, auth, config, message or botMessagePreview.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    [JsonProperty("attachments")]
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    [JsonProperty("suggestedActions")]
    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }

    [JsonProperty("text")]
    public string Text { get; set; }

    [JsonProperty("activityPreview")]
    public Activity ActivityPreview { get; set; }
}

/// <summary>A card to put into the message, and how it looks in the list of results.</summary>
public class MessagingExtensionAttachment : Attachment
{
    public MessagingExtensionAttachment()
    {
    }

    public MessagingExtensionAttachment(
        string contentType = default,
        string contentUrl = default,
        object content = default,
        string name = default,
        string thumbnailUrl = default,
        Attachment preview = default)
        : base(contentType, contentUrl, content, name, thumbnailUrl)
    {
        Preview = preview;
    }

    [JsonProperty("preview")]
    public Attachment Preview { get; set; }
}

/// <summary>Buttons of a request to sign in or to set something up.</summary>
public class MessagingExtensionSuggestedAction
{
    public MessagingExtensionSuggestedAction()
    {
    }

    public MessagingExtensionSuggestedAction(IList<CardAction> actions = default)
    {
        Actions = actions;
    }

    [JsonProperty("actions")]
    public IList<CardAction> Actions { get; set; }
}

/// <summary>How long a client may keep an answer.</summary>
public class CacheInfo
{
    public CacheInfo()
    {
    }

    public CacheInfo(string cacheType = default, int cacheDuration = 0)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    [JsonProperty("cacheType")]
    public string CacheType { get; set; }

    /// <summary>Seconds.</summary>
    [JsonProperty("cacheDuration")]
    public int CacheDuration { get; set; }
}

/// <summary>Turns cards into results.</summary>
public static class AttachmentExtensions
{
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(this Attachment attachment, Attachment previewAttachment = default)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return new MessagingExtensionAttachment
        {
            Content = attachment.Content,
            ContentType = attachment.ContentType,
            ContentUrl = attachment.ContentUrl,
            Name = attachment.Name,
            ThumbnailUrl = attachment.ThumbnailUrl,
            Preview = previewAttachment ?? attachment,
        };
    }
}
