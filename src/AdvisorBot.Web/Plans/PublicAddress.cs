using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Plans;

/// <summary>How people reach this host: <c>Plan:PublicUrl</c>, else the first address it listens on.</summary>
public sealed class PublicAddress(IServer server, IOptions<PlanOptions> options)
{
    /// <summary>Null while the host listens nowhere.</summary>
    public Uri? Root => options.Value.PublicUrl ?? OwnAddress();

    private Uri? OwnAddress()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        // A host that listens everywhere is reached by this name on its own machine at least.
        return address is null ? null : new Uri(address.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)
            .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal));
    }
}
