using System.Text;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Puts phrases of the values into the frames of a question, each in turn, so that the same pack gives the same sentences.</summary>
internal sealed class FrameFilling(Language language, AnswerExamples answers)
{
    private const string Any = "{answer}";
    private const string Like = "{like}";
    private const string Dislike = "{dislike}";
    private const string Lower = "{lower}";
    private const string Higher = "{higher}";
    private const int LongestFilling = 24;
    private const int Step = 37;
    private readonly (string Value, string Phrase)[] _fillings =
        [.. answers.Entries.Where(entry => !SlotValues.IsOpenEnd(entry.Value)).SelectMany(entry => entry.Phrases.Where(phrase => phrase.Length <= LongestFilling), (entry, phrase) => (entry.Value, phrase))];

    private readonly string[] _values = [.. answers.Entries.Select(entry => entry.Value)];

    private int _next;

    /// <summary>Sentences with one phrase of a value in them.</summary>
    public IEnumerable<(string Sentence, string Value)> Sentences()
    {
        var frames = answers.Frames.Where(frame => frame.Contains(Any, StringComparison.Ordinal)).ToArray();
        for (var i = 0; i < _fillings.Length && frames.Length > 0; i++)
        {
            var frame = frames[i % frames.Length].Replace(Any, _fillings[i].Phrase, StringComparison.Ordinal);
            if (Beside(frame, Lower, _fillings[i].Value, -1) is { } lower && Beside(lower, Higher, _fillings[i].Value, 1) is { } sentence)
            {
                yield return (sentence, _fillings[i].Value);
            }
        }
    }

    /// <summary>Puts in a phrase of a value that stands before or after this one in the file; null when there is none.</summary>
    private string? Beside(string frame, string mark, string value, int step)
    {
        if (!frame.Contains(mark, StringComparison.Ordinal))
        {
            return frame;
        }

        var place = Array.FindIndex(_values, other => other == value);
        for (var tries = 0; tries < _fillings.Length; tries++)
        {
            var (other, phrase) = _fillings[_next = (_next + Step) % _fillings.Length];
            if ((Array.IndexOf(_values, other) - place) * step > 0)
            {
                return frame.Replace(mark, phrase, StringComparison.Ordinal);
            }
        }

        return null;
    }

    /// <summary>Sentences with several names, and which of them are wanted.</summary>
    public IEnumerable<LikingExample> Likings(int rounds)
    {
        for (var round = 0; round < rounds && _fillings.Length > 0; round++)
        {
            foreach (var frame in answers.Frames.Where(frame => frame.Contains(Like, StringComparison.Ordinal) || frame.Contains(Dislike, StringComparison.Ordinal)))
            {
                var example = Fill(frame);
                if (!example.Names.Any(name => example.Analysis.Has(SenseKind.Negator, name.First, name.End)))
                {
                    yield return example;
                }
            }
        }
    }

    private LikingExample Fill(string frame)
    {
        var text = new StringBuilder();
        var places = new List<(int Start, int End, string Value, bool Wanted)>();
        var at = 0;
        while (at < frame.Length)
        {
            var mark = frame.AsSpan(at).StartsWith(Like, StringComparison.Ordinal) ? Like : frame.AsSpan(at).StartsWith(Dislike, StringComparison.Ordinal) ? Dislike : null;
            if (mark is null)
            {
                text.Append(frame[at++]);
                continue;
            }

            var (value, phrase) = _fillings[_next = (_next + Step) % _fillings.Length];
            places.Add((text.Length, text.Length + phrase.Length, value, mark == Like));
            text.Append(phrase);
            at += mark.Length;
        }

        var analysis = language.Learn(text.ToString());
        return new LikingExample(analysis, new WordRange(0, analysis.Words.Count), [.. places.Select(place => Name(analysis, place.Start, place.End, place.Value))], [.. places.Select(place => place.Wanted)]);
    }

    private static NamedValue Name(Analysis analysis, int start, int end, string value)
    {
        var first = analysis.Words.FindIndex(word => word.Start >= start);
        var last = analysis.Words.FindLastIndex(word => word.End <= end);
        return new NamedValue(first, last + 1, value);
    }
}
