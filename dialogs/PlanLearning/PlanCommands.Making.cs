using System.Security.Cryptography;
using AdvisorBot.Advice;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <content>Making a plan.</content>
internal sealed partial class PlanCommands
{
    private async Task ShowOrMakeAsync(AdvisorTurn turn, LearningPlan? plan, Reading reading, CancellationToken cancellationToken)
    {
        var career = NamedSubjects.Placed(turn).Concat(reading.Subjects).FirstOrDefault(id => NamedSubjects.IsCareer(turn, id));
        if (plan is not null && (career is null || career == plan.CareerId))
        {
            await turn.SendAsync(turn.Answers.ShowPlan(plan, null, turn.Audience, profile: turn.Profile), cancellationToken);
            await TellBesideAsync(turn, plan, cancellationToken);
            return;
        }

        career ??= PlanCareer.Meant(turn, id => WayTo(turn, id) is not null);
        await (career is null ? AskForCareerAsync(turn, intro: null, cancellationToken) : MakeAsync(turn, career, cancellationToken));
    }

    /// <summary>Makes the plan to a career and shows it; it takes the place of the one before.</summary>
    public async Task MakeAsync(AdvisorTurn turn, string career, CancellationToken cancellationToken)
    {
        if (WayTo(turn, career) is not { } path)
        {
            await turn.SendAsync(turn.Answers.NoWay(career, turn.Audience), cancellationToken);
            return;
        }

        var replaces = turn.Journey.Plan is not null;
        var made = new PlanMaker(turn.Advisor.Knowledge).Make(path, Convert.ToHexString(RandomNumberGenerator.GetBytes(8)), time.GetUtcNow());
        Save(turn, made);
        await turn.SendAsync(turn.Answers.ShowPlan(made, replaces ? "plan.replaced" : "plan.made", turn.Audience, brings: path.Remarks.FirstOrDefault(remark => remark.Code == PathRemark.Background)?.FactId, profile: turn.Profile), cancellationToken);
        await TellBesideAsync(turn, made, cancellationToken);
    }

    /// <summary>"With dates, please. I got scared of the exam": the months where they are asked for, and a word to a worry that is told.</summary>
    private async Task TellBesideAsync(AdvisorTurn turn, LearningPlan plan, CancellationToken cancellationToken)
    {
        var (words, asking) = (turn.WordsOf(turn.Recognition.Text), turn.Texts.Asking.Plan);
        if (words.HasAny(asking.Calendar) && plan.Next is not null)
        {
            await turn.SendAsync(turn.Answers.PlanMonths(plan, turn.Profile, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), turn.Audience), cancellationToken);
        }

        foreach (var worry in asking.Worries.Where(worry => words.HasAny(worry.Value)).Select(worry => worry.Key))
        {
            turn.Encouraged = true;
            await turn.SayAsync($"plan.worry.{worry}", cancellationToken);
        }
    }

    /// <summary>Asks which career the plan shall lead to; the next message may just name it.</summary>
    /// <param name="intro">Reply key said before; null for none.</param>
    public static Task AskForCareerAsync(AdvisorTurn turn, string? intro, CancellationToken cancellationToken)
    {
        turn.Talk.PlanAsks = new StoredPlanAsk { Kind = StoredPlanAsk.Career };
        return turn.SendAsync(turn.Answers.AskForPlanCareer(turn.Audience, intro), cancellationToken);
    }

    public static CareerPath? WayTo(AdvisorTurn turn, string career) =>
        turn.Advisor.Paths.From(turn.Profile).To(career) is { Steps.Count: > 0 } path ? path : null;
}
