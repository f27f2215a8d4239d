namespace Microsoft.Bot.Connector;

/// <summary>Talks to the channel at one service URL.</summary>
public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    IConversations Conversations { get; }
}
