using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>
/// While a question of the interview is open people tell things: what only sounds like a known question asks nothing. "I was the one who
/// caught the mistakes" has a question word and is no question; "and the pay", "I wonder what they make" have no mark and ask.
/// </summary>
internal static class AskingForm
{
    /// <summary>How sure the reading must be of what is not put as a sentence of its own.</summary>
    private const double Sure = 0.6;

    /// <summary>"And the exam for coders": more words than these tell something.</summary>
    private const int LongestFollowUp = 6;

    /// <summary>Words from a question word to the verb that turns it into a question: "what certification do I need".</summary>
    private const int VerbReach = 4;

    /// <summary>The parts of a message, without cuts inside a sentence that tells: "I get nervous | when the phone rings" is one thing.</summary>
    public static List<WordRange> Joined(Analysis analysis, List<WordRange> parts)
    {
        var joined = new List<WordRange>(parts.Count);
        foreach (var part in parts)
        {
            if (joined.Count > 0 && joined[^1].End == part.First && RunsOn(analysis, part))
            {
                joined[^1] = new WordRange(joined[^1].First, part.End);
            }
            else
            {
                joined.Add(part);
            }
        }

        return joined;
    }

    /// <summary>No mark stands before a word such as "when", none of a question at the end, and no verb before its subject in between; "I wonder | what they make" asks.</summary>
    private static bool RunsOn(Analysis analysis, WordRange part)
    {
        if (analysis.Words[part.First - 1].Gap != Gap.None || (analysis.Words[part.End - 1].Gap & Gap.Question) != 0 || analysis.At(SenseKind.Relative, part.First) is not { } relative || EndsIn(SenseKind.Embedder, analysis, part.First))
        {
            return false;
        }

        for (var i = relative.End; i < Math.Min(part.End, relative.End + VerbReach) && analysis.At(SenseKind.QuestionSubject, i) is null; i++)
        {
            if (analysis.At(SenseKind.Auxiliary, i) is { } verb && verb.End < part.End && analysis.At(SenseKind.QuestionSubject, verb.End) is not null)
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsClear(ClauseText clause, Reading reading) =>
        IsMarked(clause) || (clause.IsQuestion && BeginsPart(clause)) || NamesSubject(clause)
        || ((clause.IsQuestion || AsksInWords(clause)) && reading.Confidence >= Sure);

    private static bool IsMarked(ClauseText clause)
    {
        for (var i = clause.Range.First; i < clause.Range.End; i++)
        {
            if ((clause.Analysis.Words[i].Gap & Gap.Question) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence ends before the clause.</summary>
    public static bool BeginsSentence(ClauseText clause) =>
        clause.Range.First == 0 || (clause.Analysis.Words[clause.Range.First - 1].Gap & (Gap.Sentence | Gap.Question)) != 0;

    /// <summary>A mark or a connector stands before the clause: what runs on without, as in "the one | who caught the mistakes", is part of a sentence.</summary>
    private static bool BeginsPart(ClauseText clause) => clause.Range.First == 0 || clause.Analysis.Words[clause.Range.First - 1].Gap != Gap.None
        || EndsIn(SenseKind.Connector, clause.Analysis, clause.Range.First);

    private static bool EndsIn(SenseKind kind, Analysis analysis, int end)
    {
        foreach (var match in analysis.In(0, end))
        {
            if (match.End == end && match.Sense.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AsksInWords(ClauseText clause) => ContextResolver.IsBareTopic(clause.Analysis, clause.Range)
        || clause.Has(SenseKind.AskOpener) || clause.Has(SenseKind.QuestionWord)
        || (!clause.Has(SenseKind.FirstPerson) && clause.Of(SenseKind.AskEnding).Exists(ending => ending.End == clause.Range.End))
        || (BeginsSentence(clause) && clause.First(SenseKind.Auxiliary) is not null)
        || (clause.IsFollowUp && clause.Range.Count <= LongestFollowUp && (clause.Has(SenseKind.TopicCue) || clause.Has(SenseKind.Subject)));

    /// <summary>"The CPC online" is of no answer that is asked for; "I was a biller" and "my sister codes" tell of somebody.</summary>
    private static bool NamesSubject(ClauseText clause) =>
        clause.Terms.Mentions.Exists(mention => mention.Kind is not (SubjectKind.Workplace or SubjectKind.Education)) && !clause.Has(SenseKind.FirstPerson) && !clause.Has(SenseKind.OtherPerson);
}
