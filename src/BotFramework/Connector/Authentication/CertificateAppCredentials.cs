using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's identity with a certificate.</summary>
public class CertificateAppCredentials : AppCredentials
{
    private readonly X509Certificate2 _certificate;
    private readonly bool _sendX5c;

    public CertificateAppCredentials(X509Certificate2 clientCertificate, string appId, string channelAuthTenant = default, string oAuthScope = default, bool sendX5c = false, HttpClient customHttpClient = default, ILogger logger = default)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        ArgumentNullException.ThrowIfNull(clientCertificate);
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        _certificate = clientCertificate;
        _sendX5c = sendX5c;
        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() => new ClientCredentialsAuthenticator(this, builder => builder.WithCertificate(_certificate, _sendX5c), _sendX5c, CustomHttpClient), LazyThreadSafetyMode.PublicationOnly);
}
