namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients that can answer a channel.</summary>
public abstract class ConnectorFactory
{
    protected ConnectorFactory()
    {
    }

    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
