using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>What a slot's classifier sees of an answer: its words, pairs of them, how words begin, what phrases mean, and what the rules found.</summary>
internal sealed class AnswerFeatures(KnowledgeBase knowledge)
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int PartLength = 4;
    private const long Edge = -2;

    private enum Shape
    {
        Word = 1,
        Pair,
        Skip,
        Triple,
        Part,
        Sense,
        SensePair,
        Rule,
        Question,
        Length,
    }

    public List<ulong> Read(Analysis analysis, IReadOnlyList<WordRange> ranges, IEnumerable<Entity> found)
    {
        var features = new List<ulong>(64);
        var length = 0;
        foreach (var range in ranges)
        {
            AddWords(analysis, range, features);
            AddSenses(analysis, range, features);
            length += range.Count;
        }

        features.Add(Hash(Shape.Length, Math.Min(length, 6)));
        foreach (var entity in found)
        {
            features.Add(Hash(Shape.Rule, (long)entity.Kind, entity.Id, entity.Liking < 0 ? 1 : 0));
        }

        features.Sort();
        RemoveRepeated(features);
        return features;
    }

    private static void AddWords(Analysis analysis, WordRange range, List<ulong> features)
    {
        long second = Edge, first = Edge;
        for (var i = range.First; i < range.End; i++)
        {
            var word = analysis.Words[i];
            long here = word.IsKnown ? word.Stem : Letters(analysis.Text, word, int.MaxValue);
            features.Add(Hash(Shape.Word, here));
            features.Add(Hash(Shape.Pair, first, here));
            if (i > range.First)
            {
                features.Add(Hash(Shape.Skip, second, here));
                features.Add(Hash(Shape.Triple, second, first, here));
            }

            AddParts(analysis.Text, word, features);

            if ((word.Gap & Gap.Question) != 0)
            {
                features.Add(Hash(Shape.Question, 0));
            }

            (second, first) = (first, here);
        }

        features.Add(Hash(Shape.Pair, first, Edge));
        features.Add(Hash(Shape.Triple, second, first, Edge));
    }

    /// <summary>Runs of letters: a misspelled or inflected word shares most of them with the one that is meant.</summary>
    private static void AddParts(string text, Word word, List<ulong> features)
    {
        for (var i = word.Start; i + PartLength <= word.End; i++)
        {
            features.Add(Hash(Shape.Part, Letters(text, word with { Start = i }, PartLength), i == word.Start ? 1 : 0));
        }
    }

    private void AddSenses(Analysis analysis, WordRange range, List<ulong> features)
    {
        string? last = null;
        foreach (var match in analysis.In(range.First, range.End))
        {
            var sense = match.Sense;
            var id = sense.Kind switch
            {
                SenseKind.Subject => knowledge.Subjects.TryGetValue(sense.Id, out var subject) && subject.Kind is SubjectKind.Education or SubjectKind.Workplace ? sense.Id : nameof(SenseKind.Subject),
                SenseKind.Family or SenseKind.Interest or SenseKind.Field or SenseKind.InterestAnswer or SenseKind.WorkplaceAnswer => sense.Id,
                SenseKind.Liking => sense.Value < 0 ? "-" : "+",
                SenseKind.Stop or SenseKind.Filler or SenseKind.Article or SenseKind.TopicCue or SenseKind.FieldMarker or SenseKind.Crisis => null,
                >= SenseKind.Hedge and <= SenseKind.Bound => null,
                _ => "",
            };
            if (id is null)
            {
                continue;
            }

            features.Add(Hash(Shape.Sense, (long)sense.Kind, id, 0));
            if (sense.Kind is SenseKind.Unfinished or SenseKind.Negator)
            {
                last = sense.Kind.ToString();
            }
            else if (last is not null)
            {
                features.Add(Hash(Shape.SensePair, last == nameof(SenseKind.Negator) ? 1 : 2, id, 0));
            }
        }
    }

    private static long Letters(string text, Word word, int most)
    {
        var hash = Seed;
        var end = Math.Min(word.End, word.Start + (long)most);
        for (var i = word.Start; i < end; i++)
        {
            hash = (hash ^ Text.Letters.Fold(text[i])) * Prime;
        }

        return (long)(hash >> 1);
    }

    private static ulong Hash(Shape shape, long one, string text, int other)
    {
        var hash = Seed;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        return Hash(shape, one, (long)(hash >> 1), other);
    }

    private static ulong Hash(Shape shape, long one, long other = 0, long third = 0)
    {
        var hash = (Seed ^ (ulong)shape) * Prime;
        hash = (hash ^ (ulong)one) * Prime;
        hash = (hash ^ (ulong)other) * Prime;
        hash = (hash ^ (ulong)third) * Prime;
        return hash ^ (hash >> 29);
    }

    internal static void RemoveRepeated(List<ulong> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[kept++] = sorted[i];
            }
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
    }
}
