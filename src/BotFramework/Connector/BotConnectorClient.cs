namespace Microsoft.Bot.Connector;

/// <summary>A client of one service URL; cheap, since connections are shared by all.</summary>
internal sealed class BotConnectorClient : IConnectorClient
{
    public BotConnectorClient(ConnectorHttp http, Uri baseUri, ConnectorIdentity identity)
    {
        BaseUri = baseUri;
        Conversations = new Conversations(http, identity, () => BaseUri);
    }

    public Uri BaseUri { get; set; }

    public IConversations Conversations { get; }

    public void Dispose()
    {
        // The connections belong to the process.
    }
}
