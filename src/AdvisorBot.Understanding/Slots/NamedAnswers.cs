using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Reads answers that name several interests or places, each wanted or not.</summary>
internal sealed class NamedAnswers(AnswerFeatures features, Mentions mentions, LikingClassifier liking, AnswerClassifier ids, NamedTask? encoder)
{
    /// <summary>How sure the classifier must be of a part that names nothing known, beside named ones and alone.</summary>
    private const double DescribedBeside = 0.6;
    private const double Described = 0.5;

    /// <summary>From here on something is surely wanted.</summary>
    private const double Sure = 0.9;

    /// <summary>How likely a name must be among several in one part of an answer, measured by the likeliest value.</summary>
    private const double BorneOut = 0.3;

    /// <summary>Below this something is surely not wanted, even if it was named before.</summary>
    private const double SurelyNot = 0.3;

    /// <summary>The wish that is a refusal: without a "no" nobody has it unnamed.</summary>
    public const string Hidden = "no-patient-contact";

    /// <summary>As strongly disliked as "I hate", "I can't stand".</summary>
    private const double Disliked = -0.9;

    /// <summary>As likely wanted as not.</summary>
    private const double Doubtful = 0.5;

    /// <summary>Whether names make up at least half of a part of the message.</summary>
    public bool IsNames(Analysis analysis, WordRange range) => mentions.Find(analysis, range).Sum(name => name.Count) * 2 >= range.Count;

    public bool Names(Analysis analysis, WordRange range) => mentions.Find(analysis, range).Count > 0;

    /// <param name="hearsMore">Whether what nothing names may be meant, too.</param>
    public List<(TextSpan Span, string Id, double Wanted)> Read(Analysis analysis, IReadOnlyList<WordRange> ranges, bool hearsMore)
    {
        var found = new List<(TextSpan Span, string Id, double Wanted)>();
        foreach (var range in ranges)
        {
            var names = mentions.Find(analysis, range);
            if (hearsMore)
            {
                AddDescribed(analysis, range, names);
            }

            var wanted = liking.Read(analysis, range, names);
            for (var i = 0; i < names.Count; i++)
            {
                // "No nights" is wanted as it stands.
                wanted[i] = analysis.Has(SenseKind.Negator, names[i].First, names[i].End) ? 1 : Said(analysis, range, names[i]) ?? wanted[i];
            }

            for (var i = 0; i < names.Count; i++)
            {
                if (IsBorneOut(analysis, range, names, wanted, i))
                {
                    Add(found, analysis.Span(names[i].First, names[i].End), names[i], wanted[i]);
                }
            }

            encoder?.Mend(analysis, range, found, hearsMore);
            found.RemoveAll(value => value.Wanted >= Doubtful && names.Exists(name => name.Id == value.Id && name.Unwanted is null && IsDisliked(analysis, range, name)));
            for (var i = 0; i < found.Count; i++)
            {
                var (span, id, share) = found[i];
                found[i] = (span, id, names.Where(name => name.Id == id && name.Unwanted is null).Select(name => Said(analysis, range, name)).FirstOrDefault(said => said is not null) ?? share);
            }
        }

        return found;
    }

    /// <summary>"I never want to see a nursing home again" sounds like a wish, and the words before the name say the opposite: neither is noted.</summary>
    private static bool IsDisliked(Analysis analysis, WordRange range, NamedValue name) => !analysis.Has(SenseKind.Negator, name.First, name.End)
        && Said(analysis, range, name) is null && LikingScope.Of(analysis, range, new PhraseMatch(name.First, name.Count, new Sense(SenseKind.Interest, ""))) <= Disliked;

    /// <summary>What the words right beside a name say plainly, whatever the rest sounds like: "not people", "a hospital is fine"; null when they say nothing.</summary>
    private static double? Said(Analysis analysis, WordRange range, NamedValue name)
    {
        var match = new PhraseMatch(name.First, name.Count, new Sense(SenseKind.Interest, ""));
        return analysis.Has(SenseKind.Negator, name.First, name.End) ? null
            : LikingScope.IsTurnedDown(analysis, range, match) || LikingScope.IsDenied(analysis, range, match) ? 0
            : LikingScope.IsWelcomed(analysis, range, match) ? 1
            : LikingScope.IsLiked(analysis, range, match) switch { true => 1, false => 0, null => null };
    }

    /// <summary>Of several names in one part, alike in liking, those count that its words bear out: "protecting people's data" names no people.</summary>
    private bool IsBorneOut(Analysis analysis, WordRange range, List<NamedValue> names, double[] wanted, int index)
    {
        var name = names[index];
        if (name is not { Id: { } id, Unwanted: null })
        {
            return true;
        }

        foreach (var part in Parts(analysis, range))
        {
            if (name.First >= part.First && name.End <= part.End && HasRival(names, wanted, index, part))
            {
                var scores = ids.Score(features.Read(analysis, [part], []));
                return scores.Of(id) >= BorneOut * scores.Best()!.Value.Probability;
            }
        }

        return true;
    }

    private static bool HasRival(List<NamedValue> names, double[] wanted, int index, WordRange part)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (i != index && names[i].First >= part.First && names[i].End <= part.End && names[i].Id != names[index].Id && wanted[i] >= Doubtful == wanted[index] >= Doubtful)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Somebody who does not want blood wants what stands behind that.</summary>
    private static void Add(List<(TextSpan Span, string Id, double Wanted)> found, TextSpan span, NamedValue name, double wanted)
    {
        var isRefused = name.Unwanted is not null && (wanted < Doubtful || (name.Id is null && wanted < Sure));
        if ((isRefused ? name.Unwanted : name.Id) is not { } id)
        {
            return;
        }

        var share = isRefused ? Math.Max(1 - wanted, wanted) : wanted;
        var known = found.FindIndex(other => other.Id == id);
        if (known < 0)
        {
            found.Add((span, id, share));
        }
        else if (share < SurelyNot || Math.Abs(share - Doubtful) >= Math.Abs(found[known].Wanted - Doubtful))
        {
            found[known] = (found[known].Span, id, share);
        }
    }

    /// <summary>Parts without a name are judged by their words.</summary>
    private void AddDescribed(Analysis analysis, WordRange range, List<NamedValue> names)
    {
        var least = names.Count > 0 ? DescribedBeside : Described;
        var described = new List<NamedValue>();
        foreach (var part in Parts(analysis, range))
        {
            if (part.Count <= 0 || names.Exists(name => name.First < part.End && name.End > part.First))
            {
                continue;
            }

            var content = new WordRange(Content(analysis, part), part.End);
            if (ids.Score(features.Read(analysis, [content], [])).Best() is { Value: not SlotValues.Elsewhere } best && best.Probability >= least)
            {
                described.Add(new NamedValue(content.First, content.End, best.Value));
            }
        }

        // What nothing names is never noted as unwanted: "sick of phones" is about no interest we know.
        var wanted = described.Count > 0 ? liking.Read(analysis, range, described) : [];
        names.AddRange(described.Where((value, i) => wanted[i] >= Doubtful && (value.Id != Hidden || analysis.Has(SenseKind.Negator, range.First, range.End)) && !IsDisliked(analysis, range, value)));
        names.Sort(static (one, other) => one.First.CompareTo(other.First));
    }

    /// <summary>The parts between commas, "but" and "and".</summary>
    private static IEnumerable<WordRange> Parts(Analysis analysis, WordRange range)
    {
        var first = range.First;
        for (var i = range.First; i < range.End; i++)
        {
            if (analysis.At(SenseKind.Contrast, i) is not null || analysis.At(SenseKind.Connector, i) is not null || analysis.At(SenseKind.RangeJoiner, i) is { Count: 1 })
            {
                yield return new WordRange(first, i);
                first = i + 1;
            }
            else if ((analysis.Words[i].Gap & (Gap.Comma | Gap.Sentence)) != 0)
            {
                yield return new WordRange(first, i + 1);
                first = i + 1;
            }
        }

        yield return new WordRange(first, range.End);
    }

    /// <summary>What follows "i hate", "i am not": the liking is read around it.</summary>
    public static int Content(Analysis analysis, WordRange part)
    {
        var first = part.First;
        foreach (var match in analysis.In(part.First, part.End))
        {
            if (match.Sense.Kind is SenseKind.Liking or SenseKind.Negator or SenseKind.FirstPerson && match.End < part.End)
            {
                first = Math.Max(first, match.End);
            }
        }

        return first;
    }
}
