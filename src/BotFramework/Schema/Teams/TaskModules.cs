using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user opened or sent a dialog of Teams. The tab's context is left out.</summary>
public class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object data = default, TaskModuleRequestContext context = default)
    {
        Data = data;
        Context = context;
    }

    [JsonProperty("data")]
    public object Data { get; set; }

    [JsonProperty("context")]
    public TaskModuleRequestContext Context { get; set; }
}

/// <summary>How the user's client looks.</summary>
public class TaskModuleRequestContext
{
    public TaskModuleRequestContext()
    {
    }

    public TaskModuleRequestContext(string theme = default)
    {
        Theme = theme;
    }

    [JsonProperty("theme")]
    public string Theme { get; set; }
}

/// <summary>The answer to a dialog of Teams. How long it may be cached is left out.</summary>
public class TaskModuleResponse
{
    public TaskModuleResponse()
    {
    }

    public TaskModuleResponse(TaskModuleResponseBase task = default)
    {
        Task = task;
    }

    [JsonProperty("task")]
    public TaskModuleResponseBase Task { get; set; }
}

/// <summary>What the dialog does next.</summary>
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string type = default)
    {
        Type = type;
    }

    [JsonProperty("type")]
    public string Type { get; set; }
}

/// <summary>The dialog closes and shows a message.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    public TaskModuleMessageResponse(string value = default)
        : base("message")
    {
        Value = value;
    }

    [JsonProperty("value")]
    public string Value { get; set; }
}

/// <summary>The dialog shows a card or page.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo value = default)
        : base("continue")
    {
        Value = value;
    }

    [JsonProperty("value")]
    public TaskModuleTaskInfo Value { get; set; }
}

/// <summary>The card or page a dialog shows, and its size.</summary>
public class TaskModuleTaskInfo
{
    public TaskModuleTaskInfo()
    {
    }

    public TaskModuleTaskInfo(
        string title = default,
        object height = default,
        object width = default,
        string url = default,
        Attachment card = default,
        string fallbackUrl = default,
        string completionBotId = default)
    {
        Title = title;
        Height = height;
        Width = width;
        Url = url;
        Card = card;
        FallbackUrl = fallbackUrl;
        CompletionBotId = completionBotId;
    }

    [JsonProperty("title")]
    public string Title { get; set; }

    [JsonProperty("height")]
    public object Height { get; set; }

    [JsonProperty("width")]
    public object Width { get; set; }

    [JsonProperty("url")]
    public string Url { get; set; }

    [JsonProperty("card")]
    public Attachment Card { get; set; }

    [JsonProperty("fallbackUrl")]
    public string FallbackUrl { get; set; }

    [JsonProperty("completionBotId")]
    public string CompletionBotId { get; set; }
}
