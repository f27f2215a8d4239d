using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Compares with the configured secret in constant time.</summary>
public sealed class SecretCheck(IOptions<DirectLineOptions> options)
{
    private readonly byte[]? _secret = options.Value.Secret is { Length: > 0 } secret ? Hash(secret) : null;

    /// <summary>Whether the text is the secret; never when none is configured.</summary>
    public bool Is(string text) => _secret is not null && CryptographicOperations.FixedTimeEquals(_secret, Hash(text));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
