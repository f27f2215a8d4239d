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

        return IsBelow(PlanEndpoints.Path, link) ? new OwnPage(null, IsPrivate: true)
            : IsBelow(CareerPages.Path, link) && link.AbsolutePath.Trim('/').Split('/') is [_, var id] ? new OwnPage(Uri.UnescapeDataString(id), IsPrivate: false)
            : new OwnPage(null, IsPrivate: false);
    }

    /// <summary>As the host routes: whatever the case.</summary>
    private static bool IsBelow(string path, Uri link) => new PathString(link.AbsolutePath).StartsWithSegments(path, StringComparison.OrdinalIgnoreCase);
}
