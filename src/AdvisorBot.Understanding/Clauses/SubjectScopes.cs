using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Finds out whom a clause is about: the subjects it names, else those it points back to.</summary>
internal sealed class SubjectScopes(TermReader reader, Kinship kinship)
{
    private const int ShortFollowUp = 6;

    public SubjectScope Of(Analysis analysis, WordRange range, TermList terms, ConversationContext context, IReadOnlyList<string> earlier)
    {
        var isFollowUp = analysis.At(SenseKind.FollowUp, range.First) is not null;
        var (named, background) = Named(analysis, range, terms);
        var umbrella = terms.Mentions.Exists(mention => mention.Id == kinship.Umbrella);
        var last = earlier.Count > 0 ? earlier : Last(context, ofJob: analysis.Has(SenseKind.JobPointer, range.First, range.End));
        if (named.Count == 0 && !umbrella && background.Count > 0)
        {
            return OfBackground(background, earlier.Count > 0 ? earlier : context.Careers, ContextResolver.IsQuestion(analysis, range) || analysis.Has(SenseKind.QuestionWord, range.First, range.End));
        }

        if (named.Count > 0 || umbrella)
        {
            var spokenOf = !umbrella && IsCondition(analysis, range, terms, named, isFollowUp) ? last.Where(subject => kinship.Kind(subject) is SubjectKind.Career or SubjectKind.Credential && subject != kinship.Umbrella).ToList() : [];
            return spokenOf.Count > 0 ? new SubjectScope([.. spokenOf, .. named], false, true) : new SubjectScope(named, umbrella, false);
        }

        if (PointedAt(analysis, range, context, last) is { } pointed && kinship.Kind(pointed) is not null)
        {
            reader.AddKind(terms, kinship.Kind(pointed)!.Value);
            return new SubjectScope([pointed], false, true);
        }

        var carries = last.Count > 0 && (terms.HasPronoun || isFollowUp || range.Count <= ShortFollowUp || (earlier.Count > 0 && GoesOn(analysis, range)));
        return !carries ? SubjectScope.None : new SubjectScope([.. last.Where(subject => subject != kinship.Umbrella && kinship.Kind(subject) is not null)], last.Contains(kinship.Umbrella), true);
    }

    /// <summary>Whom a clause names; apart from them the careers that are only background, as long as nobody else of their kind is named.</summary>
    private (List<string> Named, List<string> Background) Named(Analysis analysis, WordRange range, TermList terms)
    {
        var mentions = terms.Mentions.FindAll(mention => mention.Id != kinship.Umbrella);
        var aside = mentions.FindAll(mention => Background.IsJob(analysis, range, mention));
        var meant = mentions.FindAll(mention => !aside.Exists(job => job.Id == mention.Id));
        var setAside = meant.FindAll(mention => Background.IsSetAside(analysis, range, mention));
        if (meant.Exists(mention => setAside.Exists(other => other.Kind == mention.Kind) && !setAside.Exists(other => other.Id == mention.Id)))
        {
            meant.RemoveAll(mention => setAside.Exists(other => other.Id == mention.Id));
        }

        return (Ids(meant), meant.Exists(mention => mention.Kind is SubjectKind.Career) ? [] : Ids(aside));

        static List<string> Ids(List<Mention> mentions) => [.. mentions.Select(mention => mention.Id).Distinct()];
    }

    /// <summary>"I'm a nurse, do they need my license?" is asked of whom the conversation is about; "I'm a nurse, what can I do?", as long as that is nobody, of nurses; what only tells is of nobody.</summary>
    private SubjectScope OfBackground(List<string> background, IReadOnlyList<string> talkedOf, bool isQuestion) =>
        talkedOf.Any(subject => IsCareer(subject) && !background.Contains(subject)) ? new SubjectScope([.. talkedOf.Where(IsCareer)], false, true)
        : isQuestion ? new SubjectScope(background, false, false)
        : SubjectScope.None;

    /// <summary>What was talked about last; where that was nothing that has a name, or no job although "that job" is meant, whom the conversation is about.</summary>
    private IReadOnlyList<string> Last(ConversationContext context, bool ofJob) =>
        context.Subjects.Any(subject => ofJob ? IsCareer(subject) : subject != kinship.Umbrella && kinship.Kind(subject) is not null) || context.Careers.Count == 0 ? context.Subjects : context.Careers;

    private bool IsCareer(string subject) => subject != kinship.Umbrella && kinship.Kind(subject) is SubjectKind.Career;

    /// <summary>"…, and how does one get there from outside": the second half of a sentence.</summary>
    private static bool GoesOn(Analysis analysis, WordRange range) => range.First > 0 && (analysis.Words[range.First - 1].Gap & (Gap.Sentence | Gap.Question)) == 0;

    /// <summary>"In a hospital?", "could he do that straight out of high school?": a place or level is said of whom the conversation is about.</summary>
    private bool IsCondition(Analysis analysis, WordRange range, TermList terms, List<string> named, bool isFollowUp) =>
        named.TrueForAll(subject => kinship.Kind(subject) is SubjectKind.Workplace or SubjectKind.Education)
        && (terms.HasPronoun || isFollowUp || analysis.Has(SenseKind.FirstPerson, range.First, range.End) || (range.Count <= ShortFollowUp && !analysis.Has(SenseKind.QuestionWord, range.First, range.End) && !analysis.Has(SenseKind.Copula, range.First, range.End)));

    /// <summary>"the second one", "that one", "the other one" of the careers shown.</summary>
    private static string? PointedAt(Analysis analysis, WordRange range, ConversationContext context, IReadOnlyList<string> last)
    {
        // "The latter" of two set side by side, else of the ranking shown.
        var shown = context.Subjects.Count > 1 && !context.Subjects.All(context.Shown.Contains) ? context.Subjects : context.Shown;
        foreach (var match in analysis.Of(SenseKind.Position, range.First, range.End))
        {
            var place = match.Sense.Value < 0 ? shown.Count - 1 : (int)match.Sense.Value - 1;
            if (place >= 0 && (place < shown.Count ? shown : context.Shown).ElementAtOrDefault(place) is { } pointed)
            {
                return pointed;
            }
        }

        if (analysis.Has(SenseKind.OtherOne, range.First, range.End))
        {
            // Of a longer list nobody knows which other is meant.
            return (context.CareersBefore.Count == 1 && shown.Count != 2 ? context.CareersBefore : shown).FirstOrDefault(career => !context.Subjects.Contains(career));
        }

        if (analysis.Has(SenseKind.ThatOne, range.First, range.End))
        {
            return last.Count > 0 ? last[0] : shown.Count > 0 ? shown[0] : null;
        }

        return null;
    }
}
