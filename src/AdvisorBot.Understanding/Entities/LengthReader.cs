using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Time to spend, in months.</summary>
internal sealed class LengthReader(NumberScope scope)
{
    private const double MostMonths = 600;
    private const double MostBare = 120;
    private const string NoLimit = "no-limit";

    /// <summary>A bare number up to here is years, above it months.</summary>
    private const double MostBareYears = 4;

    public void Read(ClauseEntities entities)
    {
        var lengths = new LengthCompletion(scope).Complete(Written(entities));
        var told = Ages.Take(scope, lengths);
        if (lengths.Count == 0 && entities.OpenSlot == ClauseEntities.OpenTime && (told ?? Bare()) is { } guessed)
        {
            lengths.Add(guessed);
        }

        if (lengths.Count == 0 || lengths.Exists(length => length.Value < 0 || length.Most > MostMonths))
        {
            return;
        }

        lengths.ForEach(length => scope.Take(length.Start, length.End));
        if (lengths.TrueForAll(length => RefusedLength.Is(scope, length)))
        {
            Add(entities, lengths, entities.OpenSlot == ClauseEntities.OpenTime ? EntityKind.Duration : EntityKind.Counted, -1);
            return;
        }

        lengths.RemoveAll(length => RefusedLength.Is(scope, length));
        if (entities.IsProfile && !IsPast(entities.Clause, lengths) && !lengths.TrueForAll(length => IsOfLevel(entities, length)))
        {
            entities.Found.RemoveAll(entity => entity is { Kind: EntityKind.Duration, Id: NoLimit } && IsLimited(entities.Clause, entity, lengths[^1]));
            Add(entities, lengths, EntityKind.Duration, 1);
        }
        else
        {
            lengths.ForEach(length => entities.Add(new Entity { Kind = EntityKind.Counted, Id = "months", Number = length.Value, Span = new TextSpan(length.Start, length.End - length.Start) }));
        }
    }

    /// <summary>"As long as it takes, but not more than two years".</summary>
    private static bool IsLimited(ClauseText clause, Entity noLimit, Length length) => clause.Of(SenseKind.Contrast)
        .Exists(contrast => clause.Analysis.Words[contrast.First].Start >= noLimit.Span.End && clause.Analysis.Words[contrast.First].Start < length.Start);

    /// <summary>"Some college, 2 years" tells how long one went there.</summary>
    private bool IsOfLevel(ClauseEntities entities, Length length) => entities.Found.Exists(entity => entity.Kind == EntityKind.EducationLevel
        && entity.Span.End <= length.Start && scope.Next(entity.Span.End) == scope.Next(length.Start));

    private void Add(ClauseEntities entities, List<Length> lengths, EntityKind kind, double liking)
    {
        var dropped = Revisions.Dropped(scope, lengths.ConvertAll(length => length.Place));
        var meant = lengths.Where((_, i) => !dropped[i]).ToList();
        var (lower, upper) = (Halves(meant.Min(length => length.Value)), Halves(meant.Max(length => length.Most)));
        var start = meant.Min(length => length.Start);
        entities.Add(new Entity { Kind = kind, Id = "months", Liking = liking, Number = lower, Upper = upper > lower ? upper : null, Span = new TextSpan(start, meant.Max(length => length.End) - start) });
    }

    private static double Halves(double months) => Math.Round(months * 2, MidpointRounding.AwayFromZero) / 2;

    /// <summary>Lengths that are written out: "half a year", "2 years", "4 more months".</summary>
    private List<Length> Written(ClauseEntities entities)
    {
        var lengths = new List<Length>();
        if (entities.IsProfile)
        {
            ReadPhrases(entities, lengths);
        }

        foreach (var length in scope.Quantities.Lengths)
        {
            if (scope.IsFree(length.Start, length.End) && !lengths.Exists(other => Overlaps(other, length.Place)) && !IsRate(length))
            {
                lengths.Add(length);
            }
        }

        foreach (var number in scope.Free)
        {
            if (!lengths.Exists(length => Overlaps(length, number)) && Counted(number) is { } length)
            {
                lengths.Add(length);
            }
        }

        lengths.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return lengths;
    }

    private void ReadPhrases(ClauseEntities entities, List<Length> lengths)
    {
        foreach (var match in entities.Clause.Of(SenseKind.NoLimit))
        {
            entities.Add(EntityKind.Duration, NoLimit, match);
        }

        foreach (var match in entities.Clause.Of(SenseKind.TimePhrase).OrderByDescending(match => match.Count))
        {
            var place = entities.Span(match.First, match.End);
            var recognized = scope.Quantities.Lengths.Find(length => place.Start < length.End && place.End > length.Start);
            if (!scope.IsFree(place.Start, place.End) || lengths.Exists(length => place.Start < length.End && place.End > length.Start)
                || (recognized.Start <= place.Start && recognized.End >= place.End && recognized.End - recognized.Start > place.Length))
            {
                continue;
            }

            if (match.Sense.Value > 0)
            {
                var unit = recognized.Unit > 0 ? recognized.Unit : match.Sense.Value >= Length.Year ? Length.Year : 1;
                lengths.Add(new Length(place.Start, place.End, match.Sense.Value, unit, match.Sense.Upper));
                continue;
            }

            scope.Take(place.Start, place.End);
            entities.Add(new Entity { Kind = EntityKind.Duration, Id = "asap", Number = 0, Upper = match.Sense.Upper, Span = place });
        }
    }

    /// <summary>In "20 hours a week" the week is no length.</summary>
    private bool IsRate(Length length) => scope.Quantities.Hours.Exists(hours => hours.End <= length.Start && scope.Next(hours.End) == scope.Next(length.Start));

    private Length? Counted(Quantity number)
    {
        // "4 more months": one word may stand between, but "20 a month" is a rate.
        var next = scope.Next(number.End);
        for (var i = next; i < Math.Min(next + 2, scope.Clause.Range.End); i++)
        {
            if (i > next && (scope.Longest(SenseKind.MoneyPeriod, next) is not null || scope.Quantities.Numbers.Exists(other => scope.Next(other.Start) == next && other.Start >= number.End)))
            {
                break;
            }

            if (scope.At(SenseKind.TimeUnit, i) is { } unit)
            {
                return new Length(number.Start, scope.EndOf(unit), Length.Months(number.Value, unit.Sense.Value), unit.Sense.Value);
            }
        }

        return null;
    }

    /// <summary>Under "how much time do you have?" a bare 2 is years, a bare 6 is months; "4 it" holds no number.</summary>
    private Length? Bare()
    {
        foreach (var number in scope.Free)
        {
            if (number.Value is > 0 and <= MostBare && !scope.IsBefore(SenseKind.Pronoun, number) && !scope.Quantities.IsOfHours(number) && scope.Longest(SenseKind.MoneyPeriod, scope.Next(number.End)) is not { Sense.Value: WorkYear.Hours })
            {
                return number.Value <= MostBareYears ? new Length(number.Start, number.End, number.Value * Length.Year, Length.Year) : new Length(number.Start, number.End, number.Value, 1);
            }
        }

        return null;
    }

    /// <summary>"i was a cna for 10 years" is a past, not a plan: a possession in front, or work behind it, takes the years.</summary>
    private static bool IsPast(ClauseText clause, List<Length> lengths)
    {
        var words = clause.Analysis.Words;
        var isWork = IsWork(clause, words.FindIndex(word => word.Start >= lengths[^1].End));
        if (clause.Context.OpenSlot == ClauseEntities.OpenTime)
        {
            // Asked how long it may take, people still tell what they did: "I worked 11 years as a doctor", "I've been out of work for 8 months".
            return clause.Has(SenseKind.Past) && (isWork || IsOnlyPast(clause, lengths[0]));
        }

        // "I was a nurse, I need money in six months": the months belong to whatever the writer began to say last.
        var first = words.FindIndex(word => word.Start >= lengths[0].Start);
        var last = clause.Of(SenseKind.FirstPerson).FindLast(person => person.First <= first).First;
        var isWished = clause.Of(SenseKind.Liking).Exists(liking => liking.First >= last && liking.First < first);
        return !isWished && (isWork || clause.Of(SenseKind.Past).Exists(past => past.First >= last)
            || (clause.Has(SenseKind.Field) && clause.Of(SenseKind.Possession).Exists(match => match.First >= last && match.First <= first)));
    }

    /// <summary>Nothing between what lies behind and the years says that they are hoped for or the most.</summary>
    private static bool IsOnlyPast(ClauseText clause, Length length)
    {
        var first = clause.Analysis.Words.FindIndex(word => word.Start >= length.Start);
        return clause.Of(SenseKind.Past).Exists(past => past.End <= first)
            && !clause.Has(SenseKind.Liking) && !clause.Of(SenseKind.Bound).Exists(bound => bound.End <= first) && !clause.Has(SenseKind.Hedge)
            && !clause.Of(SenseKind.Goal).Exists(goal => goal.End != first);
    }

    /// <summary>"6 years as a waitress": work is named right behind the years.</summary>
    private static bool IsWork(ClauseText clause, int next) => next >= 0
        && (clause.Of(SenseKind.Experience).Exists(work => IsBehind(work, next)) || clause.Of(SenseKind.Field).Exists(field => IsBehind(field, next)));

    private static bool IsBehind(PhraseMatch match, int next) => match.First >= next && match.First <= next + 2;

    private static bool Overlaps(Length length, Quantity place) => length.Start < place.End && length.End > place.Start;
}
