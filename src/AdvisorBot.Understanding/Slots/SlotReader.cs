using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Reads answers to one question of the interview.</summary>
internal sealed class SlotReader(string slot, AnswerFeatures features, SlotSpelling spelling, SlotWords words, AnswerClassifier values, AnswerTask? encoder, NamedAnswers? named)
{
    /// <summary>From here on an answer is surely one to this question.</summary>
    private const double Sure = 0.85;

    /// <summary>A number in the answer counts unless it is less likely than this to be meant.</summary>
    private const double Numeric = 0.02;

    /// <summary>Likelier than this to be something else, a part of the message is left as it was read.</summary>
    private const double StatementElsewhere = 0.75;
    private const double StatementAsked = 0.97;
    private const double NamedElsewhere = 0.95;

    /// <summary>Beside a name, "skip" or "not sure" must be this likely.</summary>
    private const double NamedEvasion = 0.8;

    private const double QuestionElsewhere = 0.3;

    /// <summary>An answer in words that none of the pack's answers has must be this likely to be one.</summary>
    private const double SurelyAnswers = 0.6;

    private const string Wish = "wish";
    private const string No = "no";
    private const string Needs = "needs";
    private const string Never = "never";
    private const string Evenings = "evenings";

    private const int Few = 3;
    private const int LongestPick = 6;

    private const double Liked = 1;
    private const double Disliked = -0.8;

    private readonly AnswerDoubts _doubts = new(slot);

    public SlotSpelling Spelling => spelling;

    public EntityKind Kind { get; } = SlotValues.KindOf(slot)!.Value;

    /// <summary>How likely a part of a message is no answer to the question.</summary>
    public bool IsElsewhere(Analysis analysis, WordRange range, IEnumerable<Entity> found, bool isQuestion)
    {
        if (words.IsFormula(analysis, range) || IsPickOrConsent(range, found) || (!words.HasAny(analysis, range) && !IsNamed(analysis, range, found) && !AnswersInOtherWords(analysis, range)))
        {
            return true;
        }

        var scores = Score(analysis, [range], found);
        var (asked, elsewhere) = (scores.Of(SlotValues.Asked), scores.Of(SlotValues.Elsewhere));
        if (!isQuestion && IsNamed(analysis, range, found))
        {
            return named?.IsNames(analysis, range) != true && asked + elsewhere >= NamedElsewhere;
        }

        return isQuestion ? asked + elsewhere >= QuestionElsewhere : elsewhere >= StatementElsewhere || asked >= StatementAsked;
    }

    /// <summary>"The first one", "number 2 please", "yes": picks an option or agrees to something, unless it names what the question asks for.</summary>
    private bool IsPickOrConsent(WordRange range, IEnumerable<Entity> found) =>
        !Own(found).Any() && !SlotValues.IsYesOrNo(slot) && !SlotValues.IsAmount(slot)
        && found.Any(entity => ((entity.Kind == EntityKind.Ordinal || (entity.Kind == EntityKind.Number && named is not null)) && range.Count <= LongestPick) || (entity.Kind == EntityKind.YesNo && range.Count < Few));

    /// <summary>"I alphabetize my spices": at least a few words, which pick no option.</summary>
    private bool AnswersInOtherWords(Analysis analysis, WordRange range) =>
        range.Count >= Few && !analysis.Has(SenseKind.Position, range.First, range.End) && encoder?.Answers(analysis, range) >= SurelyAnswers;

    /// <summary>The words name something the question asks for.</summary>
    private bool IsNamed(Analysis analysis, WordRange range, IEnumerable<Entity> found) =>
        named?.Names(analysis, range) ?? Own(found).Any();

    /// <summary>Whether a part of a message surely answers the question, whatever else it may answer.</summary>
    public bool IsSure(Analysis analysis, WordRange range, IEnumerable<Entity> found) =>
        Score(analysis, [range], found).Best() is { Value: not (SlotValues.Elsewhere or SlotValues.Asked), Probability: >= Sure };

    /// <summary>What the answer means; null when that stays open.</summary>
    public SlotReading? Read(Analysis analysis, IReadOnlyList<WordRange> ranges, IReadOnlyList<Entity> found)
    {
        var own = Own(found).ToList();
        var scores = Score(analysis, ranges, found);
        var refused = own.FindAll(entity => entity.Liking < 0 && !own.Exists(other => other.Id == entity.Id && other.Liking > 0));
        var best = scores.Best(value => value is not (SlotValues.Elsewhere or SlotValues.Asked) && !IsTurnedDown(value, refused) && !(IsHarsher(value, own) && !ranges.Any(range => analysis.Has(SenseKind.RemoteMust, range.First, range.End))) && !(value == Needs && ranges.Any(range => IsUnwanted(analysis, range))))!.Value;
        if (named is not null && (best.Value == SlotValues.Named || (best.Value != SlotValues.Indifferent && best.Probability < NamedEvasion && ranges.Any(range => named.Names(analysis, range)))))
        {
            return Named(analysis, ranges, found);
        }

        if (best.Value == SlotValues.Amount || (scores.Of(SlotValues.Amount) >= Numeric && own.Exists(entity => entity is { Number: > 0, Liking: >= 0 } || (entity is { Kind: EntityKind.Budget, Number: 0 })) && !own.Exists(entity => entity.Number is null && entity.Id == best.Value)))
        {
            // "A year... two at most": of several amounts the last one is meant.
            var amounts = own.FindAll(entity => entity is { Number: not null, Liking: >= 0 });
            return (amounts.FindLast(amount => !IsOfNow(analysis, ranges, amount)) ?? amounts.LastOrDefault()) is { } last ? new SlotReading(null, [last]) : null;
        }

        if (refused.Count > 0 && refused.Count == own.Count && refused.TrueForAll(entity => entity is { Kind: EntityKind.Hours, Id: Evenings } or { Kind: EntityKind.Duration }))
        {
            // "I want to get away from nights", "not two years" say no more than that; who can't do full time wants less.
            return new SlotReading(null, refused);
        }

        if (refused.Count > 0 && best.Value is SlotValues.Skip or SlotValues.Unsure or SlotValues.Indifferent)
        {
            return null;
        }

        if (_doubts.Hold(analysis, ranges, best, found, own))
        {
            return null;
        }

        if (Kind == EntityKind.Experience && best.Value is not (SlotValues.Skip or SlotValues.Unsure) && own.FindAll(entity => entity.Id != SlotValues.Nothing) is { Count: > 0 } called)
        {
            // Work that is called by its name; there may be several.
            return new SlotReading(null, called);
        }

        if (Kind == EntityKind.Experience && best.Probability < Sure && found.FirstOrDefault(entity => entity is { Kind: EntityKind.FieldOfStudy, Id: SlotValues.Other, Liking: > 0 }) is { } work)
        {
            // "Six years a waitress": work that is known to be none of those asked for.
            return new SlotReading(null, [work with { Kind = Kind }]);
        }

        return best.Value switch
        {
            SlotValues.Skip => new SlotReading(Intents.Skip, []),
            SlotValues.Unsure => new SlotReading(Intents.Unsure, []),
            _ => new SlotReading(null, [Entity(analysis, ranges, own, Kind == EntityKind.Remote ? RemoteWishes.Softened(analysis, ranges, best.Value) : best.Value)]),
        };
    }

    /// <summary>"40 would do. Right now I make about 36": pay that somebody has already.</summary>
    private static bool IsOfNow(Analysis analysis, IReadOnlyList<WordRange> ranges, Entity amount) => amount.Kind == EntityKind.Money
        && ranges.Any(range => analysis.Span(range.First, range.End) is var said && amount.Span.Start >= said.Start && amount.Span.Start < said.End
            && analysis.Of(SenseKind.Current, range.First, range.End).Exists(now => analysis.Words[now.First].Start < amount.Span.Start));

    /// <summary>"No nights" asks for no evenings, and not for any hours; "no, not later either" is no "maybe".</summary>
    private static bool IsTurnedDown(string value, List<Entity> refused) =>
        refused.Exists(entity => entity.Id == value) || (value == SlotValues.Any && refused.Exists(entity => entity.Kind == EntityKind.Hours));

    /// <summary>"Rather no patients, not never", "I don't mind sick people": beside a milder wish in so many words no limit is heard, unless a "must" stands there.</summary>
    private static bool IsHarsher(string value, List<Entity> own) => value is Needs or Never
        && own.Exists(entity => entity is { Kind: EntityKind.PatientContact, Id: not (Needs or Never), Liking: > 0 }) && !own.Exists(entity => entity.Id == value && entity.Liking > 0);

    /// <summary>"I don't want to deal with patients anymore": the want itself is denied, and nothing turns that.</summary>
    private static bool IsUnwanted(Analysis analysis, WordRange range) => !analysis.Has(SenseKind.Contrast, range.First, range.End)
        && analysis.Of(SenseKind.Liking, range.First, range.End) is { Count: > 0 } likings
        && likings.TrueForAll(liking => liking.Sense.Value < 0 || analysis.Of(SenseKind.Negator, range.First, liking.First).Exists(not => not.End == liking.First));

    private AnswerScores Score(Analysis analysis, IReadOnlyList<WordRange> ranges, IEnumerable<Entity> found)
    {
        var scores = values.Score(features.Read(analysis, ranges, Own(found)));
        return encoder is null || (slot == ClauseEntities.OpenEducation && Own(found).Any()) || Denies(found) ? scores : encoder.Pool(scores, analysis, new WordRange(ranges[0].First, ranges[^1].End));
    }

    /// <summary>"I don't have a bachelor's": of answers to other questions the encoder was taught nothing, and hears one to this.</summary>
    private bool Denies(IEnumerable<Entity> found) => named is null && found.Any(entity => entity is { Kind: EntityKind.Subject, Liking: < 0 });

    private SlotReading? Named(Analysis analysis, IReadOnlyList<WordRange> ranges, IReadOnlyList<Entity> known)
    {
        var found = named!.Read(analysis, ranges, !known.Any(entity => entity.Kind == EntityKind.Remote)).ConvertAll(value => new Entity { Kind = Kind, Id = value.Id, Liking = Strength(known, value.Id, value.Wanted >= 0.5), Span = value.Span });
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Id == SlotValues.Remote)
            {
                found[i] = found[i] with { Kind = EntityKind.Remote, Id = found[i].Liking > 0 || !ranges.Any(range => IsRefused(analysis, range)) ? Wish : No, Liking = 1 };
            }
        }

        return found.Count > 0 ? new SlotReading(null, found) : null;
    }

    /// <summary>Something in the words says no.</summary>
    private static bool IsRefused(Analysis analysis, WordRange range) => analysis.Has(SenseKind.Negator, range.First, range.End) || analysis.Has(SenseKind.No, range.First, range.End)
        || analysis.Has(SenseKind.RemoteOffice, range.First, range.End) || analysis.Of(SenseKind.Liking, range.First, range.End).Exists(liking => liking.Sense.Value < 0);

    /// <summary>The strength that the rules heard ("love", "hate") when they agree on the direction.</summary>
    private double Strength(IReadOnlyList<Entity> known, string id, bool wanted)
    {
        foreach (var entity in known)
        {
            if (entity.Kind == Kind && entity.Id == id && entity.Liking != 0 && entity.Liking > 0 == wanted)
            {
                return entity.Liking;
            }
        }

        return wanted ? Liked : Disliked;
    }

    private IEnumerable<Entity> Own(IEnumerable<Entity> found) => found.Where(entity => entity.Kind == Kind);

    /// <summary>The value, at the place where the rules saw it when they saw the same.</summary>
    private Entity Entity(Analysis analysis, IReadOnlyList<WordRange> ranges, List<Entity> own, string value) =>
        own.Find(entity => entity.Id == value && entity.Liking > 0) ?? new Entity
        {
            Kind = Kind,
            Id = value,
            Number = (value == SlotValues.Indifferent && Kind == EntityKind.Money) || (value == SlotValues.Nothing && Kind == EntityKind.Budget) ? 0 : null,
            Span = analysis.Span(ranges[0].First, ranges[^1].End),
        };
}

/// <summary>What an answer means: an intent that leaves the question open, or entities.</summary>
internal sealed record SlotReading(string? Intent, IReadOnlyList<Entity> Entities);
