using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>A clause on its way to a reading: its words, terms, and the subjects it is about.</summary>
internal sealed record ClauseText(Analysis Analysis, WordRange Range, TermList Terms, SubjectScope Scope, ConversationContext Context)
{
    /// <summary>Ends in a question mark, or opens like a question.</summary>
    public required bool IsQuestion { get; init; }

    /// <summary>Continues what was talked about: "and the pay?".</summary>
    public required bool IsFollowUp { get; init; }

    /// <summary>Speaks of the writer: "I have a GED".</summary>
    public required bool IsAboutMe { get; init; }

    /// <summary>Whom the sentences before it are about.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>As it was written.</summary>
    public string Wording
    {
        get
        {
            var span = Analysis.Span(Range.First, Range.End);
            return Analysis.Text.Substring(span.Start, span.Length);
        }
    }

    public bool Has(SenseKind kind) => Analysis.Has(kind, Range.First, Range.End);

    public List<PhraseMatch> Of(SenseKind kind) => Analysis.Of(kind, Range.First, Range.End);

    public PhraseMatch? First(SenseKind kind) => Analysis.At(kind, Range.First);

    /// <summary>All its words are of these kinds.</summary>
    public bool IsOnly(params ReadOnlySpan<SenseKind> kinds)
    {
        var covered = Range.First;
        while (covered < Range.End)
        {
            var next = covered;
            foreach (var match in Analysis.In(Range.First, Range.End))
            {
                // In "and the CCA" the name begins where "and the" has not ended.
                if (match.First > covered)
                {
                    break;
                }

                if (kinds.Contains(match.Sense.Kind))
                {
                    next = Math.Max(next, match.End);
                }
            }

            if (next == covered)
            {
                return false;
            }

            covered = next;
        }

        return true;
    }
}
