using System.Text;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Cuts a message into clauses: at sentence ends, at connectors before a new question, and where a story runs on into a question.</summary>
internal static class ClauseSplitter
{
    private const int MostClauses = 24;
    private const int ShortestStory = 3;

    private const int LongestCue = 4;

    /// <summary>"Que", no longer than this, joins sentences after a connector too.</summary>
    internal const int ShortConjunction = 3;

    public static List<WordRange> Split(Analysis analysis)
    {
        var ranges = new List<WordRange>();
        var first = 0;
        for (var i = 0; i < analysis.Words.Count && ranges.Count < MostClauses; i++)
        {
            if (i > first && Cut(analysis, first, i) is { } skip)
            {
                ranges.Add(new WordRange(first, i));
                first = i + skip;
            }
        }

        if (first < analysis.Words.Count)
        {
            ranges.Add(new WordRange(first, analysis.Words.Count));
        }

        ranges.RemoveAll(range => range.Count <= 0);
        return ranges;
    }

    /// <summary>The parts of a clause between its commas.</summary>
    public static List<WordRange> AtCommas(Analysis analysis, WordRange range)
    {
        var parts = new List<WordRange>();
        var first = range.First;
        for (var i = range.First; i < range.End; i++)
        {
            if (i == range.End - 1 || (analysis.Words[i].Gap & Gap.Comma) != 0)
            {
                parts.Add(new WordRange(first, i + 1));
                first = i + 1;
            }
        }

        return parts;
    }

    /// <summary>Words to leave out when a new clause begins before word <paramref name="i"/>; null when none begins.</summary>
    private static int? Cut(Analysis analysis, int first, int i)
    {
        var before = analysis.Words[i - 1].Gap;
        if ((before & (Gap.Sentence | Gap.Question)) != 0)
        {
            return 0;
        }

        if ((before & Gap.Opening) != 0)
        {
            return IsPadding(analysis, first, i) ? null : 0;
        }

        if (analysis.At(SenseKind.Filler, i) is { } tail && tail.End == analysis.Words.Count)
        {
            // "In a hospital or what?"
            return null;
        }

        if (analysis.At(SenseKind.Connector, i) is { } connector && i + connector.Count < analysis.Words.Count)
        {
            var next = i + connector.Count;
            return OpensQuestion(analysis, next) || GoesOn(analysis, i, next) || ListsTopic(analysis, first, i, next) || AddsTopic(analysis, first, i, next) ? connector.Count : null;
        }

        var comma = (before & Gap.Comma) != 0;
        if (!comma && i - first < ShortestStory)
        {
            return null;
        }

        if (comma && ListsTopic(analysis, first, i, i))
        {
            return 0;
        }

        return OpensQuestion(analysis, i) && (comma || !OpensWithName(analysis, i)) && (comma || (IsStory(analysis, first, i) && !IsEmbedded(analysis, i))) ? 0 : null;
    }

    /// <summary>"… y se puede desde casa": a turn that goes on and asks, unlike "and the", "and in".</summary>
    private static bool GoesOn(Analysis analysis, int first, int next) =>
        analysis.At(SenseKind.FollowUp, first)?.End > next && analysis.At(SenseKind.Article, next) is null && analysis.At(SenseKind.Condition, next) is null;

    /// <summary>"Definition, pay and hours of a scribe": after something with a topic of its own, another topic as a bare word.</summary>
    private static bool ListsTopic(Analysis analysis, int first, int end, int next)
    {
        while (analysis.At(SenseKind.Article, next) is { } article && article.End < analysis.Words.Count)
        {
            next = article.End;
        }

        return analysis.At(SenseKind.TopicCue, next) is { } cue && !(analysis.At(SenseKind.Subject, next)?.Count >= cue.Count)
            && (Closes(analysis, cue.End) || IsPair(analysis, end, cue.Sense.Id)) && analysis.In(first, end) is var before && AnyOther(before, cue.Sense.Id);
    }

    /// <summary>"Do they take people my age, and part time?": after a comma a topic as a bare word ends the question.</summary>
    private static bool AddsTopic(Analysis analysis, int first, int end, int next) =>
        (analysis.Words[end - 1].Gap & Gap.Comma) != 0 && OpensQuestion(analysis, first)
        && analysis.At(SenseKind.TopicCue, next) is { } cue && (cue.End >= analysis.Words.Count || (analysis.Words[cue.End - 1].Gap & (Gap.Sentence | Gap.Question)) != 0);

    /// <summary>"The internship and the exam it takes": one topic right before the connector, another right after it.</summary>
    private static bool IsPair(Analysis analysis, int end, string topic)
    {
        foreach (var match in analysis.In(Math.Max(0, end - LongestCue), end))
        {
            if (match.Sense.Kind == SenseKind.TopicCue && match.End == end && match.Sense.Id != topic)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a listed topic ends here: at the end, a comma, a connector or before "of", "for" or a name.</summary>
    private static bool Closes(Analysis analysis, int end) =>
        end >= analysis.Words.Count || (analysis.Words[end - 1].Gap & (Gap.Comma | Gap.Sentence | Gap.Question)) != 0
        || analysis.At(SenseKind.Connector, end) is not null || analysis.At(SenseKind.FieldMarker, end) is not null || analysis.At(SenseKind.Filler, end) is not null;

    private static bool AnyOther(Analysis.Part part, string topic)
    {
        foreach (var match in part)
        {
            if (match.Sense.Kind == SenseKind.TopicCue && match.Sense.Id != topic)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A question word, or a verb followed by its subject ("do they", "is there"), or a request ("tell me").</summary>
    public static bool OpensQuestion(Analysis analysis, int i)
    {
        if (analysis.At(SenseKind.AskOpener, i) is not null || analysis.At(SenseKind.FollowUp, i) is { Count: > 1 })
        {
            return true;
        }

        if (analysis.At(SenseKind.QuestionWord, i) is { } word)
        {
            return !IsConjunction(analysis, word) && (i + word.Count < analysis.Words.Count || (analysis.Words[i].Gap & Gap.Question) != 0);
        }

        return analysis.At(SenseKind.Auxiliary, i) is { } verb && i + verb.Count < analysis.Words.Count
            && (analysis.At(SenseKind.QuestionSubject, i + verb.Count) is not null || analysis.At(SenseKind.Subject, i + verb.Count) is not null);
    }

    /// <summary>A question word that the language writes with an accent joins sentences without: "un trabajo que pague bien".</summary>
    private static bool IsConjunction(Analysis analysis, PhraseMatch word) =>
        word.First > 0 && (analysis.Words[word.First - 1].Gap & Gap.Comma) == 0
        && (word.Sense.Id.Length <= ShortConjunction || analysis.At(SenseKind.Connector, word.First - 1) is null)
        && !Ascii.IsValid(word.Sense.Id) && analysis.Span(word.First, word.End) is var span && Ascii.IsValid(analysis.Text.AsSpan(span.Start, span.Length));

    /// <summary>"Hola, ¿…", "Y ¿…": what stands before the question is part of it.</summary>
    private static bool IsPadding(Analysis analysis, int first, int end) => SkipFillers(analysis, first, end) >= end;

    private static int SkipFillers(Analysis analysis, int first, int end)
    {
        while (first < end && (analysis.At(SenseKind.Filler, first) ?? analysis.At(SenseKind.Connector, first)) is { } padding)
        {
            first = padding.End;
        }

        return first;
    }

    /// <summary>"… is a must": in the middle of a sentence a verb before an article is no question.</summary>
    private static bool OpensWithName(Analysis analysis, int i) =>
        analysis.At(SenseKind.Auxiliary, i) is { } verb && (analysis.At(SenseKind.Article, verb.End) is not null || analysis.At(SenseKind.Subject, verb.End) is not null);

    private static bool IsStory(Analysis analysis, int first, int i) =>
        analysis.At(SenseKind.FirstPerson, SkipFillers(analysis, first, i)) is not null && !analysis.Has(SenseKind.QuestionWord, first, i) && !analysis.Has(SenseKind.AskOpener, first, i);

    private static bool IsEmbedded(Analysis analysis, int i)
    {
        foreach (var match in analysis.In(Math.Max(0, i - 4), i))
        {
            if (match.Sense.Kind is SenseKind.Embedder or SenseKind.Connector && match.End == i)
            {
                return true;
            }
        }

        return false;
    }
}
