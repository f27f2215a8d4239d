using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>What decides whether a named interest or place is wanted: the words around it, other names left out, and how the name before it fared.</summary>
internal static class LikingFeatures
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int Reach = 8;
    private const long Other = -5;
    private const long Comma = -6;
    private const long Stop = -7;
    private const long Edge = -2;

    private enum Shape
    {
        Left = 1,
        LeftAt,
        LeftPair,
        Right,
        RightAt,
        RightPair,
        Between,
        After,
        Rule,
        Sense,
        Place,
        LeftTriple,
        RightTriple,
    }

    /// <param name="previous">Whether the name before was wanted; null when there is none.</param>
    public static List<ulong> Read(Analysis analysis, WordRange range, IReadOnlyList<NamedValue> names, int index, bool? previous)
    {
        var self = names[index];
        var features = new List<ulong>(48);
        var left = Side(analysis, range, names, self.First - 1, -1);
        var right = Side(analysis, range, names, self.End, 1);
        AddSide(features, left, Shape.Left);
        AddSide(features, right, Shape.Right);
        features.Add(Hash(Shape.Between, UpToName(left), previous switch { null => 0, true => 1, false => 2 }));
        features.Add(Hash(Shape.Place, previous switch { null => 0, true => 1, false => 2 }, index == names.Count - 1 ? 1 : 0));
        if (index < names.Count - 1)
        {
            features.Add(Hash(Shape.After, UpToName(right), 0));
        }

        var rule = LikingScope.Of(analysis, range, new PhraseMatch(self.First, self.End - self.First, Self));
        features.Add(Hash(Shape.Rule, rule < 0 ? 1 : 0));
        AddSenses(features, analysis, range, self);
        features.Sort();
        AnswerFeatures.RemoveRepeated(features);
        return features;
    }

    private static Sense Self { get; } = new(SenseKind.Interest, "");

    private static void AddSide(List<ulong> features, List<long> side, Shape shape)
    {
        var closed = false;
        for (var i = 0; i < side.Count; i++)
        {
            if (i < 5)
            {
                features.Add(Hash(shape + 1, i, side[i]));
            }

            closed |= side[i] is Stop;
            features.Add(Hash(shape, side[i], closed ? 1 : 0));
            if (i > 0)
            {
                features.Add(Hash(shape + 2, side[i - 1], side[i]));
            }
        }

        if (side.Count >= 2)
        {
            features.Add(Hash(shape == Shape.Left ? Shape.LeftTriple : Shape.RightTriple, side[0], side[1], side.Count > 2 ? side[2] : Edge));
        }
    }

    /// <summary>Stems from the name outwards, other names as one mark.</summary>
    private static List<long> Side(Analysis analysis, WordRange range, IReadOnlyList<NamedValue> names, int from, int step)
    {
        var side = new List<long>(Reach);
        for (var i = from; side.Count < Reach; i += step)
        {
            var gapAt = step > 0 ? i - 1 : i;
            if (gapAt >= range.First && gapAt < range.End - (step > 0 ? 1 : 0))
            {
                var gap = analysis.Words[gapAt].Gap;
                if ((gap & (Gap.Sentence | Gap.Question)) != 0)
                {
                    side.Add(Stop);
                }
                else if ((gap & Gap.Comma) != 0)
                {
                    side.Add(Comma);
                }
            }

            if (i < range.First || i >= range.End)
            {
                side.Add(Edge);
                break;
            }

            if (NameAt(names, i) is { } other)
            {
                side.Add(Other);
                i = step > 0 ? other.End - 1 : other.First;
                continue;
            }

            side.Add(analysis.Words[i].Stem);
        }

        return side;
    }

    private static NamedValue? NameAt(IReadOnlyList<NamedValue> names, int word)
    {
        foreach (var name in names)
        {
            if (word >= name.First && word < name.End)
            {
                return name;
            }
        }

        return null;
    }

    private static long UpToName(List<long> side)
    {
        var hash = Seed;
        foreach (var word in side)
        {
            if (word is Other or Edge)
            {
                break;
            }

            hash = (hash ^ (ulong)word) * Prime;
        }

        return (long)(hash >> 1);
    }

    private static void AddSenses(List<ulong> features, Analysis analysis, WordRange range, NamedValue self)
    {
        foreach (var match in analysis.In(range.First, range.End))
        {
            var side = match.End <= self.First ? 0 : match.First >= self.End ? 1 : 2;
            if (side < 2 && match.Sense.Kind is SenseKind.Negator or SenseKind.Liking or SenseKind.Contrast or SenseKind.Yes or SenseKind.No)
            {
                var distance = side == 0 ? self.First - match.End : match.First - self.End;
                features.Add(Hash(Shape.Sense, (long)match.Sense.Kind, match.Sense.Value < 0 ? 1 : 0, side + (2 * Math.Min(distance, 3))));
            }
        }
    }

    private static ulong Hash(Shape shape, long one, long other = 0, long third = 0)
    {
        var hash = (Seed ^ (ulong)shape) * Prime;
        hash = (hash ^ (ulong)one) * Prime;
        hash = (hash ^ (ulong)other) * Prime;
        hash = (hash ^ (ulong)third) * Prime;
        return hash ^ (hash >> 29);
    }
}
