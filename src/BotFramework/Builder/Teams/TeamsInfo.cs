using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>
/// Asks Teams about teams and members. A call Teams refuses throws <see cref="ErrorResponseException"/>.
/// Left out: meetings, batches of messages, and every signature with app credentials.
/// </summary>
public static class TeamsInfo
{
    public static Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string teamId = default, CancellationToken cancellationToken = default) =>
        Conversations(turnContext).CallTeamAsync<TeamDetails>([TeamOf(turnContext, teamId)], cancellationToken);

    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string teamId = default, CancellationToken cancellationToken = default)
    {
        var list = await Conversations(turnContext).CallTeamAsync<ConversationList>([TeamOf(turnContext, teamId), "conversations"], cancellationToken);
        return list?.Conversations ?? [];
    }

    /// <summary>The members of the team, or outside one of the conversation.</summary>
    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        MembersAsync(turnContext, PlaceOf(turnContext), cancellationToken);

    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(ITurnContext turnContext, string teamId = default, CancellationToken cancellationToken = default) =>
        MembersAsync(turnContext, TeamOf(turnContext, teamId), cancellationToken);

    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, PlaceOf(turnContext), userId, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = default, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, TeamOf(turnContext, teamId), userId, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = default, string continuationToken = default, CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, PlaceOf(turnContext), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string teamId = default, string continuationToken = default, int? pageSize = default, CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, TeamOf(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    /// <summary>Begins a thread in a channel of a team; returns where it is and the id of its first message.</summary>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentException.ThrowIfNullOrEmpty(teamsChannelId);
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };
        Tuple<ConversationReference, string> created = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Channels.Msteams,
            turnContext.Activity.ServiceUrl,
            turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey),
            parameters,
            (thread, _) =>
            {
                created = Tuple.Create(thread.Activity.GetConversationReference(), thread.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken);
        return created;
    }

    private static async Task<IEnumerable<TeamsChannelAccount>> MembersAsync(ITurnContext turnContext, string place, CancellationToken cancellationToken) =>
        await Conversations(turnContext).CallAsync<List<TeamsChannelAccount>>(HttpMethod.Get, [place, "members"], null, null, cancellationToken) ?? [];

    private static Task<TeamsChannelAccount> MemberAsync(ITurnContext turnContext, string place, string userId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return Conversations(turnContext).CallAsync<TeamsChannelAccount>(HttpMethod.Get, [place, "members", userId], null, null, cancellationToken);
    }

    private static Task<TeamsPagedMembersResult> PageAsync(ITurnContext turnContext, string place, int? pageSize, string continuationToken, CancellationToken cancellationToken) =>
        Conversations(turnContext).CallAsync<TeamsPagedMembersResult>(
            HttpMethod.Get, [place, "pagedmembers"], ConversationsExtensions.PageQuery(pageSize, continuationToken), null, cancellationToken);

    private static string PlaceOf(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id
            ?? turnContext.Activity.Conversation?.Id
            ?? throw new InvalidOperationException("The turn's activity belongs to no conversation.");
    }

    private static string TeamOf(ITurnContext turnContext, string teamId)
    {
        BotAssert.ContextNotNull(turnContext);
        return teamId
            ?? turnContext.Activity.TeamsGetTeamInfo()?.Id
            ?? throw new InvalidOperationException("This works only within a team of Teams.");
    }

    private static IConversations Conversations(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>()?.Conversations
            ?? throw new InvalidOperationException("The turn has no connector to ask; its adapter does not talk to a channel.");
    }
}
