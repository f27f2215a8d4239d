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

    /// <summary>"And without a degree?": more words are a question of their own.</summary>
    private const int FewWords = 8;

    /// <summary>The answer to a clause that asks for an order; null when it asks for none.</summary>
    public static Reply? ReplyTo(Clause clause, AskedForm form, AdvisorTurn turn)
    {
        if (Limited(clause, form, turn) is { } limited)
        {
            return Places(limited, form, turn);
        }

        if (FormReader.CredentialsIn(clause, turn) is { Length: > 1 } both && FormReader.Says(clause, turn, asking => asking.First))
        {
            return turn.Answers.ChooseExam(both, turn.Audience, !turn.InInterview);
        }

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
                new StandingQuery(CareerMeasure.School, Highest: false) { AtMost = EducationLevels.Below(level) }, form, turn),
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
        && (form.IsAsked || (!turn.InInterview && (clause.Best.Intent is Intents.Ask or Intents.Compare or Intents.Recommend || IsBareOrder(form))));

    /// <summary>"The fastest one from home": an order under a limit asks, whatever else is not understood.</summary>
    private static bool IsBareOrder(AskedForm form) => form.Order is not null && form.IsLimited;

    private static bool IsAboutPay(Clause clause) => clause.Best is { Intent: Intents.Ask, Topic: "pay" or "pay-factors" } or { Intent: Intents.Recommend };

    /// <summary>"Can I get into this without a degree?": careers by what they usually ask for.</summary>
    private static bool AsksForSchooling(Clause clause, AskedForm form, AdvisorTurn turn) =>
        (form.Lacks || (form.Needs && !NamesTheField(clause, turn))) && EducationLevels.Of(form.Level) >= EducationLevels.Of("associate")
        && clause.Best is { Intent: Intents.Ask, Topic: "education", FromContext: false } && !NamesSomethingElse(clause, turn);

    private static bool NamesTheField(Clause clause, AdvisorTurn turn) =>
        turn.Recognition.Entities.Any(entity => entity.Id == turn.Advisor.Knowledge.Pack.Umbrella && QuestionForm.Holds(clause, entity));

    /// <summary>A credential, a school or a law: the order of careers says nothing about it.</summary>
    internal static bool NamesSomethingElse(Clause clause, AdvisorTurn turn) => turn.Recognition.Entities.Any(entity =>
        entity.Kind is EntityKind.Subject && QuestionForm.Holds(clause, entity) && entity.Id != turn.Advisor.Knowledge.Pack.Umbrella
        && EducationLevels.Of(entity.Id) < 0 && turn.Advisor.Knowledge.Subjects.GetValueOrDefault(entity.Id)?.Kind is not Knowledge.SubjectKind.Workplace);

    internal static StandingQuery Query(CareerMeasure measure, bool highest, AskedForm form) => new(measure, highest)
    {
        From = form.From,
        AtMost = form.AtMost,
        Months = form.Months,
        Conditions = measure switch
        {
            CareerMeasure.Remote => [.. form.Within.Where(condition => condition is not CareerCondition.FromHome)],
            CareerMeasure.Patients => [.. form.Within.Where(condition => condition is not CareerCondition.NoPatients)],
            _ => form.Within,
        },
        Over = form.Over,
        Under = form.Under,
    };

    /// <summary>"And from home?", "w/o a degree" after an order: that order once more, under this limit too; null for anything else.</summary>
    private static StandingQuery? Limited(Clause clause, AskedForm form, AdvisorTurn turn) =>
        turn.Order is { } last && !turn.InInterview && form is { Order: null, Over: null, Under: null } && form.IsLimited
        && turn.WordsOf(clause.Text).Count <= FewWords && FormReader.CareersIn(clause, turn).Length == 0 && !NamesSomethingElse(clause, turn)
            ? Query(last.Measure, last.Highest, form with { AtMost = form.AtMost ?? last.AtMost, Months = form.Months ?? last.Months, Within = [.. last.Conditions.Union(form.Within)] })
            : null;

    /// <summary>"Best paying … that does not need a degree": what only limits the order that another clause asks for.</summary>
    public static bool IsLimit(Clause clause, AskedForm form, AdvisorTurn turn) =>
        form.Order is null && (form.IsLimited || form.Level is not null) && turn.WordsOf(clause.Text).Count <= FewWords
        && turn.Recognition.Clauses.Any(other => other.Span != clause.Span && FormReader.Of(other, turn) is { Order: not null, IsLimited: true });

    internal static Reply Places(StandingQuery query, AskedForm form, AdvisorTurn turn)
    {
        var ranked = turn.Advisor.Standings.Rank(query with { Except = turn.Profile.Refused });
        var lead = !form.IsYesNo || query.Measure is CareerMeasure.School ? null : ranked.Places.Count > 0 ? "yes" : "no";
        return turn.Answers.Standings(ranked, turn.Audience, lead, !turn.InInterview);
    }

    private static Reply Compare(CareerMeasure measure, bool highest, string[] careers, AskedForm form, AdvisorTurn turn)
    {
        var query = new StandingQuery(measure, highest) { From = form.From, Among = careers };
        var asked = careers.Select(id => turn.Advisor.Standings.Of(id, measure, form.From)).ToArray();
        return turn.Answers.CompareBy(form, query, asked, careers, turn.Audience, !turn.InInterview);
    }
}
