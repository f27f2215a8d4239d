using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>What a bot can ask of a channel. A call that fails throws <see cref="ErrorResponseException"/>.</summary>
public static class ConversationsExtensions
{
    public static Task<ConversationResourceResponse> CreateConversationAsync(this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return operations.CallAsync<ConversationResourceResponse>(HttpMethod.Post, [], null, parameters, cancellationToken);
    }

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity activity = default, CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(new ConversationParameters(bot: bot, members: [user], activity: activity), cancellationToken);

    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(this IConversations operations, string botAddress, string userAddress, Activity activity = default, CancellationToken cancellationToken = default) =>
        operations.CreateDirectConversationAsync(new ChannelAccount(botAddress), new ChannelAccount(userAddress), activity, cancellationToken);

    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.SendToConversationAsync(activity.Conversation?.Id, activity, cancellationToken);
    }

    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.CallAsync<ResourceResponse>(HttpMethod.Post, [conversationId, "activities"], null, activity, cancellationToken);
    }

    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.ReplyToActivityAsync(activity.Conversation?.Id, activity.ReplyToId, activity, cancellationToken);
    }

    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.CallAsync<ResourceResponse>(HttpMethod.Post, [conversationId, "activities", activityId], null, activity, cancellationToken);
    }

    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.UpdateActivityAsync(activity.Conversation?.Id, activity.Id, activity, cancellationToken);
    }

    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.CallAsync<ResourceResponse>(HttpMethod.Put, [conversationId, "activities", activityId], null, activity, cancellationToken);
    }

    public static Task DeleteActivityAsync(this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.CallAsync<object>(HttpMethod.Delete, [conversationId, "activities", activityId], null, null, cancellationToken);

    public static Task<ResourceResponse> SendConversationHistoryAsync(this IConversations operations, string conversationId, Transcript transcript, CancellationToken cancellationToken = default) =>
        operations.CallAsync<ResourceResponse>(HttpMethod.Post, [conversationId, "activities", "history"], null, transcript, cancellationToken);

    public static Task<IList<ChannelAccount>> GetConversationMembersAsync(this IConversations operations, string conversationId, CancellationToken cancellationToken = default) =>
        operations.CallAsync<IList<ChannelAccount>>(HttpMethod.Get, [conversationId, "members"], null, null, cancellationToken);

    public static Task<ChannelAccount> GetConversationMemberAsync(this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        ((IConversations)operations).CallAsync<ChannelAccount>(HttpMethod.Get, [conversationId, "members", userId], null, null, cancellationToken);

    public static Task<PagedMembersResult> GetConversationPagedMembersAsync(this IConversations operations, string conversationId, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default) =>
        operations.CallAsync<PagedMembersResult>(HttpMethod.Get, [conversationId, "pagedmembers"], PageQuery(pageSize, continuationToken), null, cancellationToken);

    public static Task<IList<ChannelAccount>> GetActivityMembersAsync(this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        operations.CallAsync<IList<ChannelAccount>>(HttpMethod.Get, [conversationId, "activities", activityId, "members"], null, null, cancellationToken);

    public static Task DeleteConversationMemberAsync(this IConversations operations, string conversationId, string memberId, CancellationToken cancellationToken = default) =>
        operations.CallAsync<object>(HttpMethod.Delete, [conversationId, "members", memberId], null, null, cancellationToken);

    internal static string PageQuery(int? pageSize, string continuationToken)
    {
        var query = new List<string>(2);
        if (pageSize is { } size)
        {
            query.Add(FormattableString.Invariant($"pageSize={size}"));
        }

        if (!string.IsNullOrEmpty(continuationToken))
        {
            query.Add($"continuationToken={Uri.EscapeDataString(continuationToken)}");
        }

        return string.Join('&', query);
    }
}
