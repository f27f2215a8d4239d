using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Careers;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.PlanLearning;
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

    /// <summary>
    /// "The doctor's office, as I said. Then give me the list", while no question is open: notes what is told, and shows the ranking by what is
    /// known; the questions begin where nothing is. False for a first message, or where a plan or something else is asked beside it.
    /// </summary>
    private async Task<bool> ShowWhatIsKnownAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var said = turn.Recognition.Text;
        turn.GoOnWith(ResultsAsked.Without(turn));
        var answers = SlotReader.Read(turn);
        var asks = turn.Recognition.Clauses.Any(clause => QuestionForm.IsPut(clause, turn) || Explanation.IsAsked(clause.Text, turn) || (clause.Verdict is Verdict.Accept && PlanCommands.IsForPlan(clause.Best, turn)));
        if (asks || (answers.Any && !turn.Profile.KnowsAnything()))
        {
            turn.GoOnWith(said);
            return false;
        }

        await NoteBesideRequestAsync(turn, answers, cancellationToken);
        if (turn.Talk.Ranking.Count > 0 || !Ranking.IsWorthIt(turn.Profile))
        {
            await AdviseAsync(dc, turn, cancellationToken);
            return true;
        }

        await Ranking.ShowAsync(turn, cancellationToken, early: InterviewPath.Next(turn) is not null);
        return true;
    }

    /// <summary>"No rush? I told you two years. Now show me": what is corrected or told beside the request is noted before the list.</summary>
    private static async Task NoteBesideRequestAsync(AdvisorTurn turn, SlotAnswers answers, CancellationToken cancellationToken)
    {
        turn.Talk.Misses = 0;
        if (!turn.Corrected && CorrectionReader.Read(turn) is { AskAgain: null } correction && (correction.Changed.Count > 0 || correction.Taken.Count > 0))
        {
            turn.Corrected = true;
            await TellCorrectedAsync(turn, correction, ranks: true, cancellationToken);
            return;
        }

        turn.Keep(answers.Profile);
        if (answers.Changed.Any(turn.Profile.Knows))
        {
            await turn.SendAsync(turn.Answers.Noted(turn.Profile, answers.Changed, turn.Audience), cancellationToken);
        }
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

        await NoteBesideRequestAsync(turn, answers, cancellationToken);
        await CloseAllAsync(dc, turn, cancellationToken);
        turn.Talk.Confirmed = true;
        await Ranking.ShowAsync(turn, cancellationToken);
        return true;
    }
}
