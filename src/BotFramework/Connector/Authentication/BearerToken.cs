using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads an Authorization header.</summary>
internal static class BearerToken
{
    /// <summary>The token of a header that is exactly the scheme Bearer and one signed token, or null.</summary>
    public static JsonWebToken Read(string authHeader)
    {
        var parts = authHeader?.Split(' ') ?? [];
        if (parts.Length != 2 || !string.Equals(parts[0], "Bearer", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            var token = new JsonWebToken(parts[1]);
            return token.IsEncrypted ? null : token;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or Microsoft.IdentityModel.Tokens.SecurityTokenException)
        {
            return null;
        }
    }
}
