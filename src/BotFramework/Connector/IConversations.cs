namespace Microsoft.Bot.Connector;

/// <summary>The channel's conversations; the calls are in <see cref="ConversationsExtensions"/>.</summary>
public interface IConversations
{
    /// <summary>One call below <c>/v3/conversations</c>; the parts of the path are encoded here.</summary>
    internal Task<T> CallAsync<T>(HttpMethod method, IReadOnlyList<string> path, string query, object body, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Asks about a team; a resource of Teams beside the conversations.</summary>
    internal Task<T> CallTeamAsync<T>(IReadOnlyList<string> path, CancellationToken cancellationToken)
        where T : class;
}
