using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Careers;
using AdvisorBot.Dialogs.CompareCareers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Eligibility;
using AdvisorBot.Dialogs.Paths;
using AdvisorBot.Dialogs.Telling;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Dialogs.WhatIf;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Answers to what the parts of a message ask.</content>
public sealed partial class RootDialog
{
    /// <summary>With more words than this somebody tells something around the question.</summary>
    private const int WordsOfStory = 16;

    /// <summary>Answers what the clauses ask, in order; false when none asks anything.</summary>
    private static async Task<bool> ReplyToClausesAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (OfferedConflict(turn) is { } conflict)
        {
            await AnswerAsync(dc, turn, [new FactQuestion { Conflict = conflict }], cancellationToken);
            return true;
        }

        var questions = new List<FactQuestion>();
        var doubtful = new List<Clause>();
        var others = new List<Reply>();
        var remarks = new List<Reply>();
        foreach (var clause in turn.Recognition.Clauses.Select(clause => Questions.Freed(Hypothesis.AsQuestion(clause, turn), turn)))
        {
            var form = FormReader.Of(clause, turn);
            switch (clause.Best.Intent)
            {
                case var _ when QuestionForm.Answers(clause, turn):
                    break;
                case var _ when turn.TellsOfSelf && new Situation(turn).IsStatement(clause):
                    break;
                case var _ when OnlyTells(clause, turn) || IsRemark(clause, turn) || IsOptions(clause, turn):
                    break;
                case var _ when WorryIn(clause, turn) is { } worry:
                    others.AddRange(turn.Encouraged ? [] : [turn.Answers.Say($"plan.worry.{worry}", turn.Audience)]);
                    break;
                case Intents.Ask when IsOnlyNamed(clause, turn) && turn.Recognition.Clauses.Any(other => other.Best.Intent is Intents.WhyNot or Intents.ExplainRanking):
                    break;
                case var _ when AgainstPayNow(turn, clause) is { } against:
                    others.Add(against);
                    break;
                case var _ when Pairs.In(clause, form, turn) is { } pair:
                    questions.Add(pair);
                    break;
                case var _ when AsksForOptions(turn, clause) && (turn.RanksWhatIsTold || turn.ToldQuickest || (AsksAtFirst(turn) && (clause.Verdict is Verdict.Clarify || !QuestionForm.IsPut(clause, turn)))):
                    // "I look for work in a hospital. You can help?"
                    break;
                case var _ when Requests.ReplyTo(clause, form, turn) is { } requested:
                    others.Add(requested);
                    break;
                case var _ when Switches.ReplyTo(clause, form, turn) is { } way:
                    others.Add(way);
                    break;
                case var _ when Orders.IsLimit(clause, form, turn):
                    break;
                case var _ when Orders.ReplyTo(clause, form, turn) is { } order:
                    others.Add(order);
                    break;
                case var _ when OpenTo.ReplyTo(clause, form, turn) is { } open:
                    others.Add(open);
                    break;
                case var _ when turn.Profile.KnowsAnything() && Hypothesis.IsPartOf(clause, turn):
                    break;
                case var intent when intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal) && QuestionForm.TrailsOff(clause, turn):
                    break;
                case var intent when (clause.Verdict is not Verdict.Accept || intent is Intents.Ask || intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal)) && Rescue.Of(clause, form, turn) is { } rescued:
                    questions.Add(rescued with { Own = turn.Told });
                    break;
                case var intent when intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal) && form.Conditions.Count > 0 && turn.Recognition.Clauses.Count > 1:
                    // "I have a DUI, can I still work there?": the question beside it is answered under that circumstance.
                    break;
                case Intents.Ask when OwnWork.MovesTo(clause, form, turn) is { } move:
                    others.Add(move);
                    break;
                case Intents.Ask when OwnWork.Next(clause, form, turn) is { } next:
                    questions.Add(next);
                    break;
                case Intents.Ask when clause is { Verdict: Verdict.Accept, Best.Topic: "next-steps" } && turn.Journey.Plan is { } plan
                    && !turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Subject && QuestionForm.Holds(clause, entity)):
                    // Whoever has a plan asks for its next step.
                    others.Add(turn.Answers.ShowPlan(plan.ToPlan(), null, turn.Audience));
                    break;
                case Intents.Ask when clause is { Verdict: Verdict.Accept, Best.Topic: "next-steps" } && CareerWay.FromHere(turn, clause.Best, form) is { } way:
                    others.Add(way);
                    break;
                case Intents.Ask when Questions.ChecksLastAnswer(clause, turn):
                    others.Add(turn.Answers.SourcesOf(turn.Talk.Facts, turn.Talk.Rest, turn.Audience));
                    break;
                case Intents.Ask when clause.Verdict is Verdict.Accept && Questions.IsComparison(clause.Best, turn.Advisor.Knowledge):
                    others.Add(Comparison.Of(turn, clause.Best));
                    break;
                case Intents.Ask when clause.Verdict is Verdict.Accept && SetAgainst.Beside(clause, turn) is { Length: > 0 } both:
                    others.Add(Comparison.Of(turn, clause.Best with { Subjects = both }));
                    break;
                case Intents.Ask when form.Place is not null && clause is { Verdict: Verdict.Accept, Best.Topic: "pay-factors" }:
                    // "Do they pay the same in Puerto Rico?"
                    questions.Add(new FactQuestion { Topic = "pay", Subjects = clause.Best.Subjects, Form = form, Own = turn.Told });
                    break;
                case Intents.Ask when form is { AtStart: true, Kind: AskedKind.HowMuch } && clause is { Verdict: Verdict.Accept, Best.Topic: not "pay" }:
                    questions.Add(new FactQuestion { Topic = "pay", Subjects = clause.Best.Subjects, Form = form, Own = turn.Told });
                    break;
                case Intents.Ask when clause.Verdict is Verdict.Accept:
                    questions.Add(Questions.GoingOn(clause, turn) with { Form = form, Own = turn.Told });
                    break;
                case Intents.Ask when clause.Verdict is Verdict.Clarify:
                    doubtful.Add(clause);
                    break;
                case var intent when IsForReply(intent) && (clause.Verdict is Verdict.Accept || (clause.Verdict is Verdict.Clarify && turn.Recognition.Clauses.Count == 1)):
                    (form.IsAsked || !intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal) ? others : remarks).Add(ReplyTo(clause.Best, form, turn));
                    break;
                default:
                    break;
            }
        }

        others.AddRange(turn.Recognition.Clauses.Select(clause => FitOf(turn, clause)).OfType<Reply>());
        Tidy(others, turn.TellsOfSelf ? [] : remarks, questions.Count > 0);
        if (questions.Count > 0)
        {
            await AnswerAsync(dc, turn, [.. questions, .. doubtful.Select(clause => Questions.From(clause.Best))], cancellationToken);
        }

        foreach (var reply in others)
        {
            await turn.SendAsync(reply, cancellationToken);
        }

        if (questions.Count + others.Count == 0 && doubtful.Count > 0 && !Hypothesis.IsIn(turn) && !SlotReader.Read(turn).Any)
        {
            await turn.SendAsync(turn.Answers.Clarify(Questions.Nearest(doubtful[0]), turn.Audience, numbered: dc.ActiveDialog is null), cancellationToken);
            return true;
        }

        var replied = questions.Count + others.Count > 0;
        turn.Talk.Misses = replied ? 0 : turn.Talk.Misses;
        return replied;
    }

    /// <summary>"He drives trucks", where he is asked for, and "my wife found work" tell something and ask nothing, though there are answers on both.</summary>
    private static bool OnlyTells(Clause clause, AdvisorTurn turn) => !QuestionForm.IsPut(clause, turn)
        && (turn.AsksForSomebody ? FormReader.CareersIn(clause, turn).Length == 0 : turn.TellsOfSelf && turn.Talk.For is null && turn.WordsOf(clause.Text).HasAny(turn.Texts.Rules.Profile.Others));

    /// <summary>"Are there a lot of patients? That sounds sad": what is only remarked beside a question is no question of its own, whatever it is like.</summary>
    private static bool IsRemark(Clause clause, AdvisorTurn turn) => clause.Best is { Intent: Intents.Ask, Exact: false } && !QuestionForm.IsPut(clause, turn)
        && (QuestionForm.SpeaksOfSelf(clause, turn) || turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Interest && QuestionForm.Holds(clause, entity)) || turn.WordsOf(clause.Text).WithoutOpening(turn.Texts.Asking.Prefaces).Opens(turn.Texts.Rules.Pronouns))
        && turn.Recognition.Clauses.Any(other => other.Span != clause.Span && QuestionForm.IsPut(other, turn) && (QuestionForm.Asks(other, turn) || other.Best.Intent is Intents.ExplainRanking));

    /// <summary>"Medical secretary?? Why not cancer registrar?" asks nothing about the first.</summary>
    private static bool IsOnlyNamed(Clause clause, AdvisorTurn turn) =>
        turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Subject && QuestionForm.Holds(clause, entity) && entity.Span.Length >= clause.Text.TrimEnd('?', '!', '.', ' ').Length);

    /// <summary>Nothing twice; beside an answer neither what only asks back nor that a mere remark is outside the field ("I was a waiter, what do coders earn?").</summary>
    private static void Tidy(List<Reply> others, List<Reply> remarks, bool answersQuestions)
    {
        static bool AsksBack(Reply reply) => reply.Kind is ReplyKinds.Clarify or ReplyKinds.Smalltalk;
        if (answersQuestions || others.Exists(reply => !AsksBack(reply)))
        {
            others.RemoveAll(AsksBack);
        }
        else
        {
            others.AddRange(remarks);
        }

        var once = others.DistinctBy(reply => reply.Activity.Text).ToArray();
        others.Clear();
        others.AddRange(once);
    }

    private static bool IsForReply(string intent) =>
        intent is Intents.Compare or Intents.ExplainRanking or Intents.Alternatives
            or Intents.WhyNot or Intents.PutFirst or Intents.Eligible or Intents.Path
        || intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal);

    private static Reply ReplyTo(Reading reading, AskedForm form, AdvisorTurn turn) => reading.Intent switch
    {
        Intents.Compare => Comparison.Of(turn, reading),
        Intents.WhyNot => Changes.WhyNot(turn, reading),
        Intents.PutFirst => Changes.PutFirst(turn, reading),
        Intents.Eligible => ExamCheck.Of(turn, reading),
        Intents.Path => CareerWay.Of(turn, reading, form),
        Intents.ExplainRanking => Explanation.Of(turn, reading),
        Intents.Alternatives => Explanation.Alternatives(turn, reading),
        _ => turn.Answers.Decline(reading.Intent[Intents.DeclinePrefix.Length..], turn.Audience),
    };

    private static async Task AnswerAsync(DialogContext dc, AdvisorTurn turn, IReadOnlyList<FactQuestion> questions, CancellationToken cancellationToken)
    {
        turn.Talk.Misses = 0;
        if (questions is [var only] && CareerDetailsDialog.CareerOf(only, turn.Advisor.Knowledge) is { } career)
        {
            if (dc.ActiveDialog is not null)
            {
                // A dialog on top of an open question would ask that question again when it ends.
                await turn.SendAsync(turn.Answers.Career(career, turn.Audience, !turn.InInterview), cancellationToken);
                return;
            }

            await dc.BeginDialogAsync(CareerDetailsDialog.DialogId, career, cancellationToken);
            return;
        }

        await turn.SendAsync(turn.Answers.Answer(questions, turn.Audience, !turn.InInterview, isBrief: IsOpening(turn) && (turn.TellsOfSelf || turn.WordsOf(turn.Recognition.Text).Count > WordsOfStory)), cancellationToken);
    }

    /// <summary>"Not sure I can do it", of somebody who has a plan.</summary>
    private static string? WorryIn(Clause clause, AdvisorTurn turn) => turn.Journey.Plan is null ? null
        : turn.Texts.Asking.Plan.Worries.FirstOrDefault(worry => FormReader.Says(clause, turn, _ => worry.Value)).Key;

    /// <summary>Before anything was asked, answered or ranked.</summary>
    private static bool IsOpening(AdvisorTurn turn) => turn is { InInterview: false, Talk: { Topic: null, Ranking.Count: 0, Asked.Count: 0 } };

    private static string? OfferedConflict(AdvisorTurn turn) => turn.Talk.Offers
        .FirstOrDefault(offer => offer.Conflict is not null && offer.Text.Equals(turn.Recognition.Text.Trim(), StringComparison.OrdinalIgnoreCase))?.Conflict;
}
