using AdvisorBot.Answers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.TryTask;

/// <summary>Where one is among the tasks, and what becomes of an answer.</summary>
internal static class TastePath
{
    /// <summary>Stands for a slot while a task is open.</summary>
    public const string Slot = "taste";

    private const int Liked = 0;
    private const int Disliked = 1;
    private const int LeaveOut = 2;

    public static void Begin(TalkMemory talk, Taste taste) => talk.Taste = new StoredTaste { Id = taste.Id };

    /// <summary>The tasks that are open; null when the pack no longer has them.</summary>
    public static Taste? Of(AdvisorTurn turn) =>
        turn.Talk.Taste is { } open ? turn.Advisor.Knowledge.FindTaste(turn.Audience.Language, open.Id) : null;

    public static Activity Question(AdvisorTurn turn)
    {
        var taste = Of(turn)!;
        var index = turn.Talk.Taste!.Index;
        return index < taste.Tasks.Count ? turn.Answers.TasteQuestion(taste, index, turn.Audience) : turn.Answers.TasteConsent(taste, turn.Audience);
    }

    /// <summary>Takes an answer to the open task or to the question about consent; false when the message is none.</summary>
    public static async Task<bool> TakeAsync(AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var taste = Of(turn)!;
        var open = turn.Talk.Taste!;
        if (open.Index >= taste.Tasks.Count)
        {
            return await TakeConsentAsync(turn, taste, cancellationToken);
        }

        switch (turn.Recognition.Intent)
        {
            case Intents.Skip or Intents.Unsure:
                open.Index++;
                return true;
            case Intents.Back:
                open.Index = Math.Max(0, open.Index - 1);
                return true;
        }

        var task = taste.Tasks[open.Index];
        if (Asides.Option(turn, AnswerComposer.TasteLabels(task)) is not { } choice)
        {
            return false;
        }

        await turn.SendAsync(turn.Answers.ExplainTaste(task, choice, turn.Audience), cancellationToken);
        open.Index++;
        return true;
    }

    private static async Task<bool> TakeConsentAsync(AdvisorTurn turn, Taste taste, CancellationToken cancellationToken)
    {
        var choice = Asides.Option(turn, turn.Answers.ConsentLabels(turn.Audience)) ?? turn.Recognition.Intent switch
        {
            Intents.No or Intents.Skip or Intents.Unsure => LeaveOut,
            _ => null,
        };
        if (choice is null)
        {
            return false;
        }

        turn.Talk.Taste = null;
        turn.Talk.OpenSlot = null;
        if (choice != LeaveOut)
        {
            var profile = turn.Profile;
            turn.Keep(profile with { Tastes = new Dictionary<string, double>(profile.Tastes) { [taste.Id] = choice == Liked ? 1 : -1 } });
        }

        var key = choice switch { Liked => "taste.counted.liked", Disliked => "taste.counted.disliked", _ => "taste.not-counted" };
        var isOpen = turn.Talk is { Asked.Count: > 0, Ranking.Count: 0 };
        await turn.SendAsync(turn.Answers.TasteDone(key, taste, isOpen ? "taste.back-to-questions" : null, turn.Audience), cancellationToken);
        if (choice != LeaveOut && turn.Talk.Ranking.Count > 0)
        {
            await Ranking.ShowAsync(turn, cancellationToken);
        }

        return true;
    }
}
