using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An issuer's OpenID metadata and the key document it points to. Plain HTTP is read from this machine only.</summary>
internal sealed class SigningKeyDocument
{
    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(10);

    private readonly string _metadataUrl;
    private readonly Func<HttpClient> _client;
    private readonly ILogger _logger;

    public SigningKeyDocument(string metadataUrl, Func<HttpClient> client, ILogger logger)
    {
        _metadataUrl = metadataUrl;
        _client = client;
        _logger = logger;
    }

    /// <summary>The RSA keys by id, or null when they could not be had.</summary>
    public async Task<IReadOnlyDictionary<string, SigningKey>> TryFetchAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(FetchTimeout);
        try
        {
            var metadata = await GetAsync(_metadataUrl, timeout.Token);
            var algorithms = metadata["id_token_signing_alg_values_supported"] as JArray;
            if (algorithms?.Any(algorithm => (string)algorithm == SecurityAlgorithms.RsaSha256) != true)
            {
                throw new JsonException("The metadata does not offer RS256.");
            }

            return Read(await GetAsync((string)metadata["jwks_uri"], timeout.Token));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            AuthenticationLog.KeysOutOfReach(_logger, _metadataUrl, exception);
            return null;
        }
    }

    private static Dictionary<string, SigningKey> Read(JObject document)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var json in document["keys"]?.OfType<JObject>() ?? [])
        {
            if ((string)json["kty"] != JsonWebAlgorithmsKeyTypes.RSA || (string)json["kid"] is not { Length: > 0 } keyId)
            {
                continue;
            }

            // Only the public numbers are taken over; how to use the key is ours to say.
            var key = new JsonWebKey { Kty = JsonWebAlgorithmsKeyTypes.RSA, Kid = keyId, N = (string)json["n"], E = (string)json["e"] };
            keys[keyId] = new SigningKey(key, EndorsementsOf(json));
        }

        return keys;
    }

    private static HashSet<string> EndorsementsOf(JObject key) => key["endorsements"] switch
    {
        null => null,
        JArray list => list.Where(item => item.Type == JTokenType.String).Select(item => (string)item).ToHashSet(StringComparer.Ordinal),
        _ => [],
    };

    private async Task<JObject> GetAsync(string address, CancellationToken cancellationToken)
    {
        if (!ConnectorAddress.TryParse(address, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
        {
            throw new JsonException($"'{address}' is not an address keys are read from.");
        }

        using var response = await _client().GetAsync(uri, cancellationToken);
        response.EnsureSuccessStatusCode();
        using var reader = new JsonTextReader(new StringReader(await response.Content.ReadAsStringAsync(cancellationToken)));
        return BotJson.Serializer.Deserialize<JObject>(reader) ?? throw new JsonException($"'{address}' is empty.");
    }
}
