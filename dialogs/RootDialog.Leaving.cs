using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Leaving the interview's questions before their end.</content>
public sealed partial class RootDialog
{
    /// <summary>"I don't want the quiz", while one is running, and "not now", where that is no answer.</summary>
    private static bool StopsQuestions(AdvisorTurn turn) => turn.InInterview && turn.WordsOf(turn.Recognition.Text).WithoutEnds(turn.Texts.Asking.Prefaces) is var words
        && (words.HasAny(turn.Texts.Asking.Telling.Stops) || (turn.Talk.OpenSlot is not (Slots.Lead or Slots.Time or Slots.Experience) && turn.Texts.Asking.Telling.NotNow.Any(words.Is)));

    /// <summary>"What have you noted so far?" is shown, whatever else it sounds like.</summary>
    private static bool AsksWhatIsNoted(AdvisorTurn turn) => turn.Recognition.Intent is Intents.ShowProfile
        || (turn.WordsOf(turn.Recognition.Text).HasAny(turn.Texts.Asking.Telling.Noted) && turn.Recognition.Clauses.Any(clause => QuestionForm.IsPut(clause, turn)));

    /// <summary>"What do you think so far?" gets the careers by what is known, and the open question again; false when nothing of that kind is asked.</summary>
    private static async Task<bool> TakeSoFarAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.OpenSlot is not { } slot || !Slots.All.Contains(slot) || AsksWhatIsNoted(turn) || !turn.Recognition.Clauses.Any(clause => AsksSoFar(clause, turn)))
        {
            return false;
        }

        turn.Talk.Misses = 0;
        await TellSoFarAsync(turn, cancellationToken);
        if (turn.Recognition.Clauses.Where(clause => !AsksSoFar(clause, turn)).Select(clause => clause.Text).ToArray() is { Length: > 0 } others)
        {
            turn.GoOnWith(string.Join(". ", others));
            if (SlotReader.Read(turn) is { Any: true } answers)
            {
                await TakeAnswersAsync(dc, turn, answers, cancellationToken);
                return true;
            }
        }

        await AskAgainAsync(dc, cancellationToken);
        return true;
    }

    /// <summary>"Just tell me", "what would you pick"; not "just tell me what a coder does", nor "home is best for me".</summary>
    private static bool AsksSoFar(Clause clause, AdvisorTurn turn)
    {
        var (words, soFar) = (turn.WordsOf(clause.Text).WithoutEnds(turn.Texts.Asking.Prefaces), turn.Texts.Asking.Telling.SoFar);
        return (ResultsAsked.EndsAsking(words, turn) && (soFar.Any(words.Is) || clause.Best.Intent == Intents.Recommend || QuestionForm.IsPut(clause, turn))) || IsOptions(clause, turn);
    }

    /// <summary>"What are my options?" asks for what fits, not for careers like the last one.</summary>
    private static bool IsOptions(Clause clause, AdvisorTurn turn) => clause.Best is { Intent: Intents.Alternatives } && turn.Talk.Ranking.Count == 0
        && turn.WordsOf(clause.Text).HasAny(turn.Texts.Asking.Situation.Options) && FormReader.CareersIn(clause, turn).Length == 0;

    /// <summary>The careers by what is known, while a question of the interview is open.</summary>
    private static async Task TellSoFarAsync(AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.OpenSlot is { } slot && Slots.All.Contains(slot))
        {
            await turn.SendAsync(turn.Answers.RecommendSoFar(Ranking.Of(turn), InterviewPath.Missing(turn), turn.Audience), cancellationToken);
        }
    }

    /// <summary>"Show me what you suggest for her", while no question is open: the ranking, by what is known if the questions were left; the questions where nothing is.</summary>
    private async Task ShowWhatIsKnownAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.Ranking.Count > 0 || !Ranking.IsWorthIt(turn.Profile))
        {
            await AdviseAsync(dc, turn, cancellationToken);
            return;
        }

        turn.Talk.Misses = 0;
        await Ranking.ShowAsync(turn, cancellationToken, early: InterviewPath.Next(turn) is not null);
    }

    /// <summary>"Skip the rest and rank them" gets the careers by what is known so far; false while nothing is, or when something else is said.</summary>
    private static async Task<bool> RankNowAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Talk.OpenSlot is not { } slot || !Slots.All.Contains(slot) || !ResultsAsked.Now(turn))
        {
            return false;
        }

        var said = turn.Recognition.Text;
        turn.GoOnWith(ResultsAsked.Without(turn));
        var answers = SlotReader.Read(turn);
        if (!answers.Profile.KnowsAnything())
        {
            turn.GoOnWith(said);
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
