using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.CompareCareers;
using AdvisorBot.Dialogs.Paths;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Answers which career has the most or least of something, and whether one has more than another.</summary>
internal static class Orders
{
    /// <summary>Whatever is hard or easy about a credential is its exam.</summary>
    private const string OfExams = "exam";

    /// <summary>The answer to a clause that asks for an order; null when it asks for none.</summary>
    public static Reply? ReplyTo(Clause clause, AskedForm form, AdvisorTurn turn)
    {
        if (clause.Best.Intent is Intents.WhyNot or Intents.PutFirst or Intents.ExplainRanking || Hypothesis.Opens(clause, turn) || !IsAsked(clause, form, turn))
        {
            return null;
        }

        var careers = SetAgainst.Careers(clause, turn);
        return (careers.Length, form) switch
        {
            (0, { Order: { Measure: null } order }) when SetAgainst.Exams(clause, turn) is { Length: > 1 } exams => order.Topics.Count > 0 ? Comparison.Unmeasured(turn, exams, [OfExams]) : turn.Answers.ChooseExam(exams, turn.Audience, !turn.InInterview),
            (0, { Order: { Measure: { } measure } }) when SetAgainst.Exams(clause, turn) is { Length: > 1 } exams && turn.Answers.CanCompare(exams, AnswerComposer.TopicOf(measure)) =>
                turn.Answers.Compare(exams, AnswerComposer.TopicOf(measure), turn.Audience, !turn.InInterview),
            (0, { OfCredentials: true, Order: { Measure: CareerMeasure.Cost } order }) => turn.Answers.ExamPrices(turn.Advisor.Standings.Exams(order.Highest), order.Highest, turn.Audience, !turn.InInterview),
            (1, { Order: { Measure: CareerMeasure.Time, Highest: false } }) => CareerWay.Of(turn, clause.Best, form),
            (0, { Order: { Measure: { } measure } order }) when !NamesSomethingElse(clause, turn) => Places(Query(measure, order.Highest, form), form, turn),
            (0, { Order.Measure: null, Order: not null }) when clause.Best.Subjects.Count == 0 || clause.Best.FromContext || clause.Best.Subjects is [var only] && only == turn.Advisor.Knowledge.Pack.Umbrella =>
                turn.Answers.Say("standing.unmeasured", turn.Audience, ReplyKinds.Decline),
            (0, _) when (form.Over ?? form.Under) is not null && IsAboutPay(clause) && !NamesSomethingElse(clause, turn) => Places(Query(CareerMeasure.Pay, form.Over is not null, form), form, turn),
            (0, { IsYesNo: true, Level: { } level }) when AsksForSchooling(clause, form, turn) => Places(
                new StandingQuery(CareerMeasure.School, Highest: false) { AtMost = Below(level) }, form, turn),
            ( > 1, { Order: { Measure: { } measure } order }) => Compare(measure, order.Highest, careers, form, turn),
            ( > 1, { Order: { Topics.Count: 0 } }) => Choice.Of(turn, careers),
            ( > 1, { Order: { } order }) => Comparison.Unmeasured(turn, careers, order.Topics),
            _ => null,
        };
    }

    /// <summary>Whether a message asks for an order, whatever else its words are like.</summary>
    public static bool AskedIn(AdvisorTurn turn) =>
        turn.Recognition.Clauses.Any(clause => FormReader.Of(clause, turn) is { Order: not null } form && ReplyTo(clause with { Best = clause.Best with { Intent = Intents.Ask } }, form, turn) is not null);

    /// <summary>In the interview "the most money" is an answer; anywhere, only questions and bare noun phrases ask.</summary>
    private static bool IsAsked(Clause clause, AskedForm form, AdvisorTurn turn) =>
        form is not { Order: null, Over: null, Under: null, Level: null }
        && (form.IsAsked || (!turn.InInterview && clause.Best.Intent is Intents.Ask or Intents.Compare or Intents.Recommend));

    private static bool IsAboutPay(Clause clause) => clause.Best is { Intent: Intents.Ask, Topic: "pay" or "pay-factors" } or { Intent: Intents.Recommend };

    /// <summary>"Can I get into this without a degree?": careers by what they usually ask for.</summary>
    private static bool AsksForSchooling(Clause clause, AskedForm form, AdvisorTurn turn) =>
        (form.Lacks || (form.Needs && !NamesTheField(clause, turn))) && EducationLevels.Of(form.Level) >= EducationLevels.Of("associate")
        && clause.Best is { Intent: Intents.Ask, Topic: "education", FromContext: false } && !NamesSomethingElse(clause, turn);

    private static bool NamesTheField(Clause clause, AdvisorTurn turn) =>
        turn.Recognition.Entities.Any(entity => entity.Id == turn.Advisor.Knowledge.Pack.Umbrella && QuestionForm.Holds(clause, entity));

    /// <summary>A credential, a school or a law: the order of careers says nothing about it.</summary>
    private static bool NamesSomethingElse(Clause clause, AdvisorTurn turn) => turn.Recognition.Entities.Any(entity =>
        entity.Kind is EntityKind.Subject && QuestionForm.Holds(clause, entity) && entity.Id != turn.Advisor.Knowledge.Pack.Umbrella
        && EducationLevels.Of(entity.Id) < 0 && turn.Advisor.Knowledge.Subjects.GetValueOrDefault(entity.Id)?.Kind is not Knowledge.SubjectKind.Workplace);

    private static StandingQuery Query(CareerMeasure measure, bool highest, AskedForm form) => new(measure, highest)
    {
        From = form.From,
        AtMost = form is { Lacks: true, Level: { } level } ? Below(level) : null,
        Over = form.Over,
        Under = form.Under,
    };

    /// <summary>Without a degree means with a certificate at most.</summary>
    private static string Below(string level) => EducationLevels.All[Math.Max(0, EducationLevels.Of(level) - 1)];

    /// <summary>Whether a clause says no more than within what an order is asked for: "need a job from home", "doesn't take 4 years".</summary>
    public static bool IsCondition(Clause clause, AdvisorTurn turn) => !FormReader.IsMarked(clause, turn) && !turn.WordsOf(clause.Text).WithoutOpening(turn.Texts.Asking.Prefaces).Opens(turn.Texts.Rules.QuestionWords)
        && Narrowed(new StandingQuery(CareerMeasure.Pay, Highest: true), turn) is { FromHome: true } or { AtMost: not null } && AskedIn(turn);

    /// <summary>"Need a job from home, what pays ok and doesn't take 4 years": what the message asks for besides.</summary>
    private static StandingQuery Narrowed(StandingQuery query, AdvisorTurn turn)
    {
        var (words, asking) = (turn.WordsOf(turn.Recognition.Text), turn.Texts.Asking);
        return query is not { Measure: CareerMeasure.Pay, Highest: true, Over: null, Under: null } ? query : query with
        {
            FromHome = asking.Superlatives.Any(order => Enum.TryParse<CareerMeasure>(order.Measure, ignoreCase: true, out var measure) && measure is CareerMeasure.Remote && words.HasAny(order.Words)),
            AtMost = query.AtMost ?? (words.HasAny(asking.Situation.ShortSchool) ? Below("bachelor") : null),
        };
    }

    private static Reply Places(StandingQuery asked, AskedForm form, AdvisorTurn turn)
    {
        var query = Narrowed(asked, turn);
        var places = turn.Advisor.Standings.Order(query with { Except = turn.Profile.Refused });
        var lead = !form.IsYesNo || query.Measure is CareerMeasure.School ? null : places.Count > 0 ? "yes" : "no";
        return turn.Answers.Standings(query, places, turn.Audience, lead, !turn.InInterview);
    }

    private static Reply Compare(CareerMeasure measure, bool highest, string[] careers, AskedForm form, AdvisorTurn turn)
    {
        var query = new StandingQuery(measure, highest) { From = form.From, Among = careers };
        var asked = careers.Select(id => turn.Advisor.Standings.Of(id, measure, form.From)).ToArray();
        return turn.Answers.CompareBy(form, query, asked, careers, turn.Audience, !turn.InInterview);
    }
}
