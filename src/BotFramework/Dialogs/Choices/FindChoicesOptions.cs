using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for in what the user said.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether the values of the choices are left out of the search.</summary>
    [JsonProperty("noValue")]
    public bool NoValue { get; set; }

    /// <summary>Whether the button titles are left out of the search.</summary>
    [JsonProperty("noAction")]
    public bool NoAction { get; set; }

    /// <summary>Whether a choice can be given by its number; true unless set.</summary>
    [JsonProperty("recognizeNumbers")]
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether a choice can be given as "the second" or "the last"; true unless set.</summary>
    [JsonProperty("recognizeOrdinals")]
    public bool RecognizeOrdinals { get; set; } = true;
}
