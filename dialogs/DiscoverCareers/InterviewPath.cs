using AdvisorBot.Advice;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Which question comes next, and which came before.</summary>
internal static class InterviewPath
{
    /// <summary>The slot to ask now: one that is to be corrected, else the first without answer that was not skipped; null when all is said.</summary>
    public static string? Next(AdvisorTurn turn)
    {
        var profile = turn.Profile;
        return turn.Talk.AskAgain ?? turn.Advisor.Knowledge.Interview.Questions
            .Select(question => question.Id)
            .FirstOrDefault(slot => !profile.Knows(slot) && !profile.Skipped.Contains(slot));
    }

    public static void Open(TalkMemory talk, string slot)
    {
        talk.OpenSlot = slot;
        talk.Asked.Remove(slot);
        talk.Asked.Add(slot);
        talk.Offers.Clear();
    }

    /// <summary>Goes one question back; false when there is none before.</summary>
    public static bool StepBack(TalkMemory talk)
    {
        if (talk.OpenSlot is { } open)
        {
            if (talk.Asked.Count < 2)
            {
                return false;
            }

            talk.Asked.Remove(open);
        }

        talk.AskAgain = talk.Asked.LastOrDefault();
        return talk.AskAgain is not null;
    }

    /// <summary>Leaves the open question open for good.</summary>
    public static void Skip(AdvisorTurn turn)
    {
        var slot = turn.Talk.OpenSlot!;
        var profile = turn.Profile;
        turn.Keep(profile with { Skipped = profile.Skipped.Append(slot).ToHashSet() });
        turn.Talk.AskAgain = null;
    }

    /// <summary>Forgets the interview: answers, history, ranking.</summary>
    public static void Forget(AdvisorTurn turn)
    {
        turn.Keep(new CareerProfile());
        turn.Talk.Asked.Clear();
        turn.Talk.Ranking.Clear();
        turn.Talk.Shown.Clear();
        turn.Talk.AskAgain = null;
        turn.Talk.OpenSlot = null;
    }
}
