using System.Text.RegularExpressions;
using AdvisorBot.Advice;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.WhatIf;

/// <summary>Reads a message that tries out another answer ("what if I had a bachelor's"); what it says is never kept.</summary>
internal static partial class Hypothesis
{
    /// <summary>Amounts below this are money for school and not pay.</summary>
    private const double LowestPay = 15_000;

    /// <summary>A question this likely is answered where there is nothing to try out.</summary>
    private const double LeastLikely = 0.3;

    /// <summary>What people call a degree, from the nearest on.</summary>
    private static readonly string[] Degrees = ["associate", "bachelor", "master"];

    /// <summary>Whether the message tries something out.</summary>
    public static bool IsIn(AdvisorTurn turn) => turn.Recognition.Clauses.Any(clause => Is(clause, turn));

    /// <summary>Whether a clause tries something out: read as that, or opened like that with an answer in it.</summary>
    public static bool Is(Clause clause, AdvisorTurn turn) => !IsPoliteAnswer(clause, turn) && (
        (clause.Best.Intent == Intents.WhatIf && clause.Verdict is Verdict.Accept && (QuestionForm.LooksAsked(clause.Text, QuestionForm.RulesOf(turn)) || Opens(Plain(clause.Text, turn), turn)))
        || (Opens(Plain(clause.Text, turn), turn) && (NamesAnswer(clause, turn) || Phrases(Plain(clause.Text, turn), turn).Any() || LikesSomething(Plain(clause.Text, turn), turn))));

    /// <summary>"If it were from home, all the better", said to the question about just that, is its answer.</summary>
    private static bool IsPoliteAnswer(Clause clause, AdvisorTurn turn) =>
        QuestionForm.RulesOf(turn).Hypotheticals.Ifs.Any(word => Plain(clause.Text, turn).StartsWith(word + " ", StringComparison.Ordinal)) && QuestionForm.Answers(clause, turn);

    /// <summary>Whether a clause opens as what is tried out does: "what if".</summary>
    public static bool Opens(Clause clause, AdvisorTurn turn) => Opens(Plain(clause.Text, turn), turn);

    /// <summary>Whether a clause belongs to what is tried out and asks nothing of its own.</summary>
    public static bool IsPartOf(Clause clause, AdvisorTurn turn) =>
        Is(clause, turn) || (IsIn(turn) && !QuestionForm.LooksAsked(WithoutAnd(clause.Text, turn), QuestionForm.RulesOf(turn)));

    /// <summary>"If I study only at night, how long is it?": where no answers are known that could change, what it asks besides.</summary>
    public static Clause AsQuestion(Clause clause, AdvisorTurn turn) =>
        clause.Best.Intent == Intents.WhatIf && !turn.Profile.KnowsAnything() && clause.RunnersUp.FirstOrDefault(reading => reading.Intent == Intents.Ask) is { Score: >= LeastLikely } asked
            ? clause with { Best = asked, Verdict = Verdict.Accept }
            : clause;

    private static string WithoutAnd(string text, AdvisorTurn turn)
    {
        var and = turn.Advisor.Knowledge.Reply(turn.Audience.Language, "join.and").Trim() + " ";
        return text.StartsWith(and, StringComparison.OrdinalIgnoreCase) ? text[and.Length..] : text;
    }

    /// <summary>The profile as it would be.</summary>
    public static CareerProfile Apply(AdvisorTurn turn)
    {
        var text = Plain(turn.Recognition.Text, turn);
        var phrases = Phrases(text, turn).ToArray();
        var answers = new SlotAnswers(turn.Profile);
        foreach (var entity in turn.Recognition.Entities.Where(entity => !phrases.Any(phrase => IsSameThing(entity, phrase.Slot))))
        {
            Apply(entity, answers, text, turn);
        }

        if (!answers.Any && phrases.Length == 0)
        {
            LikeNamed(answers, text, turn);
            NextDegree(answers, text, turn);
        }

        var said = phrases.Aggregate(answers.Profile, (profile, answer) => Filled(profile, answer.Slot, answer.Value));
        return said with { Skipped = turn.Profile.Skipped };
    }

    /// <summary>"I didn't mind patients" is about patients and not about having people around.</summary>
    private static bool IsSameThing(Entity entity, string slot) => (slot, entity.Kind) switch
    {
        (Slots.PatientContact, EntityKind.Interest) => entity.Id is "people-contact" or "no-patient-contact" or "social",
        (Slots.Lead, EntityKind.Interest) => entity.Id is "enterprising",
        (Slots.Pay, EntityKind.Interest) => entity.Id is "pay-first",
        (Slots.Time, EntityKind.Duration) or (Slots.Remote, EntityKind.Remote) or (Slots.Education, EntityKind.EducationLevel) => true,
        (Slots.Hours, EntityKind.Interest) => entity.Id is "flexible-hours",
        _ => false,
    };

    private static void Apply(Entity entity, SlotAnswers answers, string text, AdvisorTurn turn)
    {
        switch (entity.Kind)
        {
            case EntityKind.EducationLevel when entity.Liking <= 0:
            case EntityKind.FieldOfStudy when entity.Id == "none":
                break;
            case EntityKind.Subject when EducationLevels.Of(entity.Id) >= 0 && !answers.Changed.Contains(Slots.Education):
                answers.Set(Slots.Education, profile => profile with { Education = entity.Id });
                break;
            case EntityKind.Budget when entity.Number is { } dollars:
                answers.Set(Slots.Budget, profile => profile with { Budget = (decimal)dollars });
                break;
            case EntityKind.Money when entity.Number is { } dollars && IsSpending(text, turn) && dollars < LowestPay:
            case EntityKind.Number when entity.Number is >= 100 && IsSpending(text, turn) && !answers.Changed.Contains(Slots.Budget) && entity.Number is { } number && (dollars = number) > 0:
                answers.Set(Slots.Budget, profile => profile with { Budget = (decimal)dollars });
                break;
            case EntityKind.Number when entity.Number is >= LowestPay and < 1_000_000 and var pay:
                answers.Set(Slots.Pay, profile => profile with { PayHope = (decimal)pay });
                break;
            case EntityKind.Experience or EntityKind.PatientContact or EntityKind.Hours or EntityKind.Lead when entity.Liking > 0:
                answers.Set(SlotOf(entity.Kind), profile => profile.With(SlotOf(entity.Kind), entity.Id));
                break;
            default:
                EntityReading.Apply(entity, answers, openSlot: null);
                break;
        }
    }

    /// <summary>"What if I loved puzzles": an interest by its name, where nothing else was understood.</summary>
    private static void LikeNamed(SlotAnswers answers, string text, AdvisorTurn turn)
    {
        var rules = QuestionForm.RulesOf(turn);
        var negated = rules.Negators.Any(word => Has(text, word)) || rules.Likings.Any(liking => liking.Value < 0 && Has(text, liking.Key));
        foreach (var entry in InterestsIn(text, turn))
        {
            answers.Like(Slots.Interests, entry.Id, negated ? -1 : 1, replace: false);
        }
    }

    /// <summary>"What if I get a degree instead", without saying which, tries the next one.</summary>
    private static void NextDegree(SlotAnswers answers, string text, AdvisorTurn turn)
    {
        var reached = EducationLevels.Of(turn.Profile.Education);
        if (!answers.Any && turn.Texts.Asking.Situation.PlainDegrees.Any(degree => Has(text, Plain(degree, turn))) && Degrees.FirstOrDefault(degree => EducationLevels.Of(degree) > reached) is { } next)
        {
            answers.Set(Slots.Education, profile => profile with { Education = next });
        }
    }

    private static IEnumerable<SynonymEntry> InterestsIn(string text, AdvisorTurn turn) => turn.Texts.Synonyms
        .Where(entry => turn.Advisor.Knowledge.Interests.ContainsKey(entry.Id) && entry.Phrases.Any(phrase => Has(text, Plain(phrase, turn))));

    /// <summary>"What if I loved law and privacy": a liking and an interest by its name, whatever else the words are known for.</summary>
    private static bool LikesSomething(string text, AdvisorTurn turn) =>
        QuestionForm.RulesOf(turn).Likings.Keys.Any(liking => Has(text, Plain(liking, turn))) && InterestsIn(text, turn).Any();

    /// <summary>Whether an interest is tried out by its name.</summary>
    public static bool NamesInterest(AdvisorTurn turn) => InterestsIn(Plain(turn.Recognition.Text, turn), turn).Any();

    private static string SlotOf(EntityKind kind) => kind switch
    {
        EntityKind.Experience => Slots.Experience,
        EntityKind.PatientContact => Slots.PatientContact,
        EntityKind.Hours => Slots.Hours,
        _ => Slots.Lead,
    };

    /// <summary>A wish tried out takes the place of a limit; "must" makes it one.</summary>
    private static CareerProfile Filled(CareerProfile profile, string slot, string value) =>
        slot is Slots.Experience ? profile.With(slot, value) : profile.Without(slot).With(slot, value);

    private static bool NamesAnswer(Clause clause, AdvisorTurn turn) => turn.Recognition.Entities.Any(entity =>
        QuestionForm.Holds(clause, entity) && entity.Kind is not (EntityKind.Subject or EntityKind.YesNo or EntityKind.Ordinal or EntityKind.Number or EntityKind.Slot));

    private static bool Opens(string text, AdvisorTurn turn) =>
        QuestionForm.RulesOf(turn).Hypotheticals.Openers.Any(opener => text.StartsWith(opener + " ", StringComparison.Ordinal));

    private static bool IsSpending(string text, AdvisorTurn turn) =>
        QuestionForm.RulesOf(turn).Hypotheticals.Spending.Any(word => Has(text, word));

    /// <summary>Answers said in turns of speech; the longest phrase of a slot counts.</summary>
    private static IEnumerable<(string Slot, string Value)> Phrases(string text, AdvisorTurn turn) => QuestionForm.RulesOf(turn).Hypotheticals.Answers
        .SelectMany(answer => answer.Value.Where(phrase => Has(text, phrase)).Select(phrase => (Key: answer.Key.Split('='), phrase.Length)))
        .Where(found => found.Key.Length == 2)
        .GroupBy(found => found.Key[0])
        .Select(slot => slot.MaxBy(found => found.Length).Key)
        .Select(key => (key[0], key[1]));

    private static bool Has(string text, string phrase) => $" {text} ".Contains($" {phrase} ", StringComparison.Ordinal);

    /// <summary>Lower case, without punctuation, contractions written out.</summary>
    public static string Plain(string text, AdvisorTurn turn)
    {
        var contractions = QuestionForm.RulesOf(turn).Contractions;
        var words = NoWords().Split(text.ToLowerInvariant().Replace('’', '\'')).Where(word => word.Length > 0);
        return string.Join(' ', words.Select(word => contractions.TryGetValue(word, out var written) ? written : word.Replace("'", "", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"[^\p{L}\p{N}']+")]
    private static partial Regex NoWords();
}
