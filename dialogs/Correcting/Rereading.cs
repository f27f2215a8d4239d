using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Telling;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Reads words as the answer to a question that is not the open one.</summary>
internal sealed class Rereading(AdvisorTurn turn)
{
    private readonly Dictionary<(string Text, string? Slot), IReadOnlyList<Entity>> _read = [];

    private const decimal LeastPay = 10_000;
    private const double LeastSum = 200;

    private static readonly string[] Many = [Slots.Interests, Slots.Workplace, Slots.Experience];

    /// <summary>Notes what the words say about a slot; false when they say nothing.</summary>
    /// <param name="value">The words behind "change it to"; null when it is not put like that.</param>
    public bool Into(SlotAnswers answers, string slot, string text, string? value) => !Slots.Unasked.Contains(slot) && !(slot is Slots.Pay && PayCounts.IsSaid(text, turn)) && (
        (value is not null && !(slot is Slots.Pay && PayCounts.IsNamed(text, turn)) && (TakesOption(answers, slot, value) || TakesWords(answers, slot, value, replace: true)))
        || TakesWords(answers, slot, text, replace: false));

    /// <summary>The answer that words without a name speak of: "up to three thousand", "18 months", "no, I said 45".</summary>
    public string? SlotOf(string text)
    {
        foreach (var entity in Entities(text, null))
        {
            switch (entity.Kind)
            {
                case EntityKind.Money:
                    return turn.Talk.OpenSlot is Slots.Budget || entity.Number < (double)LeastPay ? Slots.Budget : Slots.Pay;
                case EntityKind.Number when entity.Number >= LeastSum && !IsYear(entity):
                    return turn.Talk.OpenSlot is Slots.Budget || entity.Number < (double)LeastPay ? Slots.Budget : Slots.Pay;
                case EntityKind.Budget:
                    return Slots.Budget;
                case EntityKind.Duration:
                    return Slots.Time;
                case EntityKind.Hours:
                    return Slots.Hours;
                case EntityKind.Lead:
                    return Slots.Lead;
                case EntityKind.PatientContact:
                    return Slots.PatientContact;
                default:
                    break;
            }
        }

        // "No, I said 45": in the unit of what was asked before.
        return turn.Talk.Asked.LastOrDefault(slot => slot != turn.Talk.OpenSlot) is (Slots.Pay or Slots.Time or Slots.Budget) and var before
            && Entities(text, before).Any(entity => entity.Kind == QuestionForm.KindOf(before) && entity.Number > 0) ? before : null;
    }

    /// <summary>What words name of the kind that a slot asks for.</summary>
    public IEnumerable<string> Ids(string text, string slot) => Entities(text, slot).Where(entity => entity.Kind == QuestionForm.KindOf(slot)).Select(entity => entity.Id);

    /// <summary>Whether words name the amount that was noted, and no other: "the one year".</summary>
    public bool IsAmountOf(string text, string slot, CareerProfile profile)
    {
        var amounts = Entities(text, slot).Where(entity => entity.Kind == QuestionForm.KindOf(slot) && entity.Number > 0).ToList();
        var named = new SlotAnswers(new CareerProfile());
        amounts.ForEach(amount => EntityReading.Apply(amount with { Liking = 1 }, named, slot));
        return amounts.Count == 1 && named.Changed.Contains(slot) && Parts.Any(Parts.Still(profile, Parts.Only(named.Profile, slot)));
    }

    /// <summary>Whether words tell something that belongs in a profile.</summary>
    public bool Tells(string text) => Entities(text, null).Any(entity => entity.Kind is EntityKind.Experience or EntityKind.EducationLevel or EntityKind.Interest or EntityKind.Workplace or EntityKind.FieldOfStudy or EntityKind.YesNo);

    private static bool IsYear(Entity entity) => entity is { Number: > 1940 and < 2060, Span.Length: 4 };

    private bool TakesOption(SlotAnswers answers, string slot, string value)
    {
        var question = turn.Advisor.Knowledge.Interview.Questions.First(question => question.Id == slot);
        var labels = turn.Answers.OptionLabels(slot, turn.Audience with { Language = turn.Recognition.Language });
        if (question.Many || OptionMatcher.ByTellingWords(value, labels, QuestionForm.RulesOf(turn).StopWords) is not { } index)
        {
            return false;
        }

        answers.Choose(question, [index]);
        return true;
    }

    private bool TakesWords(SlotAnswers answers, string slot, string text, bool replace)
    {
        var noted = new SlotAnswers(answers.Profile);
        foreach (var entity in Entities(text, slot).Where(entity => entity.Kind == QuestionForm.KindOf(slot) || (slot == Slots.Pay && entity.Kind is EntityKind.Number)).Where(entity => !Abilities.IsOne(entity, text, turn)))
        {
            EntityReading.Apply(entity, noted, Many.Contains(slot) && !replace ? null : slot);
        }

        if (!noted.Changed.Contains(slot) || (slot == Slots.Budget && noted.Profile.Budget >= LeastPay && !Names(text, slot)))
        {
            return false;
        }

        answers.Take(slot, noted.Profile);
        return true;
    }

    /// <summary>"The money is 50,000" is pay; for school it has to be said.</summary>
    private bool Names(string text, string slot)
    {
        var texts = turn.Texts;
        return SlotNames.Of(texts).In(turn.WordsOf(text)) is [var only] && only == slot;
    }

    private IReadOnlyList<Entity> Entities(string text, string? slot) =>
        _read.TryGetValue((text, slot), out var known) ? known : _read[(text, slot)] = turn.Advisor.Recognizer.Recognize(text, turn.Talk.ToContext() with { OpenSlot = slot }).Entities;
}
