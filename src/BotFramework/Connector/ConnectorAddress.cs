using System.Text;

namespace Microsoft.Bot.Connector;

/// <summary>Addresses of a channel's connector, and which of them may be called at all.</summary>
internal static class ConnectorAddress
{
    /// <summary>A service URL we could call: absolute, HTTP or HTTPS, naming no user.</summary>
    public static bool TryParse(string serviceUrl, out Uri address) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.UserInfo.Length == 0
        && address.Host.Length > 0;

    /// <summary>
    /// The path is appended to the service URL's own path with exactly one slash between.
    /// Ids are opaque and may hold anything, so each is one encoded segment.
    /// </summary>
    public static Uri Of(Uri serviceUrl, IReadOnlyList<string> path, string query, string resource = "conversations")
    {
        var text = new StringBuilder(serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/'));
        text.Append("/v3/").Append(resource);
        foreach (var segment in path)
        {
            // A segment of dots would be resolved away and the call would go to another address.
            if (string.IsNullOrEmpty(segment) || segment is "." or "..")
            {
                throw new ArgumentException($"'{segment}' cannot be part of a connector address.", nameof(path));
            }

            text.Append('/').Append(Uri.EscapeDataString(segment));
        }

        if (!string.IsNullOrEmpty(query))
        {
            text.Append('?').Append(query);
        }

        return new Uri(text.ToString());
    }
}
