using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>What the interview asks beside its questions: a tie to break, the summary to confirm, which answer to change.</summary>
internal static class Asides
{
    /// <summary>What is to be asked now; null when a question comes next, or nothing.</summary>
    public static string? Next(AdvisorTurn turn)
    {
        var talk = turn.Talk;
        if (talk.PicksChange)
        {
            return InterviewPath.Change;
        }

        if (talk.AskAgain is not null)
        {
            return null;
        }

        if (talk.Tie is not null || TieBreak.Find(turn))
        {
            return InterviewPath.Tie;
        }

        return InterviewPath.Next(turn) is null && InterviewPath.NeedsConfirmation(turn) ? InterviewPath.Confirm : null;
    }

    public static Activity Question(AdvisorTurn turn, string aside) => aside switch
    {
        InterviewPath.Confirm => turn.Answers.ConfirmSummary(turn.Profile, [.. turn.Unknown.Where(slot => !turn.Profile.Skipped.Contains(slot))], turn.Audience),
        InterviewPath.Change => turn.Answers.PickChange(turn.Profile, turn.Audience),
        _ => TieBreak.Question(turn),
    };

    /// <summary>Takes an answer to what is open beside the questions; false when the message says something else.</summary>
    public static bool Take(AdvisorTurn turn) => turn.AskedSlot switch
    {
        InterviewPath.Confirm => TakeConfirmation(turn),
        InterviewPath.Change => TakeChange(turn),
        InterviewPath.Tie => TieBreak.Take(turn),
        _ => false,
    };

    private static bool TakeConfirmation(AdvisorTurn turn)
    {
        var picked = Option(turn, turn.Answers.ConfirmLabels(turn.Audience));
        var intent = turn.Recognition.Intent;
        if (picked == 0 || (picked is null && (intent is Intents.Yes or Intents.Recommend || Says(turn, "yes") || ResultsAsked.AtSummary(turn))))
        {
            turn.Talk.Confirmed = true;
            return true;
        }

        if (picked == 1 || intent is Intents.No || Says(turn, "no") || (intent is Intents.Change && !NamesAnything(turn)))
        {
            turn.Talk.PicksChange = true;
            return true;
        }

        return false;
    }

    private static bool TakeChange(AdvisorTurn turn)
    {
        var slots = turn.Answers.ChangeableSlots(turn.Profile);
        if (Option(turn, turn.Answers.ChangeLabels(turn.Profile, turn.Audience)) is not { } picked)
        {
            return false;
        }

        turn.Talk.PicksChange = false;
        if (picked < slots.Count)
        {
            turn.Talk.AskAgain = slots[picked];
        }
        else
        {
            turn.Talk.Confirmed = true;
        }

        return true;
    }

    /// <summary>The option that the whole message names, by number, letter or words.</summary>
    public static int? Option(AdvisorTurn turn, IReadOnlyList<string> labels)
    {
        var and = turn.Advisor.Knowledge.Reply(turn.Audience.Language, "join.and").Trim();
        var text = turn.Recognition.Text;
        return OptionMatcher.Literal(text, labels, many: false, and) is [var index] ? index
            : OptionMatcher.ByTellingWords(text, labels, QuestionForm.RulesOf(turn).StopWords);
    }

    private static bool Says(AdvisorTurn turn, string word) =>
        turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.YesNo && entity.Id == word);

    private static bool NamesAnything(AdvisorTurn turn) =>
        turn.Recognition.Entities.Any(entity => entity.Kind is not (EntityKind.YesNo or EntityKind.Subject or EntityKind.Number or EntityKind.Ordinal));
}
