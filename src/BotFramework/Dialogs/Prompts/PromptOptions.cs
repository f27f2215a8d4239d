using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks; stored with the conversation until it is answered.</summary>
public class PromptOptions
{
    [JsonProperty("prompt", NullValueHandling = NullValueHandling.Ignore)]
    [JsonConverter(typeof(StoredActivityConverter))]
    public Activity Prompt { get; set; }

    /// <summary>Asked instead of <see cref="Prompt"/> after an answer that was not accepted.</summary>
    [JsonProperty("retryPrompt", NullValueHandling = NullValueHandling.Ignore)]
    [JsonConverter(typeof(StoredActivityConverter))]
    public Activity RetryPrompt { get; set; }

    [JsonProperty("choices", NullValueHandling = NullValueHandling.Ignore)]
    public IList<Choice> Choices { get; set; }

    /// <summary>How the choices are shown; the prompt's own style unless set.</summary>
    [JsonProperty("style", NullValueHandling = NullValueHandling.Ignore)]
    public ListStyle? Style { get; set; }

    /// <summary>Handed to the validator.</summary>
    [JsonProperty("validations", NullValueHandling = NullValueHandling.Ignore)]
    public object Validations { get; set; }

    /// <summary>The language answers are read in; the activity's unless set.</summary>
    [JsonProperty("recognizeLanguage", NullValueHandling = NullValueHandling.Ignore)]
    public string RecognizeLanguage { get; set; }
}
