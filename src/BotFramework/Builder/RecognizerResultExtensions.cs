namespace Microsoft.Bot.Builder;

/// <summary>Reads a recognizer's result.</summary>
public static class RecognizerResultExtensions
{
    /// <summary>The best intent, or an empty name and 0 when there is none.</summary>
    public static (string intent, double score) GetTopScoringIntent(this RecognizerResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var top = (intent: string.Empty, score: 0.0);
        foreach (var (name, score) in result.Intents ?? throw new ArgumentException("The result has no intents.", nameof(result)))
        {
            if (score?.Score is { } value && value > top.score)
            {
                top = (name, value);
            }
        }

        return top;
    }
}
