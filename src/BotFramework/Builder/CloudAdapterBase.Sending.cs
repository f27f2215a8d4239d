using System.Globalization;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>What a turn sends. A call the channel refuses is logged and the turn goes on: the user's next message must find its state saved.</content>
public abstract partial class CloudAdapterBase
{
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            responses[index] = await SendAsync(turnContext, activities[index], cancellationToken) ?? new ResourceResponse();
        }

        return responses;
    }

    public override async Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityNotNull(activity);
        var response = await CallAsync(
            turnContext, "update", conversations => conversations.UpdateActivityAsync(activity, cancellationToken), cancellationToken);
        return response ?? new ResourceResponse(activity.Id);
    }

    public override async Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ConversationReferenceNotNull(reference);
        await CallAsync(
            turnContext,
            "deletion",
            async conversations =>
            {
                await conversations.DeleteActivityAsync(reference.Conversation?.Id, reference.ActivityId, cancellationToken);
                return null;
            },
            cancellationToken);
    }

    private async Task<ResourceResponse> SendAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Set(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
            case ActivityTypes.Message when IsEmpty(activity):
                return null;
        }

        // Both are the channel's to give.
        activity.Id = null;
        activity.Timestamp = null;
        return await CallAsync(
            turnContext,
            "reply",
            conversations => string.IsNullOrEmpty(activity.ReplyToId)
                ? conversations.SendToConversationAsync(activity, cancellationToken)
                : conversations.ReplyToActivityAsync(activity, cancellationToken),
            cancellationToken);
    }

    private static bool IsEmpty(Activity message) =>
        !message.HasContent()
        && string.IsNullOrWhiteSpace(message.Speak)
        && message.SuggestedActions?.Actions is not { Count: > 0 };

    private async Task<ResourceResponse> CallAsync(
        ITurnContext turnContext, string call, Func<IConversations, Task<ResourceResponse>> send, CancellationToken cancellationToken)
    {
        try
        {
            var connector = turnContext.TurnState.Get<IConnectorClient>()
                ?? throw new InvalidOperationException("The turn has no connector; it was not begun by this adapter.");
            return await send(connector.Conversations);
        }
        catch (Exception exception) when (exception is ErrorResponseException or ArgumentException && !cancellationToken.IsCancellationRequested)
        {
            CloudAdapterLog.ChannelCallFailed(Logger, call, turnContext.Activity.ChannelId, turnContext.Activity.Conversation?.Id, exception);
            return null;
        }
    }
}
