using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Leaving the interview's questions before their end.</content>
public sealed partial class RootDialog
{
    /// <summary>"I don't want the quiz", while one is running.</summary>
    private static bool StopsQuestions(AdvisorTurn turn) => turn.InInterview && turn.WordsOf(turn.Recognition.Text).HasAny(turn.Texts.Asking.Telling.Stops);

    /// <summary>"Skip the rest and rank them" gets the careers by what is known so far; false while nothing is, or when something else is said.</summary>
    private static async Task<bool> RankNowAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.OpenSlot is not { } slot || !Slots.All.Contains(slot) || !turn.WordsOf(turn.Recognition.Text).HasAny(turn.Texts.Asking.Telling.RankNow))
        {
            return false;
        }

        var answers = SlotReader.Read(turn);
        if (!answers.Profile.KnowsAnything())
        {
            return false;
        }

        turn.Keep(answers.Profile);
        turn.Talk.Misses = 0;
        if (answers.Changed.Any(turn.Profile.Knows))
        {
            await turn.SendAsync(turn.Answers.Noted(turn.Profile, answers.Changed, turn.Audience), cancellationToken);
        }

        await CloseAllAsync(dc, turn, cancellationToken);
        turn.Talk.Confirmed = true;
        await Ranking.ShowAsync(turn, cancellationToken);
        return true;
    }
}
