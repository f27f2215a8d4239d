using AdvisorBot.Advice;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Which question comes next, and which came before.</summary>
internal static class InterviewPath
{
    /// <summary>More questions than this are not asked, however many slots there are.</summary>
    public const int MostQuestions = 8;

    /// <summary>Stands for a slot while the summary waits to be confirmed.</summary>
    public const string Confirm = "confirm";

    /// <summary>Stands for a slot while the answer to change is picked.</summary>
    public const string Change = "change";

    /// <summary>Stands for a slot while a tie-breaking question is open.</summary>
    public const string Tie = "tie";

    /// <summary>
    /// The slot to ask now: one that is to be corrected; else education, on which most depends; else the one of those without
    /// answer that sets the careers furthest apart. Null when all is said or enough was asked.
    /// </summary>
    public static string? Next(AdvisorTurn turn)
    {
        if (turn.Talk.AskAgain is { } again)
        {
            return again;
        }

        return turn.Talk.Asked.Count < MostQuestions ? Unanswered(turn).FirstOrDefault() : null;
    }

    /// <summary>How many questions are still to come at most.</summary>
    public static int Ahead(AdvisorTurn turn) => Math.Min(Unanswered(turn).Count(), Math.Max(0, MostQuestions - turn.Talk.Asked.Count));

    /// <summary>What is still to be asked, in order.</summary>
    public static IReadOnlyList<string> Missing(AdvisorTurn turn) => [.. Unanswered(turn).OrderByDescending(slot => slot == turn.Talk.OpenSlot).Take(Math.Max(1, Ahead(turn)))];

    /// <summary>Whether the summary has to be confirmed before the ranking.</summary>
    public static bool NeedsConfirmation(AdvisorTurn turn) =>
        !turn.Talk.Confirmed && turn.Talk.Ranking.Count == 0 && turn.Profile.KnowsAnything();

    public static void Open(AdvisorTurn turn, string slot)
    {
        var talk = turn.Talk;
        talk.Asked.Remove(slot);
        talk.Asked.Add(slot);
        talk.InQuestions = true;
        talk.OpenSlot = slot;
        talk.OpenNumber = talk.Asked.Count;
        talk.OpenCount = talk.OpenNumber + Math.Min(Unanswered(turn).Count(other => other != slot), Math.Max(0, MostQuestions - talk.OpenNumber));
        talk.Offers.Clear();
    }

    /// <summary>Opens something that is asked without being one of the counted questions.</summary>
    public static void OpenAside(TalkMemory talk, string aside)
    {
        talk.OpenSlot = aside;
        talk.Offers.Clear();
    }

    /// <summary>Goes one question back; false when there is none before.</summary>
    public static bool StepBack(TalkMemory talk)
    {
        talk.PicksChange = false;
        if (talk.OpenSlot is { } open && talk.Asked.LastOrDefault() == open)
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
        var talk = turn.Talk;
        switch (talk.OpenSlot)
        {
            case Confirm or Change:
                (talk.Confirmed, talk.PicksChange) = (true, false);
                break;
            case Tie:
                talk.Tie = null;
                break;
            default:
                var profile = turn.Profile;
                turn.Keep(profile with { Skipped = profile.Skipped.Append(talk.OpenSlot!).ToHashSet() });
                break;
        }

        talk.AskAgain = null;
    }

    /// <summary>Forgets the interview: answers, history, ranking.</summary>
    public static void Forget(AdvisorTurn turn)
    {
        turn.Keep(new CareerProfile());
        turn.Talk.Ranking.Clear();
        turn.Talk.Shown.Clear();
        turn.Talk.OpenSlot = null;
        turn.Talk.For = null;
        BeginRound(turn.Talk);
    }

    /// <summary>"Ask me the questions" after a ranking asks for what is still open, or, where only skipped ones are, for those; the ranking comes anew after it.</summary>
    public static void BeginAgain(AdvisorTurn turn)
    {
        if (turn.Talk.Ranking.Count == 0 || turn.Unknown.Count == 0)
        {
            return;
        }

        BeginRound(turn.Talk);
        (turn.Talk.RankedEarly, turn.Talk.Ranking, turn.Talk.Confirmed) = (false, [], true);
        if (!Unanswered(turn).Any())
        {
            turn.Keep(turn.Profile with { Skipped = new HashSet<string>() });
        }
    }

    /// <summary>Counts questions from the beginning; answers stay.</summary>
    public static void BeginRound(TalkMemory talk)
    {
        talk.Asked.Clear();
        talk.TiesAsked.Clear();
        (talk.AskAgain, talk.Tie, talk.Confirmed, talk.PicksChange) = (null, null, false, false);
    }

    private static IEnumerable<string> Unanswered(AdvisorTurn turn)
    {
        var profile = turn.Profile;
        var open = turn.Unknown.Where(slot => !profile.Skipped.Contains(slot));
        return profile.Knows(Slots.Education) ? open : open.OrderBy(slot => slot == Slots.Education ? 0 : 1);
    }
}
