using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>How much the writer likes what is named at a place: the last liking word before it, turned by a "not", up to a "but".</summary>
internal static class LikingScope
{
    private const int NegationReach = 5;
    private const double Turned = 0.8;

    public static double Of(ClauseText clause, PhraseMatch match) => Of(clause.Analysis, clause.Range, match);

    public static double Of(Analysis analysis, WordRange range, PhraseMatch match)
    {
        var segment = SegmentStart(analysis, range.First, match.First);
        if (Trailing(analysis, range, match) is { } trailing)
        {
            return trailing;
        }

        var liking = Last(analysis, SenseKind.Liking, segment, match.First, match);
        var negator = Last(analysis, SenseKind.Negator, segment, match.End, match);
        if (liking is { } said)
        {
            var before = Last(analysis, SenseKind.Negator, Math.Max(segment, said.First - NegationReach), said.First, match);
            var value = before is null ? said.Sense.Value : Turn(said.Sense.Value);
            return negator is { } later && later.First >= said.End && !IsCommaBetween(analysis, later.End, match.First) ? -Math.Abs(value) : value;
        }

        return negator is { } not && match.First - not.End <= NegationReach && !IsCommaBetween(analysis, not.End, match.First) ? -Turned : 1;
    }

    private static double Turn(double liking) => liking > 0 ? -Turned * Math.Min(1, liking + 0.2) : 0.2;

    /// <summary>"computers yes, people no"</summary>
    private static double? Trailing(Analysis analysis, WordRange range, PhraseMatch match)
    {
        if (match.End >= range.End)
        {
            return null;
        }

        if (IsTurnedDown(analysis, range, match))
        {
            return -Turned;
        }

        if (IsWelcomed(analysis, range, match))
        {
            return Turned;
        }

        var ends = range.End == match.End + 1 || (analysis.Words[match.End].Gap & (Gap.Comma | Gap.Sentence)) != 0;
        return !ends ? null
            : analysis.At(SenseKind.Yes, match.End) is not null ? 1
            : analysis.At(SenseKind.No, match.End) is not null ? -Turned
            : null;
    }

    /// <summary>"Supervising staff does not appeal to me", "talking to angry customers no, …"</summary>
    public static bool IsTurnedDown(Analysis analysis, WordRange range, PhraseMatch match) =>
        IsSaidBehind(analysis, range, match, SenseKind.TurnedDown) || EndsInNo(analysis, range, match);

    /// <summary>"I don't want to teach, somewhere like a hospital is fine"</summary>
    public static bool IsWelcomed(Analysis analysis, WordRange range, PhraseMatch match) => IsSaidBehind(analysis, range, match, SenseKind.Welcomed);

    /// <summary>"Not people", "anything but an insurance company": nothing but an article stands between.</summary>
    public static bool IsDenied(Analysis analysis, WordRange range, PhraseMatch match)
    {
        var start = Start(analysis, range, match);
        return analysis.Of(SenseKind.Negator, range.First, start).Exists(not => not.End == start && !IsAnswer(analysis, not)) && !IsCommaBetween(analysis, start, start);
    }

    /// <summary>"I hate crowds", "I don't like phones": a word of liking right before, turned or not by a "not" right before that; null when there is none, or it only takes a dislike back.</summary>
    public static bool? IsLiked(Analysis analysis, WordRange range, PhraseMatch match)
    {
        var start = Start(analysis, range, match);
        foreach (var liking in analysis.Of(SenseKind.Liking, range.First, start))
        {
            if (liking.End == start && !IsCommaBetween(analysis, start, start))
            {
                var isTurned = analysis.Of(SenseKind.Negator, range.First, liking.First).Exists(not => not.End == liking.First && !IsAnswer(analysis, not));
                return isTurned && liking.Sense.Value < 0 ? null : liking.Sense.Value > 0 && !isTurned;
            }
        }

        return null;
    }

    /// <summary>Where the name begins, its article included.</summary>
    private static int Start(Analysis analysis, WordRange range, PhraseMatch match) =>
        match.First > range.First && analysis.At(SenseKind.Article, match.First - 1) is { Count: 1 } && !IsCommaBetween(analysis, match.First - 1, match.First) ? match.First - 1 : match.First;

    private static bool IsSaidBehind(Analysis analysis, WordRange range, PhraseMatch match, SenseKind verdict)
    {
        foreach (var said in analysis.Of(verdict, match.End, range.End))
        {
            return said.First - match.End <= NegationReach && !IsCommaBetween(analysis, match.End, said.First)
                && analysis.Of(SenseKind.Contrast, match.End, said.First).Count == 0 && (verdict != SenseKind.Welcomed || analysis.Of(SenseKind.Negator, match.End, said.First).Count == 0);
        }

        return false;
    }

    /// <summary>A "no" that closes the part of the sentence.</summary>
    private static bool EndsInNo(Analysis analysis, WordRange range, PhraseMatch match)
    {
        for (var i = match.End; i < Math.Min(range.End, match.End + NegationReach) && !IsCommaBetween(analysis, match.End, i); i++)
        {
            if (analysis.At(SenseKind.No, i) is { Count: 1 })
            {
                return i + 1 == range.End || analysis.Words[i].Gap != Gap.None;
            }

            if (analysis.At(SenseKind.Negator, i) is not null)
            {
                // "Rather no patients, not never".
                return false;
            }
        }

        return false;
    }

    private static PhraseMatch? Last(Analysis analysis, SenseKind kind, int from, int to, PhraseMatch self)
    {
        PhraseMatch? last = null;
        foreach (var match in analysis.In(from, to))
        {
            if (match.Sense.Kind == kind && match.First < self.First && !(kind == SenseKind.Negator && IsAnswer(analysis, match)))
            {
                last = match;
            }
        }

        return last;
    }

    /// <summary>The "no" of "no, I want …" and the "not" of "not sure" turn nothing that follows.</summary>
    private static bool IsAnswer(Analysis analysis, PhraseMatch negator)
    {
        if (analysis.At(SenseKind.No, negator.First) is not null && analysis.At(SenseKind.FirstPerson, negator.End) is not null)
        {
            return true;
        }

        foreach (var match in analysis.In(Math.Max(0, negator.First - 4), Math.Min(analysis.Words.Count, negator.End + 3)))
        {
            if (match.Sense.Kind == SenseKind.Unsure && match.First <= negator.First && match.End >= negator.End)
            {
                return true;
            }
        }

        return false;
    }

    private static int SegmentStart(Analysis analysis, int from, int to)
    {
        foreach (var match in analysis.Of(SenseKind.Contrast, from, to))
        {
            // The "but" of "anything but" is part of the negation.
            if (!analysis.Of(SenseKind.Negator, Math.Max(0, match.First - 2), match.End).Exists(negator => negator.End == match.End))
            {
                from = match.End;
            }
        }

        // "I hate people, I need money": behind the comma the writer begins anew.
        foreach (var match in analysis.Of(SenseKind.FirstPerson, from, to))
        {
            if (match.First > from && (analysis.Words[match.First - 1].Gap & (Gap.Comma | Gap.Sentence)) != 0)
            {
                from = match.First;
            }
        }

        return from;
    }

    private static bool IsCommaBetween(Analysis analysis, int from, int to)
    {
        for (var i = Math.Max(0, from - 1); i < to; i++)
        {
            if ((analysis.Words[i].Gap & (Gap.Comma | Gap.Sentence)) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
