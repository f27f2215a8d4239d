using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's identity with a password (client secret). Without one, calls carry no token.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    public const string MicrosoftAppIdKey = "MicrosoftAppId";
    public const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";
    public const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";
    public const string MicrosoftAppTypeKey = "MicrosoftAppType";

    /// <summary>No identity: calls carry no token.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    public MicrosoftAppCredentials(string appId, string password, HttpClient customHttpClient = default, ILogger logger = default, string oAuthScope = default)
        : this(appId, password, null, customHttpClient, logger, oAuthScope)
    {
    }

    public MicrosoftAppCredentials(string appId, string password, string channelAuthTenant, HttpClient customHttpClient = default, ILogger logger = default, string oAuthScope = default)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
    }

    public string MicrosoftAppPassword { get; set; }

    internal override Task<string> TokenAsync(string refused, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(MicrosoftAppId) || string.IsNullOrEmpty(MicrosoftAppPassword)
            ? Task.FromResult<string>(null)
            : base.TokenAsync(refused, cancellationToken);

    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() => new ClientCredentialsAuthenticator(this, builder => builder.WithClientSecret(MicrosoftAppPassword), false, CustomHttpClient), LazyThreadSafetyMode.PublicationOnly);
}
