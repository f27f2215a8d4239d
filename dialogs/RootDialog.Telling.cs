using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs;

/// <content>What fits by what people told about themselves, before any question is asked.</content>
public sealed partial class RootDialog
{
    /// <summary>
    /// "I'm a nurse from Kerala, what is possible?": asks what fits, and enough is told to rank by; whoever just wants help in choosing is
    /// asked the questions, and so is who asks once more without telling anything new.
    /// </summary>
    private static bool AsksWhatFits(AdvisorTurn turn, SlotAnswers answers)
    {
        if (turn.InInterview || (turn.Talk.Ranking.Count > 0 && !turn.Talk.RankedEarly) || !Ranking.IsWorthIt(answers.Profile) || !turn.Advisor.Ranker.Rank(answers.Profile).HasReasons || IsTheOffer(turn))
        {
            return false;
        }

        var asks = turn.Recognition.Clauses.Any(clause => AsksForOptions(turn, clause));
        return ResultsAsked.Now(turn) || (asks && (answers.Any || turn.Talk.Ranking.Count == 0));
    }

    /// <summary>"Find a career that fits me", as the bot itself offers it, asks for the questions.</summary>
    private static bool IsTheOffer(AdvisorTurn turn) =>
        turn.WordsOf(turn.Recognition.Text).Is(turn.Advisor.Knowledge.Reply(turn.Audience.Language, "recommend.begin"));

    private static bool AsksForOptions(AdvisorTurn turn, Clause clause) => clause.Best.Intent is not Intents.Alternatives
        && turn.WordsOf(clause.Text).HasAny(turn.Texts.Asking.Situation.Options) && Orders.ReplyTo(clause, FormReader.Of(clause, turn), turn) is null;

    /// <summary>"I am 47 and got laid off. Is there anything here for somebody like me?", before anything was ranked or asked.</summary>
    private static bool AsksAtFirst(AdvisorTurn turn) =>
        turn is { InInterview: false, RanksWhatIsTold: false, Talk: { Ranking.Count: 0, Asked.Count: 0 } } && turn.Recognition.Clauses.Any(clause => turn.WordsOf(clause.Text).HasAny(turn.Texts.Asking.Situation.Options));

    /// <summary>Beside an answer to such a question the interview is offered.</summary>
    private static async Task OfferQuestionsAsync(AdvisorTurn turn, bool isAsked, CancellationToken cancellationToken)
    {
        if (isAsked && !turn.InInterview)
        {
            await turn.SendAsync(turn.Answers.OfferQuestions(turn.Audience), cancellationToken);
            turn.Talk.OffersQuestions = true;
        }
    }

    /// <summary>"I need something quick that I can start fast": what is quickest to get into comes before the questions; whether it was told.</summary>
    private static async Task<bool> TellQuickestAsync(AdvisorTurn turn, bool asksForAdvice, CancellationToken cancellationToken)
    {
        var wants = asksForAdvice || turn.Recognition.Clauses.Any(clause => clause.Best.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal));
        if (turn.InInterview || !wants || turn.Talk.Ranking.Count > 0 || !turn.WordsOf(turn.Recognition.Text).HasAny(turn.Texts.Asking.Situation.Hurried) || Orders.AskedIn(turn))
        {
            return false;
        }

        var form = new LimitReader(turn).Limited(new AskedForm { From = turn.Told?.Education }, turn.WordsOf(turn.Recognition.Text));
        var query = Orders.Query(CareerMeasure.Time, highest: false, form) with { Except = turn.Profile.Refused };
        await turn.SendAsync(turn.Answers.Standings(turn.Advisor.Standings.Rank(query), turn.Audience, withSuggestions: false), cancellationToken);
        return true;
    }

    /// <summary>"The fastest thing with no money": the order is answered, and what no money means for it.</summary>
    private static async Task TellOfMoneyAsync(AdvisorTurn turn, SlotAnswers answers, bool replied, CancellationToken cancellationToken)
    {
        if (answers.Profile.Budget == 0 && answers.Changed.Contains(Slots.Budget) && turn.Talk.OpenSlot is null && (!replied || Orders.AskedIn(turn) || turn.Recognition.Clauses.Any(clause => clause.Best.Topic is "cost" or "aid")))
        {
            await turn.SendAsync(turn.Answers.WithoutMoney(turn.Advisor.Ranker.Rank(answers.Profile), turn.Audience), cancellationToken);
        }
    }

    /// <summary>"Would a coder job be a cut?", "is that more than i make now?": the pay of the career meant against the person's own; null when that is not asked.</summary>
    private static Reply? AgainstPayNow(AdvisorTurn turn, Clause clause)
    {
        var (words, situation) = (turn.WordsOf(clause.Text), turn.Texts.Asking.Situation);
        var isNew = turn.Told?.PayNow != turn.Profile.PayNow;
        if (turn.Told is not { PayNow: { } now } || !(words.HasAny(situation.ThanNow) || (isNew && words.HasAny(situation.SetsAgainst))) || !QuestionForm.Asks(clause, turn))
        {
            return null;
        }

        string[] careers = FormReader.CareersIn(clause, turn) is { Length: > 0 } named ? named
            : turn.Talk.LastCareer is { } last ? [last]
            : [.. turn.Talk.Subjects.Where(id => NamedSubjects.IsCareer(turn, id))];
        return turn.Answers.PayAgainst(careers.Length > 0 ? careers : [.. turn.Talk.Ranking], now, turn.Audience);
    }

    /// <summary>"Is coding right for me? I like quiet and numbers": how the career stands by what was told; null when too little was, or something else is asked.</summary>
    private static Reply? FitOf(AdvisorTurn turn, Clause clause) =>
        clause.Best.Intent is not Intents.WhyNot && turn is { RanksWhatIsTold: false, Told: { } told } && Ranking.IsWorthIt(told) && !turn.WordsOf(clause.Text).HasAny(turn.Texts.Asking.Situation.ThanNow) && turn.WordsOf(clause.Text).HasAny(turn.Texts.Asking.Situation.FitsMe) && QuestionForm.Asks(clause, turn)
            && FormReader.CareersIn(clause, turn) is [var career] && turn.Advisor.Ranker.Rank(told) is var ranking && ranking.Items.FirstOrDefault(item => item.CareerId == career) is { } item
            ? turn.Answers.Fit(item, ranking, turn.Audience)
            : null;

    /// <summary>What was told after a ranking changes it, or the order is only confirmed; where something else was answered too, telling that it is noted is enough.</summary>
    private static async Task RankAgainAsync(AdvisorTurn turn, SlotAnswers answers, bool onlyNote, CancellationToken cancellationToken)
    {
        if (answers.Changed.All(slot => slot is Slots.PayNow or Slots.Study) || (onlyNote && turn.Talk.RankedEarly && !answers.Changed.Contains(Slots.Limits)))
        {
            turn.Talk.OffersQuestions = turn.Talk.RankedEarly;
            return;
        }

        if (!turn.Talk.RankedEarly && onlyNote && Ranking.Of(turn).Items.Take(turn.Talk.Ranking.Count).Select(item => item.CareerId).SequenceEqual(turn.Talk.Ranking))
        {
            // The question beside it is answered, and nothing moved.
            return;
        }

        if (!turn.Talk.RankedEarly)
        {
            await Ranking.ShowAsync(turn, cancellationToken);
        }
        else if (!Ranking.Nearest(turn).Items.Take(turn.Talk.Ranking.Count).Select(item => item.CareerId).SequenceEqual(turn.Talk.Ranking))
        {
            await Ranking.ShowAsync(turn, cancellationToken, early: true);
        }
        else
        {
            turn.Talk.OffersQuestions = true;
            await turn.SendAsync(turn.Answers.SameOrder(turn.Talk.Ranking, answers.Changed.Contains(Slots.Limits) ? turn.Profile : null, turn.Audience), cancellationToken);
        }
    }

    private static async Task RankWhatIsToldAsync(AdvisorTurn turn, SlotAnswers answers, CancellationToken cancellationToken)
    {
        turn.Keep(answers.Profile);
        turn.Talk.Misses = 0;
        if (answers.Changed.Intersect(Slots.Unasked).Any(slot => slot is not Slots.Limits))
        {
            await turn.SendAsync(turn.Answers.Noted(turn.Profile, answers.Changed, turn.Audience), cancellationToken);
        }

        await Ranking.ShowAsync(turn, cancellationToken, early: true);
    }
}
