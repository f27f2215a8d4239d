using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Finds out whom a clause is about: the subjects it names, else those it points back to.</summary>
internal sealed class ContextResolver(TermReader reader, Kinship kinship)
{
    private const int ShortFollowUp = 6;
    private const int LongestBareTopic = 6;
    private const int LongestMeasure = 5;
    private const int LongestOffer = 4;

    public ClauseText Resolve(Analysis analysis, WordRange range, ConversationContext context, IReadOnlyList<string> earlier)
    {
        var terms = reader.Read(analysis, range);
        var opener = analysis.At(SenseKind.FollowUp, range.First);
        var isFollowUp = opener is not null;
        return new ClauseText(analysis, range, terms, Scope(analysis, range, terms, context, earlier, isFollowUp), context)
        {
            IsQuestion = IsQuestion(analysis, range) && !IsOffered(analysis, range, context),
            IsFollowUp = isFollowUp,
            Earlier = earlier,
            IsAboutMe = analysis.At(SenseKind.FirstPerson, SkipFillers(analysis, range)) is not null,
        };
    }

    private SubjectScope Scope(Analysis analysis, WordRange range, TermList terms, ConversationContext context, IReadOnlyList<string> earlier, bool isFollowUp)
    {
        var named = new List<string>();
        var umbrella = false;
        foreach (var mention in terms.Mentions)
        {
            umbrella |= mention.Id == kinship.Umbrella;
            if (mention.Id != kinship.Umbrella && !named.Contains(mention.Id))
            {
                named.Add(mention.Id);
            }
        }

        var last = earlier.Count > 0 ? earlier : context.Subjects;
        if (named.Count > 0 || umbrella)
        {
            var spokenOf = !umbrella && IsCondition(analysis, range, terms, named, isFollowUp) ? last.Where(subject => kinship.Kind(subject) is SubjectKind.Career or SubjectKind.Credential && subject != kinship.Umbrella).ToList() : [];
            return spokenOf.Count > 0 ? new SubjectScope([.. spokenOf, .. named], false, true) : new SubjectScope(named, umbrella, false);
        }

        if (PointedAt(analysis, range, context) is { } pointed && kinship.Kind(pointed) is not null)
        {
            reader.AddKind(terms, kinship.Kind(pointed)!.Value);
            return new SubjectScope([pointed], false, true);
        }

        var carries = last.Count > 0 && (terms.HasPronoun || isFollowUp || range.Count <= ShortFollowUp || (earlier.Count > 0 && GoesOn(analysis, range)));
        return !carries ? SubjectScope.None : new SubjectScope([.. last.Where(subject => subject != kinship.Umbrella && kinship.Kind(subject) is not null)], last.Contains(kinship.Umbrella), true);
    }

    /// <summary>"…, and how does one get there from outside": the second half of a sentence.</summary>
    private static bool GoesOn(Analysis analysis, WordRange range) => range.First > 0 && (analysis.Words[range.First - 1].Gap & (Gap.Sentence | Gap.Question)) == 0;

    /// <summary>"In a hospital?", "could he do that straight out of high school?": a place or level is said of whom the conversation is about.</summary>
    private bool IsCondition(Analysis analysis, WordRange range, TermList terms, List<string> named, bool isFollowUp) =>
        named.TrueForAll(subject => kinship.Kind(subject) is SubjectKind.Workplace or SubjectKind.Education)
        && (terms.HasPronoun || isFollowUp || analysis.Has(SenseKind.FirstPerson, range.First, range.End) || (range.Count <= ShortFollowUp && !analysis.Has(SenseKind.QuestionWord, range.First, range.End) && !analysis.Has(SenseKind.Copula, range.First, range.End)));

    /// <summary>"the second one", "that one", "the other one" of the careers shown.</summary>
    private static string? PointedAt(Analysis analysis, WordRange range, ConversationContext context)
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
            return shown.FirstOrDefault(career => !context.Subjects.Contains(career));
        }

        if (analysis.Has(SenseKind.ThatOne, range.First, range.End))
        {
            return context.Subjects.Count > 0 ? context.Subjects[0] : shown.Count > 0 ? shown[0] : null;
        }

        return null;
    }

    /// <summary>Ends in a question mark, or opens as questions do.</summary>
    public static bool IsQuestion(Analysis analysis, WordRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if ((analysis.Words[i].Gap & Gap.Question) != 0)
            {
                return true;
            }
        }

        return OpensQuestion(analysis, range);
    }

    /// <summary>"Maybe six months?" is a hesitant answer to a question about an amount.</summary>
    public static bool IsOffered(Analysis analysis, WordRange range, ConversationContext context)
    {
        if (context.OpenSlot is not (ClauseEntities.OpenTime or ClauseEntities.OpenPay) || range.Count > LongestOffer || OpensQuestion(analysis, range))
        {
            return false;
        }

        foreach (var match in analysis.In(range.First, range.End))
        {
            if (match.Sense.Kind is SenseKind.Pronoun or SenseKind.Subject or SenseKind.FollowUp)
            {
                return false;
            }
        }

        return true;
    }

    private static bool OpensQuestion(Analysis analysis, WordRange range)
    {
        var first = SkipFillers(analysis, range);
        if (analysis.At(SenseKind.QuestionWord, first) is not null || analysis.At(SenseKind.AskOpener, first) is not null || analysis.At(SenseKind.AskOpener, range.First) is { Count: > 1 })
        {
            return true;
        }

        // "And can you look up …": what mostly only opens a question may be one.
        var start = analysis.At(SenseKind.Connector, range.First)?.End ?? range.First;
        if (analysis.At(SenseKind.Auxiliary, start) is { } may && may.End < range.End - 1 && analysis.At(SenseKind.QuestionSubject, may.End) is not null)
        {
            return true;
        }

        if (AsksAfterName(analysis, range, first))
        {
            return true;
        }

        if (analysis.At(SenseKind.Copula, first) is { } copula && copula.End < range.End)
        {
            return !IsMeasure(analysis, range);
        }

        return analysis.At(SenseKind.Auxiliary, first) is { } verb && verb.End < range.End
            && (analysis.At(SenseKind.QuestionSubject, verb.End) is not null || analysis.At(SenseKind.Subject, verb.End) is not null);
    }

    /// <summary>"Son dos años", "son 3 mil": a few words that end in a unit state an amount.</summary>
    private static bool IsMeasure(Analysis analysis, WordRange range) => range.Count <= LongestMeasure
        && (analysis.At(SenseKind.TimeUnit, range.End - 1) is not null || analysis.At(SenseKind.Dollar, range.End - 1) is not null || analysis.At(SenseKind.Multiplier, range.End - 1) is not null);

    /// <summary>"The RHIT, how long does it take": the name stands first, the question word right after it.</summary>
    private static bool AsksAfterName(Analysis analysis, WordRange range, int first)
    {
        first = analysis.At(SenseKind.Article, first)?.End ?? first;
        return analysis.At(SenseKind.Subject, first) is { } name && name.End < range.End
            && analysis.At(SenseKind.QuestionWord, name.End) is { } word && word.Sense.Id.Length > ClauseSplitter.ShortConjunction;
    }

    /// <summary>"Pay for a secretary", "also outlook": a topic, perhaps of somebody, and nothing else.</summary>
    public static bool IsBareTopic(Analysis analysis, WordRange range)
    {
        if (range.Count > LongestBareTopic || analysis.Has(SenseKind.FirstPerson, range.First, range.End))
        {
            return false;
        }

        var hasTopic = false;
        for (var i = SkipFillers(analysis, range); i < range.End;)
        {
            var next = i;
            foreach (var match in analysis.In(i, range.End))
            {
                if (match.First != i)
                {
                    break;
                }

                if (match.Sense.Kind is SenseKind.TopicCue or SenseKind.Subject or SenseKind.Article or SenseKind.Stop or SenseKind.Filler or SenseKind.FieldMarker)
                {
                    hasTopic |= match.Sense.Kind == SenseKind.TopicCue;
                    next = Math.Max(next, match.End);
                }
            }

            if (next == i)
            {
                return false;
            }

            i = next;
        }

        return hasTopic;
    }

    private static int SkipFillers(Analysis analysis, WordRange range)
    {
        var first = range.First;
        while (first < range.End - 1)
        {
            var filler = analysis.At(SenseKind.Filler, first) ?? analysis.At(SenseKind.Connector, first);
            if (filler is null || filler.Value.End >= range.End)
            {
                break;
            }

            first = filler.Value.End;
        }

        return first;
    }
}
