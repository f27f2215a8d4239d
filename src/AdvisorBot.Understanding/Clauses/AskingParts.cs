using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Tells the parts of a message that ask something from those that only tell: by their form, by what stands beside them, or by what they surely mean.</summary>
/// <param name="ranges">All parts, in order.</param>
/// <param name="halves">Those known to ask, from <see cref="JoinedQuestions"/>.</param>
internal sealed class AskingParts(Analysis analysis, List<WordRange> ranges, HashSet<WordRange> halves)
{
    /// <summary>How likely a part must ask something that has not the form of a question.</summary>
    private const double Sure = 0.8;

    /// <summary>A question by its form, or a bare topic beside others: "what's a biller make, also outlook"; "degrees or certificates" is one question.</summary>
    public bool Asks(WordRange range) => ContextResolver.IsQuestion(analysis, range) || (ContextResolver.IsBareTopic(analysis, range) && IsListed(range)) || IsFirstHalf(range) || halves.Contains(range);

    /// <summary>"Anything here with patients, and what would it pay?": the question mark is for both.</summary>
    private bool IsFirstHalf(WordRange range)
    {
        var next = ranges.Find(other => other.First > range.First);
        return next.Count > 0 && next.First > range.End && analysis.At(SenseKind.FirstPerson, range.First) is null
            && (analysis.Words[range.End - 1].Gap & (Gap.Sentence | Gap.Question)) == 0 && (analysis.Words[next.End - 1].Gap & Gap.Question) != 0;
    }

    private bool IsListed(WordRange range)
    {
        var before = ranges.FindLast(other => other.End <= range.First);
        return before.Count == 0 || (analysis.Words[before.End - 1].Gap & (Gap.Comma | Gap.Sentence | Gap.Question)) != 0 || (ContextResolver.IsBareTopic(analysis, before) && IsListed(before));
    }

    /// <summary>"My cousin wants to know about billers' wages too": after something else asks without the form of a question; a mere name asks nothing.</summary>
    public bool AsksSurely(WordRange range, ClauseText text, Clause clause) => clause is { Verdict: Verdict.Accept, Best: { Confidence: >= Sure } best }
        && (best.Intent switch
        {
            Intents.Compare => best.Subjects.Count > 1 && !text.IsAboutMe,
            Intents.Ask => (range.First > 0 && best.Subjects.Count > 0 && best.Topic != ClauseReader.Definition) || AsksOfName(text) || IsFirstOfList(range),
            _ => false,
        });

    /// <summary>"La CCA cuánto cuesta", "los horarios cómo son": the question word stands behind what is asked about.</summary>
    private static bool AsksOfName(ClauseText text) => !text.IsAboutMe
        && text.Of(SenseKind.QuestionWord).Exists(word => text.Of(SenseKind.Subject).Exists(name => name.End == word.First) || text.Of(SenseKind.TopicCue).Exists(topic => topic.End == word.First));

    /// <summary>"I need costs and scholarships for coding": a bare topic after the connector says that the one before it is asked for too.</summary>
    private bool IsFirstOfList(WordRange range) =>
        ranges.Find(other => other.First > range.First) is { Count: > 0 } next && !FollowsASentence(next) && next.First > range.End && ContextResolver.IsBareTopic(analysis, next);

    /// <summary>Whether a sentence ends right before a part.</summary>
    public bool FollowsASentence(WordRange range) => range.First > 0 && (analysis.Words[range.First - 1].Gap & (Gap.Sentence | Gap.Question)) != 0;
}
