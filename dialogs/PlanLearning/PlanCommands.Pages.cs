using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <content>The plan and the hand-over sheet as pages to take along.</content>
internal sealed partial class PlanCommands
{
    /// <param name="byMail">Whether it was asked for by mail, which the bot does not send.</param>
    public async Task ExportAsync(ITurnContext context, AdvisorTurn turn, LearningPlan plan, bool byMail, CancellationToken cancellationToken)
    {
        var link = await LinkAsync(context, turn, plan.Id, handover: false, cancellationToken);
        await turn.SendAsync(link is null
            ? turn.Answers.ShowPlan(plan, null, turn.Audience)
            : turn.Answers.PlanLink(link.Address, "plan.export", (int)link.Lifetime.TotalMinutes, turn.Audience, byMail ? "plan.export.no-mail" : null), cancellationToken);
    }

    private async Task HandOverAsync(ITurnContext context, AdvisorTurn turn, LearningPlan? plan, CancellationToken cancellationToken)
    {
        if (plan is null && !turn.Profile.KnowsAnything())
        {
            await turn.SayAsync("handover.nothing", cancellationToken, ReplyKinds.Plan);
            return;
        }

        var link = await LinkAsync(context, turn, plan?.Id, handover: true, cancellationToken);
        var ranking = turn.Advisor.Ranker.Rank(turn.Profile);
        await turn.SendAsync(link is null
            ? turn.Answers.SheetText(turn.Answers.HandoverSheetOf(turn.Profile, ranking, plan, time.GetUtcNow(), turn.Audience), turn.Audience)
            : turn.Answers.PlanLink(link.Address, "handover.export", (int)link.Lifetime.TotalMinutes, turn.Audience), cancellationToken);
    }

    /// <summary>No address in a group: whoever reads along could open it.</summary>
    private async Task<PlanLink?> LinkAsync(ITurnContext context, AdvisorTurn turn, string? planId, bool handover, CancellationToken cancellationToken) =>
        pages is null || turn.Audience.Shared
            ? null
            : await pages.LinkAsync(context, new PlanTicket(context.Activity.ChannelId, context.Activity.From.Id, planId, handover, turn.Audience.Language), cancellationToken);
}
