using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Careers;
using AdvisorBot.Dialogs.Eligibility;
using AdvisorBot.Dialogs.Paths;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Requests that their opening words and what they name make plain, whatever else they sound like: "why not the second one", "can I take the RHIT".</summary>
internal static class Requests
{
    /// <summary>The answer; null when a clause is no such request.</summary>
    public static Reply? ReplyTo(Clause clause, AskedForm form, AdvisorTurn turn) => form switch
    {
        _ when Explanation.OfLimits(turn, clause) is { } limits => limits,
        _ when Explanation.OfOrder(turn, clause, form) is { } order => order,
        { IsAsked: true } when PayConversion.Of(clause, turn) is { } counted => counted,
        { WhyNot: true } when NamesPlace(clause, turn) || (FormReader.CareersIn(clause, turn).Length == 1 && turn.Profile.KnowsAnything()) => Changes.WhyNot(turn, clause.Best),
        { MayTake: true } when FormReader.CredentialsIn(clause, turn).Length > 0 => ExamCheck.Of(turn, clause.Best),
        { IsAsked: true } when FormReader.CredentialsIn(clause, turn).Length == 1 && ExamCheck.NamesRoad(clause, turn) => ExamCheck.Of(turn, clause.Best),
        { IsYesNo: true, Level: not null } when clause.Best.Intent is Intents.Ask && ExamCheck.OfSchooling(turn, clause) is { } exam => exam,
        { IsYesNo: true, Experience: not null, Conditions.Count: 0 } when clause.Best is { Intent: Intents.Ask, Topic: null or "education" or "scope" or "next-steps" } && FormReader.CareersIn(clause, turn).Length is 1 or 2 =>
            CareerWay.Of(turn, clause.Best, form),
        _ => null,
    };

    private static bool NamesPlace(Clause clause, AdvisorTurn turn) =>
        turn.Talk.Ranking.Count > 0 && turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Ordinal && QuestionForm.Holds(clause, entity));
}
