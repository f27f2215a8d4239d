using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.AspNetCore;

/// <summary>An issuer of tokens with its metadata and key document.</summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    // Making a key takes long; the tests share one per name.
    private static readonly ConcurrentDictionary<string, Lazy<RSA>> Made = new();

    private readonly WebApplication _app;
    private readonly Dictionary<string, (RSA Key, string[]? Endorsements)> _keys = [];

    private OpenIdServer(WebApplication app) => _app = app;

    public string MetadataUrl => $"{_app.Urls.First()}/metadata";

    public int Fetches { get; private set; }

    public bool IsDown { get; set; }

    public static async Task<OpenIdServer> StartAsync()
    {
        var app = LocalServer.Create();
        var server = new OpenIdServer(app);
        app.MapGet("/metadata", () => server.Document(() => new JObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["jwks_uri"] = $"{app.Urls.First()}/keys",
            ["id_token_signing_alg_values_supported"] = new JArray("RS256"),
        }));
        app.MapGet("/keys", () => server.Document(server.Keys));
        await app.StartAsync();
        return server;
    }

    public void AddKey(string keyId, params string[]? endorsements) =>
        _keys[keyId] = (Made.GetOrAdd(keyId, _ => new Lazy<RSA>(() => RSA.Create(2048))).Value, endorsements);

    public void RemoveKey(string keyId) => _keys.Remove(keyId);

    public SigningCredentials Signer(string keyId) => new(new RsaSecurityKey(_keys[keyId].Key) { KeyId = keyId }, SecurityAlgorithms.RsaSha256);

    public byte[] PublicKey(string keyId) => _keys[keyId].Key.ExportSubjectPublicKeyInfo();

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>A token of the channel service, with changes.</summary>
    public string Token(string keyId, Action<Dictionary<string, object>>? change = null) => Token(Signer(keyId), change);

    public static string Token(SigningCredentials signer, Action<Dictionary<string, object>>? change = null)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = "https://api.botframework.com",
            ["aud"] = "app-id",
            ["nbf"] = now - 60,
            ["exp"] = now + 3600,
            ["serviceurl"] = "http://localhost:9",
        };
        change?.Invoke(claims);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }
            .CreateToken(new JObject(claims.Select(claim => new JProperty(claim.Key, claim.Value))).ToString(), signer);
    }

    /// <summary>A token that says of itself that it needs no signature.</summary>
    public string UnsignedToken(string keyId) =>
        $"{Base64UrlEncoder.Encode(new JObject { ["alg"] = "none", ["typ"] = "JWT", ["kid"] = keyId }.ToString())}.{Token(keyId).Split('.')[1]}.";

    private IResult Document(Func<JObject> create)
    {
        Fetches++;
        return IsDown ? Results.StatusCode(503) : Results.Text(create().ToString(), "application/json");
    }

    private JObject Keys() => new()
    {
        ["keys"] = new JArray(_keys.Select(entry =>
        {
            var numbers = entry.Value.Key.ExportParameters(false);
            var json = new JObject
            {
                ["kty"] = "RSA",
                ["kid"] = entry.Key,
                ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
                ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
            };
            if (entry.Value.Endorsements != null)
            {
                json["endorsements"] = new JArray(entry.Value.Endorsements.Cast<object>().ToArray());
            }

            return json;
        })),
    };
}
