using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.Telling;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Reads answers to the interview's questions out of a message, for the open question and any other.</summary>
internal static partial class SlotReader
{
    /// <summary>What the message says about the person.</summary>
    public static SlotAnswers Read(AdvisorTurn turn)
    {
        var answers = new SlotAnswers(turn.Profile);
        if (turn.OnlyAsks)
        {
            return answers;
        }

        if (turn.AskedSlot is not null && ReadLabelOfAnother(turn, answers))
        {
            return answers;
        }

        var takenBack = TakingBack.In(turn);
        if (Opened(turn) is { } question)
        {
            ReadOpen(turn, question, answers);
            if (!takenBack.IsAny)
            {
                ReadRefusal(turn, question, answers);
            }

            if (answers.Literal)
            {
                return answers;
            }
        }

        if (Opened(turn) is { } asked)
        {
            ReadOpenInParts(turn, asked, answers);
            ReadSpoken(turn, asked, answers, takenBack);
        }

        var levels = new ToldLevels(turn);
        var situation = new Situation(turn);
        foreach (var entity in Said(turn).Where(entity => !takenBack.Holds(entity) && !situation.Explains(entity) && !((turn.HasAnswered || answers.IsSpoken) && IsOfOpen(entity, turn))).Select(levels.Of).OfType<Entity>())
        {
            EntityReading.Apply(entity, answers, turn.AskedSlot);
        }

        if (!takenBack.IsAny)
        {
            situation.ReadInto(answers);
            ReadOpenLoosely(turn, answers);
        }

        answers.Mark(levels.IsFromAbroad, levels.IsDomestic, turn.Advisor.Knowledge.Ranking.FromAbroad.Select(known => known.Experience).OfType<string>());
        answers.Refuse(turn.TakenBack);
        return answers;
    }

    /// <summary>Whether the message is nothing but a choice among the options on screen, also those of the summary.</summary>
    public static bool ReadsLiterally(AdvisorTurn turn)
    {
        var labels = turn.Talk.OpenSlot switch
        {
            InterviewPath.Confirm => turn.Answers.ConfirmLabels(turn.Audience),
            InterviewPath.Change => turn.Answers.ChangeLabels(turn.Profile, turn.Audience),
            { } slot when Slots.All.Contains(slot) => turn.Answers.OptionLabels(slot, turn.Audience),
            _ => [],
        };
        return OptionMatcher.Literal(turn.Recognition.Text, labels, many: true, turn.Advisor.Knowledge.Reply(turn.Audience.Language, "join.and").Trim()).Count > 0;
    }

    /// <summary>What was named and is said about the person; outside the interview also what a longer story tells in passing.</summary>
    private static IEnumerable<Entity> Said(AdvisorTurn turn)
    {
        var said = turn.Recognition.Entities.Where(entity => IsSaid(entity, turn) && !OtherPeople.Own(entity, turn));
        if (turn.InInterview || turn.Recognition.Intent == Intents.Change)
        {
            return said.Where(entity => !Abilities.IsOne(entity, turn));
        }

        var story = SelfStory.Of(turn);
        var told = said.Where(entity => story.Tells(entity) && !Abilities.IsOne(entity, turn)).ToList();
        return told.Concat(story.More().Where(more => !told.Exists(entity => entity.Kind == more.Kind && (entity.Id == more.Id || more.Kind is EntityKind.EducationLevel)) && !Abilities.IsOne(more, turn))).ToList();
    }

    /// <summary>Beside "4," or "someday" a wish of the same kind changes nothing; more workplaces may be named.</summary>
    private static bool IsOfOpen(Entity entity, AdvisorTurn turn) =>
        turn.Advisor.Knowledge.Interview.Questions.Any(question => question.Id == turn.Talk.OpenSlot && !question.Many && (entity.Kind == QuestionForm.KindOf(question.Id) || EntityReading.IsSameWish(entity, question.Id)));

    private static InterviewQuestion? Opened(AdvisorTurn turn) => turn.Advisor.Knowledge.Interview.Questions.FirstOrDefault(question => question.Id == turn.AskedSlot);

    /// <summary>"No nights", to a question with one answer, names an option that is not it; null when none is named.</summary>
    public static Entity? TurnedDown(AdvisorTurn turn) => turn.Talk.OpenSlot is { } slot && Slots.All.Contains(slot)
        ? turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind == QuestionForm.KindOf(slot) && entity.Liking < 0 && !Abilities.IsOne(entity, turn))
        : null;

    /// <summary>"The second one", or an option's words inside a sentence, when nothing better was found for the open question.</summary>
    private static void ReadOpenLoosely(AdvisorTurn turn, SlotAnswers answers)
    {
        if (turn.Talk.OpenSlot is not { } slot || answers.Any || (slot == Slots.Education && turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.EducationLevel)) || TurnedDown(turn) is not null || turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.OtherPerson) || Opened(turn) is not { } question)
        {
            return;
        }

        var labels = turn.Answers.OptionLabels(slot, turn.Audience with { Language = turn.Recognition.Language });
        var asks = turn.Recognition.Clauses.Any(clause => QuestionForm.Asks(clause, turn));
        var option = OptionMatcher.ByTellingWords(turn.Recognition.Text, labels, QuestionForm.RulesOf(turn).StopWords)
            ?? (asks ? null : Position(turn, labels.Count) ?? OptionMatcher.InWords(turn.Recognition.Text, labels));
        if (option is { } found)
        {
            answers.Choose(question, [found]);
        }
    }

    /// <summary>The place that a message is about: in "done with the first step" it is said beside something else.</summary>
    private static int? Position(AdvisorTurn turn, int count)
    {
        var places = turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Ordinal or EntityKind.Number).DistinctBy(entity => entity.Number).ToArray();
        return places is not [var only] || !QuestionForm.IsPick(only, turn) ? null : only.Number switch
        {
            -1 => count - 1,
            >= 1 and var place when place <= count => (int)place - 1,
            _ => null,
        };
    }

    /// <summary>A level or place named in a question ("what is an associate degree?") is not said about the person.</summary>
    private static bool IsSaid(Entity entity, AdvisorTurn turn)
    {
        if (turn.Recognition.Entities.Any(other => other.Kind is EntityKind.Slot && other.Span.Length >= entity.Span.Length && Overlap(other, entity)))
        {
            // "Change my patient contact" names the answer to change, not the new one.
            return false;
        }

        var clause = turn.Recognition.Clauses.FirstOrDefault(clause => QuestionForm.Holds(clause, entity));
        var isShrug = turn.Recognition.Intent == Intents.Unsure && entity is { Kind: EntityKind.FieldOfStudy, Id: "none" };
        if (clause is not null && (Hypothesis.Is(clause, turn) || clause.Best is { Intent: Intents.Recommend, Exact: true }))
        {
            // "What if I had a bachelor's?" is tried out, whatever is asked beside it; the help of "help me choose" is nothing one likes.
            return false;
        }

        if (IsTagged(entity, turn))
        {
            return false;
        }

        return (clause is null || ((!QuestionForm.Asks(clause, turn) || QuestionForm.TellsOfSelf(clause, entity, turn) || (!turn.InInterview && SelfStory.Of(turn).IsSure(entity))) && !isShrug && !IsPartOfTheAnswer(entity, clause, turn))) && !IsStray(entity, clause, turn);
    }

    /// <summary>"My CPhT is a certificate right, does that change my education?": what the question is about is not told.</summary>
    private static bool IsTagged(Entity entity, AdvisorTurn turn)
    {
        var parts = Sentences.Of(turn.Recognition.Text).ToList();
        var index = parts.FindLastIndex(part => part.Start <= entity.Span.Start);
        return index >= 0 && index + 1 < parts.Count && turn.WordsOf(parts[index].Text).Ends(turn.Texts.Asking.Telling.Tags)
            && QuestionForm.LooksAsked(turn.WordsOf(parts[index + 1].Text).WithoutOpening(turn.Texts.Asking.Prefaces).Text, QuestionForm.RulesOf(turn));
    }

    /// <summary>
    /// Outside the interview an amount ("ten years a nursing aide", "one site says 61000") is part of a story, not an answer;
    /// so is a place that nobody says anything about themselves with.
    /// </summary>
    private static bool IsStray(Entity entity, Clause? clause, AdvisorTurn turn) =>
        (entity.Kind is EntityKind.Duration or EntityKind.Money or EntityKind.Hours or EntityKind.Lead or EntityKind.PatientContact || (entity.Kind is EntityKind.Workplace && clause is not null && !QuestionForm.SpeaksOfSelf(clause, turn)))
        && !turn.InInterview
        && !IsWholeMessage(entity, turn)
        && turn.Recognition.Intent != Intents.Change
        && !turn.Recognition.Entities.Any(other => other.Kind is EntityKind.Slot)
        && !SelfStory.Of(turn).IsSure(entity);

    /// <summary>"A year", and nothing else, of somebody who has answered the interview: corrects the answer.</summary>
    private static bool IsWholeMessage(Entity entity, AdvisorTurn turn) =>
        entity.Kind is EntityKind.Duration or EntityKind.Money && turn.Profile.Knows(entity.Kind is EntityKind.Duration ? Slots.Time : Slots.Pay)
        && turn.Recognition.Text.Trim(' ', '.', '!').Length <= entity.Span.Length;

    /// <summary>In "a two-year degree" or "a doctor's office", given as the answer, the two years and the office are no answers of their own.</summary>
    private static bool IsPartOfTheAnswer(Entity entity, Clause clause, AdvisorTurn turn) =>
        turn.Talk.OpenSlot is { } slot
        && entity.Kind != QuestionForm.KindOf(slot)
        && (entity.Kind is EntityKind.Duration
            ? QuestionForm.NamesAnswer(clause, turn, slot)
            : entity.Kind is EntityKind.Interest or EntityKind.Workplace or EntityKind.Remote && turn.Recognition.Entities.Any(answer => answer.Kind == QuestionForm.KindOf(slot) && Overlap(answer, entity)));

    private static bool Overlap(Entity one, Entity other) => one.Span.Start < other.Span.End && other.Span.Start < one.Span.End;
}
