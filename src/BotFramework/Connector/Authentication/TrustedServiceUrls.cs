using System.Collections.Concurrent;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The servers a token for an audience may be sent to: those a validated token came from, and those configuration names.
/// Remembered for the life of the process, whatever the path of the service URL.
/// </summary>
internal sealed class TrustedServiceUrls
{
    private const int MaxCount = 10_000;

    private readonly ConcurrentDictionary<(string Audience, string Server), bool> _known = new();

    public void Add(string audience, Uri serviceUrl)
    {
        if (!IsSafe(serviceUrl))
        {
            throw new UnauthorizedAccessException($"A token does not go to {serviceUrl} in plain text.");
        }

        var key = KeyOf(audience, serviceUrl);
        if (_known.ContainsKey(key))
        {
            return;
        }

        // Nobody talks to so many; whoever is forgotten is trusted again with its next message.
        if (_known.Count >= MaxCount)
        {
            _known.Clear();
        }

        _known[key] = true;
    }

    public bool Contains(string audience, Uri serviceUrl) => IsSafe(serviceUrl) && _known.ContainsKey(KeyOf(audience, serviceUrl));

    private static bool IsSafe(Uri serviceUrl) => serviceUrl.Scheme == Uri.UriSchemeHttps || serviceUrl.IsLoopback;

    private static (string Audience, string Server) KeyOf(string audience, Uri serviceUrl) => (audience, serviceUrl.GetLeftPart(UriPartial.Authority));
}
