using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user runs an action command of the app, on its own or on a message.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    public MessagingExtensionAction()
    {
    }

    public MessagingExtensionAction(
        object data = default,
        TaskModuleRequestContext context = default,
        string commandId = default,
        string commandContext = default,
        string botMessagePreviewAction = default,
        IList<Activity> botActivityPreview = default,
        MessageActionsPayload messagePayload = default)
        : base(data, context)
    {
        CommandId = commandId;
        CommandContext = commandContext;
        BotMessagePreviewAction = botMessagePreviewAction;
        BotActivityPreview = botActivityPreview;
        MessagePayload = messagePayload;
    }

    [JsonProperty("commandId")]
    public string CommandId { get; set; }

    /// <summary>message, compose or commandbox.</summary>
    [JsonProperty("commandContext")]
    public string CommandContext { get; set; }

    /// <summary>edit or send, after a preview of the bot's message.</summary>
    [JsonProperty("botMessagePreviewAction")]
    public string BotMessagePreviewAction { get; set; }

    [JsonProperty("botActivityPreview")]
    public IList<Activity> BotActivityPreview { get; set; }

    [JsonProperty("messagePayload")]
    public MessageActionsPayload MessagePayload { get; set; }

    [JsonProperty("state")]
    public string State { get; set; }
}

/// <summary>The answer to an action command: a dialog, or what goes into the compose box.</summary>
public class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse()
    {
    }

    public MessagingExtensionActionResponse(TaskModuleResponseBase task = default, MessagingExtensionResult composeExtension = default)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    [JsonProperty("task")]
    public TaskModuleResponseBase Task { get; set; }

    [JsonProperty("composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }

    [JsonProperty("cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}

/// <summary>The message an action command was run on. Its attachments, mentions and reactions are left out.</summary>
public class MessageActionsPayload
{
    public MessageActionsPayload()
    {
    }

    [JsonProperty("id")]
    public string Id { get; set; }

    [JsonProperty("replyToId")]
    public string ReplyToId { get; set; }

    [JsonProperty("messageType")]
    public string MessageType { get; set; }

    [JsonProperty("createdDateTime")]
    public string CreatedDateTime { get; set; }

    [JsonProperty("lastModifiedDateTime")]
    public string LastModifiedDateTime { get; set; }

    [JsonProperty("deleted")]
    public bool? Deleted { get; set; }

    [JsonProperty("subject")]
    public string Subject { get; set; }

    [JsonProperty("summary")]
    public string Summary { get; set; }

    [JsonProperty("importance")]
    public string Importance { get; set; }

    [JsonProperty("locale")]
    public string Locale { get; set; }

    [JsonProperty("linkToMessage")]
    public Uri LinkToMessage { get; set; }

    [JsonProperty("body")]
    public MessageActionsPayloadBody Body { get; set; }
}

/// <summary>Text of a message, plain or HTML.</summary>
public class MessageActionsPayloadBody
{
    public MessageActionsPayloadBody()
    {
    }

    public MessageActionsPayloadBody(string contentType = default, string content = default)
    {
        ContentType = contentType;
        Content = content;
    }

    [JsonProperty("contentType")]
    public string ContentType { get; set; }

    [JsonProperty("content")]
    public string Content { get; set; }
}
