using System.Net;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Teams;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs;

/// <content>What Teams sends beyond messages: people who join, changed messages, thumbs, settings, searches and links of the compose box.</content>
public sealed partial class CareerAdvisorBot
{
    private const string BotIdPrefix = "28:";

    /// <summary>In a busy team not everybody who joins is worth a message.</summary>
    private static readonly TimeSpan BetweenWelcomes = TimeSpan.FromDays(1);

    /// <summary>Nobody is looked up: the bot needs no names.</summary>
    protected override async Task OnTeamsMembersAddedDispatchAsync(IList<ChannelAccount> membersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var talk = await state.Talk.GetAsync(turnContext, () => new TalkMemory(), cancellationToken);
        var bot = turnContext.Activity.Recipient?.Id;
        if (!talk.Greeted || membersAdded.Any(member => member?.Id == bot))
        {
            await GreetOnceAsync(turnContext, cancellationToken);
            return;
        }

        var now = time.GetUtcNow();
        if (Audience.Of(turnContext.Activity).Shared && (talk.WelcomedMembers is not { } last || now - last >= BetweenWelcomes))
        {
            talk.WelcomedMembers = now;
            await SayAsync(turnContext, "teams.greeting.newcomers", cancellationToken);
        }
    }

    /// <summary>Somebody changed what they had asked: it is answered anew. In the interview the answers given stay, and "back" is named.</summary>
    protected override async Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var message = AsMessage(turnContext);
        if (!Mentions.IsForBot(message, Audience.Of(message).Shared) || IncomingText.Of(message) is not { Length: > 0 } text)
        {
            return;
        }

        // Somebody in danger gets the safe reply and nothing before it.
        var isCrisis = (await ListenerFor(turnContext, cancellationToken)).Recognizer.Recognize(text, ConversationContext.Empty).Intent == Intents.Crisis;
        var talk = await state.Talk.GetAsync(turnContext, () => new TalkMemory(), cancellationToken);
        if (!isCrisis)
        {
            var isAnswer = talk.OpenSlot is not null;
            await SayAsync(turnContext, isAnswer ? "teams.edit.in-interview" : "teams.edit.answer", cancellationToken);
            if (isAnswer)
            {
                return;
            }
        }

        message.Text = text;

        // Not disposed here: it shares the turn state with the turn it was made from.
        await root.RunAsync(new TurnContext(turnContext, message).OnSendActivities(StampTurnAsync), state.Dialogs, cancellationToken);
    }

    protected override async Task<ConfigResponseBase> OnTeamsConfigFetchAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken)
    {
        var advisor = await ListenerFor(turnContext, cancellationToken);
        return new ConfigTaskResponse { Config = new TaskModuleMessageResponse(advisor.Knowledge.Reply(advisor.Language, "teams.config")) };
    }

    protected override Task<ConfigResponseBase> OnTeamsConfigSubmitAsync(ITurnContext<IInvokeActivity> turnContext, JObject configData, CancellationToken cancellationToken) =>
        OnTeamsConfigFetchAsync(turnContext, configData, cancellationToken);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(ComposeBoxFor(turnContext).Search(query));

    protected override Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(ComposeBoxFor(turnContext).Unfurl(query.Url));

    protected override Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(ITurnContext<IInvokeActivity> turnContext, AppBasedLinkQuery query, CancellationToken cancellationToken) =>
        OnTeamsAppBasedLinkQueryAsync(turnContext, query, cancellationToken);

    /// <summary>A thumb is counted, in the log and without whose it is; where nobody reads along, the person is thanked.</summary>
    private async Task<InvokeResponse> TakeThumbAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        if (Thumbs.Of(turnContext.Activity.Value) is { } thumb)
        {
            thumbs.Add(thumb);
            if (!Audience.Of(turnContext.Activity).Shared)
            {
                await SayAsync(turnContext, $"teams.feedback.{thumb}", cancellationToken);
            }
        }

        return CreateInvokeResponse();
    }

    /// <summary>Searches and links come from chats the bot may not be part of, so nothing stored is read: the client's language decides.</summary>
    private ComposeBox ComposeBoxFor(ITurnContext turnContext)
    {
        var audience = Audience.Of(turnContext.Activity);
        var advisor = advisors.Current.In(audience.Language);
        return new ComposeBox(advisor, audience with { Language = advisor.Language }, pages, ChatWith(turnContext.Activity.Recipient?.Id));
    }

    /// <summary>The address that opens a private chat with the bot in any Teams client.</summary>
    private static Uri? ChatWith(string? botId) =>
        botId is not null && botId.StartsWith(BotIdPrefix, StringComparison.Ordinal)
            ? new Uri($"https://teams.microsoft.com/l/chat/0/0?users={WebUtility.UrlEncode(botId)}")
            : null;

    private static Activity AsMessage(ITurnContext turnContext)
    {
        var message = JObject.FromObject(turnContext.Activity).ToObject<Activity>()!;
        message.Type = ActivityTypes.Message;
        return message;
    }
}
