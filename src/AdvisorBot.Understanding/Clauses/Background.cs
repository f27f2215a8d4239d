using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Careers that a message names without being about them: the writer's own work ("12 years in claims"), somebody else's ("my cousin is a coder"), what one does not mean ("not the technician").</summary>
internal static class Background
{
    private const int Reach = 3;

    /// <summary>Whether a career is work that the writer or somebody else does or did.</summary>
    public static bool IsJob(Analysis analysis, WordRange range, Mention mention) => IsOwnJob(analysis, range, mention) || IsJobOfOther(analysis, range, mention);

    /// <summary>Whether it is named as what is not meant.</summary>
    public static bool IsSetAside(Analysis analysis, WordRange range, Mention mention) => mention.Kind is SubjectKind.Career or SubjectKind.Credential
        && ((Before(analysis, range, mention, SenseKind.SetAside) is { } word && (analysis.Words[word.End - 1].Gap & Gap.Comma) == 0 && !IsAskedWhy(analysis, range, word) && !analysis.Has(SenseKind.Comparison, word.End, mention.First)) || IsRefused(analysis, range, mention));

    /// <summary>"Why not coder?"</summary>
    private static bool IsAskedWhy(Analysis analysis, WordRange range, PhraseMatch word) => analysis.Of(SenseKind.QuestionWord, range.First, word.First).Exists(asked => asked.End == word.First);

    /// <summary>"The secretary no, …"</summary>
    private static bool IsRefused(Analysis analysis, WordRange range, Mention mention) => (analysis.Words[mention.End - 1].Gap & Gap.Comma) == 0
        && analysis.At(SenseKind.No, mention.End) is { } no && no.End <= range.End && (no.End == range.End ? !ContextResolver.IsQuestion(analysis, range) : (analysis.Words[no.End - 1].Gap & (Gap.Comma | Gap.Sentence)) != 0);

    /// <summary>"I work as a coder", "my claims years", "does scribing count".</summary>
    public static bool IsOwnJob(Analysis analysis, WordRange range, Mention mention)
    {
        if (mention.Kind is not SubjectKind.Career)
        {
            return false;
        }

        if (Before(analysis, range, mention, SenseKind.Job) is { } job)
        {
            return !IsAskedOrSupposed(analysis, range, job) && !(Before(analysis, range, mention, SenseKind.Goal) is { } goal && goal.Count > job.Count);
        }

        return Behind(analysis, range, mention) is { } behind && (behind.End == range.End || analysis.Has(SenseKind.FirstPerson, range.First, range.End));
    }

    /// <summary>"Could I work in billing", "what do I do", "if I was a coder".</summary>
    private static bool IsAskedOrSupposed(Analysis analysis, WordRange range, PhraseMatch job)
    {
        foreach (var match in analysis.In(range.First, job.First))
        {
            if (match.End == job.First && match.Sense.Kind is SenseKind.Auxiliary or SenseKind.QuestionWord or SenseKind.If)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"My cousin is a coder", "my brother in law used to be a biller".</summary>
    private static bool IsJobOfOther(Analysis analysis, WordRange range, Mention mention) => mention.Kind is SubjectKind.Career
        && Before(analysis, range, mention, SenseKind.JobOfOther) is { } link && analysis.Of(SenseKind.OtherPerson, range.First, link.First).Exists(person => person.End >= link.First - Reach);

    private static PhraseMatch? Behind(Analysis analysis, WordRange range, Mention mention)
    {
        for (var i = mention.End; i < Math.Min(range.End, mention.End + Reach); i++)
        {
            if (analysis.At(SenseKind.JobAfter, i) is { } found)
            {
                return found;
            }

            if (analysis.At(SenseKind.Stop, i) is null && !char.IsAsciiDigit(analysis.Text[analysis.Words[i].Start]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The longest words of a kind right before a name, small words between them, or of which the name is one ("trabajo de secretaria"); null for none.</summary>
    public static PhraseMatch? Before(Analysis analysis, WordRange range, Mention mention, SenseKind kind)
    {
        PhraseMatch? longest = null;
        foreach (var match in analysis.In(Math.Max(range.First, mention.First - Reach - Reach), mention.End))
        {
            if (match.Sense.Kind == kind && match.First <= mention.First && match.End < mention.End && match.Count > (longest?.Count ?? 0) && IsNear(analysis, match, mention))
            {
                longest = match;
            }
        }

        return longest;
    }

    /// <summary>After "I am a" one word may tell more of the work: "a certified coder".</summary>
    private static bool IsNear(Analysis analysis, PhraseMatch match, Mention mention) => match.End >= mention.First - Reach
        && (OnlySmallWords(analysis, match.End, mention.First) || (match.Sense.Kind is SenseKind.Job or SenseKind.JobOfOther && match.End == mention.First - 1 && analysis.At(SenseKind.Article, match.End - 1) is not null));

    private static bool OnlySmallWords(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (analysis.At(SenseKind.Stop, i) is null)
            {
                return false;
            }
        }

        return true;
    }
}
