using System.Globalization;

namespace AdvisorBot.Understanding.Text;

/// <summary>
/// What is said around what is meant: "sorry if this is dumb, but …", "quick: …", "… thx in advance". It says nothing of the question, but
/// every word of it would be weighed with the question's few words.
/// </summary>
internal static class Framing
{
    private const int LongestName = 3;

    /// <summary>The message without it; the message itself when there is none, or nothing else.</summary>
    public static string Strip(Analysis message)
    {
        var (first, end) = (0, message.Words.Count);
        while (Opening(message, first) is { } next)
        {
            first = next;
        }

        while (end > first && Closing(message, first, end) is { } last)
        {
            end = last;
        }

        if (first >= end || (first == 0 && end == message.Words.Count))
        {
            return message.Text;
        }

        var start = message.Words[first].Start;
        // The signs behind the last word still tell a question.
        var stop = end < message.Words.Count ? message.Words[end].Start : message.Text.Length;
        return message.Text[start..stop];
    }

    /// <summary>The word after a frame that opens at a word, and after the "but" that joins it to the message.</summary>
    private static int? Opening(Analysis message, int first)
    {
        if (IsSign(message, first))
        {
            return first + 1;
        }

        var opener = message.At(SenseKind.Opener, first) ?? (message.At(SenseKind.Heading, first) is { } heading && EndsAt(message, heading.End) ? heading : null);
        return opener is { } found ? message.At(SenseKind.Contrast, found.End)?.End ?? found.End : Introduction(message, first);
    }

    /// <summary>"Hello I'm Maria. …": names are words that nobody has written to us before.</summary>
    private static int? Introduction(Analysis message, int first)
    {
        var start = message.At(SenseKind.Filler, first)?.End ?? first;
        if (message.At(SenseKind.NameOpener, start) is not { } opener)
        {
            return null;
        }

        for (var i = opener.End; i < Math.Min(message.Words.Count, opener.End + LongestName) && !message.Words[i].IsKnown; i++)
        {
            if (EndsAt(message, i + 1))
            {
                return i + 1;
            }
        }

        return null;
    }

    /// <summary>The first word of a frame that closes before a word.</summary>
    private static int? Closing(Analysis message, int first, int end)
    {
        if (IsSign(message, end - 1))
        {
            return end - 1;
        }

        foreach (var match in message.In(first, end))
        {
            if (match.Sense.Kind == SenseKind.Closer && match.End == end)
            {
                return match.First;
            }
        }

        return null;
    }

    /// <summary>An emoji is a word of its own.</summary>
    private static bool IsSign(Analysis message, int word) =>
        word < message.Words.Count && CharUnicodeInfo.GetUnicodeCategory(message.Text, message.Words[word].Start) == UnicodeCategory.OtherSymbol;

    private static bool EndsAt(Analysis message, int end) => message.Words[end - 1].Gap != Gap.None;
}
