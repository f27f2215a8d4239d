using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

/// <summary>Notes which of its methods Teams reached, and with what.</summary>
internal sealed class TeamsBot : TeamsActivityHandler
{
    public List<string> Heard { get; } = [];

    public Func<ITurnContext, Task>? OnMessage { get; set; }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        OnMessage?.Invoke(turnContext) ?? Task.CompletedTask;

    protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Hear($"added {string.Join(',', teamsMembersAdded.Select(member => member.Email ?? member.Id))} to {teamInfo?.Name}");

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Hear($"removed {membersRemoved.Single().Id}");

    protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Hear($"channel {channelInfo.Name} of {teamInfo.Name} created");

    protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Hear($"team is now {teamInfo.Name}");

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Hear("edited");

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Hear("undeleted");

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Hear("deleted");

    protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Hear($"read up to 100: {readReceiptInfo.IsMessageRead("100")}, up to 300: {readReceiptInfo.IsMessageRead("300")}");

    protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Hear($"{meeting.Title} began {meeting.StartTime.ToUniversalTime():HH:mm}");

    protected override Task OnTeamsMeetingParticipantsJoinAsync(MeetingParticipantsEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        Hear($"{meeting.Members.Single().User.Name} came as {meeting.Members.Single().Meeting.Role}");

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Hear("some event");

    protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) =>
        Hear($"upload to {fileConsentCardResponse.UploadInfo.UploadUrl}");

    protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        Task.FromResult(new TaskModuleResponse(new TaskModuleMessageResponse($"theme {taskModuleRequest.Context.Theme}")));

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        query.CommandId is null
            ? base.OnTeamsMessagingExtensionQueryAsync(turnContext, query, cancellationToken)
            : Task.FromResult(Message($"{query.CommandId} {query.Parameters.Single().Name}={query.Parameters.Single().Value} from {query.QueryOptions.Skip} on"));

    protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(new MessagingExtensionResponse(new MessagingExtensionResult("list", "result", [new HeroCard(query.Url).ToAttachment().ToMessagingExtensionAttachment()])));

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Task.FromResult(new MessagingExtensionActionResponse(new TaskModuleMessageResponse($"{action.CommandId} {action.BotActivityPreview.Single().Text}")));

    protected override Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) =>
        Task.FromResult<ConfigResponseBase>(new ConfigTaskResponse { Config = new TaskModuleMessageResponse("nothing to set") });

    protected override Task<TabResponse> OnTeamsTabSubmitAsync(ITurnContext<IInvokeActivity> turnContext, TabSubmit tabSubmit, CancellationToken cancellationToken) =>
        Task.FromResult(new TabResponse { Tab = new TabResponsePayload { Type = "continue", Value = new TabResponseCards { Cards = [new TabResponseCard { Card = tabSubmit.Data.Properties }] } } });

    private static MessagingExtensionResponse Message(string text) => new(new MessagingExtensionResult(type: "message", text: text));

    private Task Hear(string what)
    {
        Heard.Add(what);
        return Task.CompletedTask;
    }
}
