namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As the channel shows them best.</summary>
    Auto,

    /// <summary>In the sentence.</summary>
    Inline,

    /// <summary>As a numbered list.</summary>
    List,

    /// <summary>As suggested actions.</summary>
    SuggestedAction,

    /// <summary>As buttons of a hero card.</summary>
    HeroCard,
}
