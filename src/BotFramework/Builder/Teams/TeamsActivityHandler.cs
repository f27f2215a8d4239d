using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// A bot that overrides a method per kind of activity of Teams; on other channels it is an <see cref="ActivityHandler"/>.
/// Left out: connector cards.
/// </summary>
public partial class TeamsActivityHandler : ActivityHandler
{
    public TeamsActivityHandler()
    {
    }

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        EventOf(turnContext) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        EventOf(turnContext) == "softDeleteMessage"
            ? OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken)
            : base.OnMessageDeleteActivityAsync(turnContext, cancellationToken);

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (!IsTeams(turnContext))
        {
            return base.OnEventActivityAsync(turnContext, cancellationToken);
        }

        var value = turnContext.Activity.Value;
        return turnContext.Activity.Name switch
        {
            "application/vnd.microsoft.readReceipt" when TryRead<ReadReceiptInfo>(value, out var receipt) => OnTeamsReadReceiptAsync(receipt, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingStart" when TryRead<MeetingStartEventDetails>(value, out var start) => OnTeamsMeetingStartAsync(start, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingEnd" when TryRead<MeetingEndEventDetails>(value, out var end) => OnTeamsMeetingEndAsync(end, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantJoin" when TryRead<MeetingParticipantsEventDetails>(value, out var came) => OnTeamsMeetingParticipantsJoinAsync(came, turnContext, cancellationToken),
            "application/vnd.microsoft.meetingParticipantLeave" when TryRead<MeetingParticipantsEventDetails>(value, out var went) => OnTeamsMeetingParticipantsLeaveAsync(went, turnContext, cancellationToken),
            _ => base.OnEventActivityAsync(turnContext, cancellationToken),
        };
    }

    protected virtual Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingEndAsync(MeetingEndEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTeamsMeetingParticipantsLeaveAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsTeams(ITurnContext turnContext) => turnContext.Activity.ChannelId == Connector.Channels.Msteams;

    private static string EventOf(ITurnContext turnContext) =>
        IsTeams(turnContext) ? TeamsActivityExtensions.ChannelDataOf(turnContext.Activity)?.EventType : null;
}
