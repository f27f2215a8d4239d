using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace AdvisorBot.DirectLine.Endpoints;

/// <summary>Compares with the configured secrets in constant time.</summary>
public sealed class SecretCheck(IOptions<DirectLineOptions> options)
{
    private readonly byte[][] _secrets =
        [.. new[] { options.Value.Secret, options.Value.OtherSecret }.OfType<string>().Where(secret => secret.Length > 0).Select(Hash)];

    /// <summary>Whether the text is a secret; never when none is configured.</summary>
    public bool Is(string text)
    {
        var hash = Hash(text);
        return _secrets.Aggregate(false, (found, secret) => found | CryptographicOperations.FixedTimeEquals(secret, hash));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
