using AdvisorBot.Answers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.State;

/// <summary>
/// Conversation state that, where several people talk to the bot, is each person's own: nobody answers the question somebody else was
/// asked. What happens to the conversation as a whole, such as people joining, is kept for all.
/// </summary>
public sealed class TalkState(IStorage storage) : ConversationState(storage)
{
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var key = base.GetStorageKey(turnContext);
        return turnContext.Activity is { Type: ActivityTypes.Message or ActivityTypes.MessageUpdate or ActivityTypes.Invoke, From.Id: { } person } activity && Audience.Of(activity).Shared
            ? $"{key}/users/{person}"
            : key;
    }
}
