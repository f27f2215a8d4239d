using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Reads answers to the interview's questions out of a message, for the open question and any other.</summary>
internal static class SlotReader
{
    /// <summary>What the message says about the person.</summary>
    public static SlotAnswers Read(AdvisorTurn turn)
    {
        var answers = new SlotAnswers(turn.Profile);
        if (turn.Talk.OpenSlot is { } slot && turn.Advisor.Knowledge.Interview.Questions.FirstOrDefault(question => question.Id == slot) is { } question)
        {
            ReadOpen(turn, question, answers);
            if (answers.Literal)
            {
                return answers;
            }
        }

        foreach (var entity in turn.Recognition.Entities.Where(entity => IsSaid(entity, turn)))
        {
            EntityReading.Apply(entity, answers, turn.Talk.OpenSlot);
        }

        ReadOpenLoosely(turn, answers);
        return answers;
    }

    private static void ReadOpen(AdvisorTurn turn, InterviewQuestion question, SlotAnswers answers)
    {
        var labels = turn.Answers.OptionLabels(question.Id, turn.Audience);
        var and = turn.Advisor.Knowledge.Reply(turn.Audience.Language, "join.and").Trim();
        var options = OptionMatcher.Literal(turn.Recognition.Text, labels, question.Many, and);
        if (options.Count > 0)
        {
            answers.Choose(question, options);
            answers.Literal = true;
            answers.IsLabel = labels.Contains(turn.Recognition.Text.Trim(), StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>"The second one", or an option's words inside a sentence, when nothing better was found for the open question.</summary>
    private static void ReadOpenLoosely(AdvisorTurn turn, SlotAnswers answers)
    {
        if (turn.Talk.OpenSlot is not { } slot || answers.Changed.Contains(slot) || AsksSomething(turn.Recognition)
            || turn.Advisor.Knowledge.Interview.Questions.FirstOrDefault(question => question.Id == slot) is not { } question)
        {
            return;
        }

        var count = question.Options.Count;
        var place = turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.Ordinal or EntityKind.Number)?.Number;
        var index = place is -1 ? count - 1 : place is >= 1 && place <= count ? (int)place - 1
            : OptionMatcher.InWords(turn.Recognition.Text, turn.Answers.OptionLabels(slot, turn.Audience));
        if (index is { } found)
        {
            answers.Choose(question, [found]);
        }
    }

    /// <summary>A level or place named in a question ("what is an associate degree?") is not said about the person.</summary>
    private static bool IsSaid(Entity entity, AdvisorTurn turn) => !turn.Recognition.Clauses.Any(clause =>
        clause.Span.Start <= entity.Span.Start && entity.Span.Start < clause.Span.End && IsQuestion(clause, turn.InInterview));

    private static bool AsksSomething(Recognition recognition) => recognition.Clauses.Any(clause => IsQuestion(clause, inInterview: true));

    /// <summary>In the interview a doubtful question is more likely an answer.</summary>
    private static bool IsQuestion(Clause clause, bool inInterview) =>
        clause.Best.Intent is Intents.Ask or Intents.Compare && (clause.Verdict is Verdict.Accept || (!inInterview && clause.Verdict is Verdict.Clarify));
}
