using AdvisorBot.Dialogs.Teams;
using AdvisorBot.Web.Plans;

namespace AdvisorBot.Web.Careers;

/// <summary>The host's own pages, for links that are shown as cards.</summary>
public sealed class OwnPages(PublicAddress host) : IOwnPages
{
    /// <inheritdoc />
    public Uri? CareerPage(string careerId) =>
        host.Root is { } root ? new Uri(root, $"{CareerPages.Path}/{Uri.EscapeDataString(careerId)}") : null;

    /// <inheritdoc />
    public OwnPage? Find(Uri link)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (host.Root is not { } root || Uri.Compare(root, link, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0)
        {
            return null;
        }

        return link.AbsolutePath.Trim('/').Split('/') switch
        {
            ["plan", ..] => new OwnPage(null, IsPrivate: true),
            ["careers", var id] => new OwnPage(Uri.UnescapeDataString(id), IsPrivate: false),
            _ => new OwnPage(null, IsPrivate: false),
        };
    }
}
