namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A token for outgoing calls and when it expires.</summary>
public class AuthenticatorResult
{
    public string AccessToken { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }
}
