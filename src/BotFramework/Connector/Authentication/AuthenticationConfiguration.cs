namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What is asked of a token beyond the protocol's own rules.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements the signing key must carry besides the channel's own; none by default.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    /// <summary>A last word on the claims of a valid token; none by default.</summary>
    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers whose Emulator tokens are accepted besides the bot's own tenant, when Emulator tokens are allowed at all.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
