namespace AdvisorBot.DirectLine;

/// <summary>How often clients may ask; reading is never limited, because the client takes a refused poll for the end.</summary>
public sealed class DirectLineRates
{
    /// <summary>New tokens per minute and address; default 120, enough for a class behind one router.</summary>
    public int TokensPerMinute { get; set; } = 120;

    /// <summary>Posts per minute in one conversation; default 60.</summary>
    public int PostsPerMinute { get; set; } = 60;

    /// <summary>Posts at once in one conversation before the rate counts; default 30.</summary>
    public int PostsAtOnce { get; set; } = 30;

    /// <summary>Posts per minute and address; default 600.</summary>
    public int PostsPerMinuteAndAddress { get; set; } = 600;

    internal string? Problem() =>
        new[] { TokensPerMinute, PostsPerMinute, PostsAtOnce, PostsPerMinuteAndAddress }.Any(rate => rate < 1) ? "A rate under DirectLine:Rates is below 1." : null;
}
