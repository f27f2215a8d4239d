namespace Microsoft.Bot.Connector;

/// <summary>The conversations of the channel a client talks to.</summary>
public class Conversations : IConversations
{
    private readonly ConnectorHttp _http;
    private readonly ConnectorIdentity _identity;
    private readonly Func<Uri> _baseUri;

    internal Conversations(ConnectorHttp http, ConnectorIdentity identity, Func<Uri> baseUri)
    {
        _http = http;
        _identity = identity;
        _baseUri = baseUri;
    }

    Task<T> IConversations.CallAsync<T>(HttpMethod method, IReadOnlyList<string> path, string query, object body, CancellationToken cancellationToken) =>
        _http.CallAsync<T>(method, ConnectorAddress.Of(_baseUri(), path, query), body, _identity, cancellationToken);

    Task<T> IConversations.CallTeamAsync<T>(IReadOnlyList<string> path, CancellationToken cancellationToken) =>
        _http.CallAsync<T>(HttpMethod.Get, ConnectorAddress.Of(_baseUri(), path, null, "teams"), null, _identity, cancellationToken);
}
