using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Careers that are not wanted.</content>
public sealed partial class RootDialog
{
    /// <summary>"No transcription" leaves that career out from now on; false when no career is turned down, or something else is said beside it.</summary>
    private static async Task<bool> TakeRefusalAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (RefusedCareers.Read(turn) is not { } refusal)
        {
            return false;
        }

        (turn.Refused, turn.Talk.Misses) = (true, 0);
        var profile = turn.Profile;
        turn.Keep(profile with { Refused = (refusal.Again ? profile.Refused.Except(refusal.Careers) : profile.Refused.Union(refusal.Careers)).ToHashSet() });
        turn.Talk.Leave(refusal.Careers);
        await turn.SendAsync(turn.Answers.Refused(refusal.Careers, refusal.Again, turn.Audience), cancellationToken);
        if (refusal.Rest.Length > 0)
        {
            turn.GoOnWith(refusal.Rest);
            if (turn.Recognition.Clauses.Any(clause => QuestionForm.IsPut(clause, turn)) || SlotReader.Read(turn).Any)
            {
                return false;
            }
        }

        if (!turn.InInterview && turn.Talk.Ranking.Count > 0 && profile.KnowsAnything())
        {
            await Ranking.ShowAsync(turn, cancellationToken, early: turn.Talk.RankedEarly);
            return true;
        }

        await AskAgainAsync(dc, cancellationToken);
        return true;
    }
}
