using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Reads what a clause is by its form: its terms, whether it asks, whether it goes on; and whom it is about.</summary>
internal sealed class ContextResolver(TermReader reader, Kinship kinship)
{
    private const int LongestBareTopic = 6;
    private const int LongestMeasure = 5;
    private const int LongestOffer = 6;

    private readonly SubjectScopes _scopes = new(reader, kinship);

    public ClauseText Resolve(Analysis analysis, WordRange range, ConversationContext context, IReadOnlyList<string> earlier)
    {
        var terms = reader.Read(analysis, range);
        var isFollowUp = analysis.At(SenseKind.FollowUp, range.First) is not null;
        return new ClauseText(analysis, range, terms, _scopes.Of(analysis, range, terms, context, earlier), context)
        {
            IsQuestion = IsQuestion(analysis, range) && !IsOffered(analysis, range, context),
            IsFollowUp = isFollowUp,
            Earlier = earlier,
            IsAboutMe = analysis.At(SenseKind.FirstPerson, SkipFillers(analysis, range)) is not null,
        };
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
            if (match.Sense.Kind is SenseKind.Pronoun or SenseKind.Subject || (match.Sense.Kind is SenseKind.FollowUp && match.First == range.First))
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
