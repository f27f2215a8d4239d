using AdvisorBot.Dialogs.State;
using AdvisorBot.Storage;
using Microsoft.Bot.Builder;

namespace AdvisorBot.Web.Advisor;

/// <summary>Deletes a person's states and what was said in all their conversations; the one that is open stays, empty, so that it can go on.</summary>
public sealed class ForgetInStorage(IUserData data) : IForgetMe
{
    /// <inheritdoc />
    public string Names => "forgotten.log";

    /// <inheritdoc />
    public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return data.DeleteAsync(activity.ChannelId, activity.From.Id, activity.Conversation.Id, cancellationToken);
    }
}
