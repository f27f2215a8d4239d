namespace AdvisorBot.Understanding;

/// <summary>The stages of reading. All work together; the evaluation leaves one out at a time to see what it earns.</summary>
internal sealed record ReadingStages
{
    public static ReadingStages All { get; } = new();

    /// <summary>Misspelled words are mended.</summary>
    public bool Spelling { get; init; } = true;

    /// <summary>Forms of a word count as the word.</summary>
    public bool Endings { get; init; } = true;

    /// <summary>What is said around a message is left out.</summary>
    public bool Framing { get; init; } = true;

    /// <summary>A phrase of the pack word for word is certain.</summary>
    public bool ExactPhrases { get; init; } = true;

    /// <summary>Likeness to phrases of the pack counts.</summary>
    public bool SimilarPhrases { get; init; } = true;

    /// <summary>Facts that have the message's words count.</summary>
    public bool Facts { get; init; } = true;

    /// <summary>The trained classifier has its say.</summary>
    public bool Classifier { get; init; } = true;

    /// <summary>The nearest phrases have theirs.</summary>
    public bool NearestPhrases { get; init; } = true;

    /// <summary>The encoder has its say where words alone leave doubt.</summary>
    public bool Encoder { get; init; } = true;

    /// <summary>Which fact is asked for is also told by what the encoder makes of the sentence.</summary>
    public bool SensedFacts { get; init; } = true;

    /// <summary>A file of points for them in place of the shipped one, which was taught the wordings that the evaluation asks with.</summary>
    public string? FactPoints { get; init; }

    /// <summary>What was said before is known.</summary>
    public bool Context { get; init; } = true;

    /// <summary>A message is cut into its questions.</summary>
    public bool Splitting { get; init; } = true;

    /// <summary>Answers to the interview's questions have classifiers of their own.</summary>
    public bool Answers { get; init; } = true;
}
