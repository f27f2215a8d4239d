using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <content>Activities on their way out, through the hooks and then to the adapter.</content>
public partial class TurnContext
{
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = default, string inputHint = default, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var activity = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            activity.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            activity.InputHint = inputHint;
        }

        return SendActivityAsync(activity, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the list was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            ArgumentNullException.ThrowIfNull(activity, nameof(activities));
            if (string.IsNullOrWhiteSpace(activity.Type))
            {
                activity.Type = ActivityTypes.Message;
            }

            outgoing.Add(activity.ApplyConversationReference(reference));
        }

        return SendThroughHooksAsync(0, outgoing, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(_disposed, this);
        var addressed = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateThroughHooksAsync(0, addressed, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return DeleteThroughHooksAsync(0, conversationReference, cancellationToken);
    }

    private Task<ResourceResponse[]> SendThroughHooksAsync(int hook, List<Activity> activities, CancellationToken cancellationToken) =>
        hook == _onSendActivities.Count
            ? SendToAdapterAsync(activities, cancellationToken)
            : _onSendActivities[hook](this, activities, () => SendThroughHooksAsync(hook + 1, activities, cancellationToken));

    private Task<ResourceResponse> UpdateThroughHooksAsync(int hook, Activity activity, CancellationToken cancellationToken) =>
        hook == _onUpdateActivity.Count
            ? Adapter.UpdateActivityAsync(this, activity, cancellationToken)
            : _onUpdateActivity[hook](this, activity, () => UpdateThroughHooksAsync(hook + 1, activity, cancellationToken));

    private Task DeleteThroughHooksAsync(int hook, ConversationReference reference, CancellationToken cancellationToken) =>
        hook == _onDeleteActivity.Count
            ? Adapter.DeleteActivityAsync(this, reference, cancellationToken)
            : _onDeleteActivity[hook](this, reference, () => DeleteThroughHooksAsync(hook + 1, reference, cancellationToken));

    private async Task<ResourceResponse[]> SendToAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        if (Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return Buffer(activities);
        }

        var responses = await Adapter.SendActivitiesAsync(this, activities.ToArray(), cancellationToken);
        for (var index = 0; index < activities.Count; index++)
        {
            if (responses != null && index < responses.Length)
            {
                activities[index].Id = responses[index]?.Id;
            }

            Responded |= activities[index].Type != ActivityTypes.Trace;
        }

        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var index = 0; index < activities.Count; index++)
        {
            var activity = activities[index];
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                // The answer to an invoke is the HTTP answer itself, also for a caller that expects replies.
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            }
            else
            {
                BufferedReplyActivities.Add(activity);
            }

            responses[index] = new ResourceResponse();
            Responded |= activity.Type != ActivityTypes.Trace;
        }

        return responses;
    }
}
