namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where the bot's own tokens come from.</summary>
internal static class LoginAuthority
{
    private static readonly string[] EntraHosts = ["login.microsoftonline.com", "login.microsoftonline.us"];

    /// <summary>The login address with the bot's own tenant in place of the shared one; an address that is not Entra's stays as configured.</summary>
    public static string For(string loginEndpoint, string tenantId)
    {
        if (!Uri.TryCreate(loginEndpoint, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidOperationException($"The login address '{loginEndpoint}' is not an HTTPS address.");
        }

        return string.IsNullOrWhiteSpace(tenantId) || !EntraHosts.Contains(address.Host)
            ? loginEndpoint
            : $"https://{address.Host}/{Uri.EscapeDataString(tenantId.Trim())}";
    }
}
