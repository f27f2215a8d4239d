using AdvisorBot.Dialogs.PlanLearning;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Plans;

/// <summary>Gives out the addresses of <see cref="PlanEndpoints"/>.</summary>
public sealed class PlanPages(PlanTickets tickets, IServer server, IOptions<PlanOptions> options) : IPlanPages
{
    /// <inheritdoc />
    public async Task<PlanLink?> LinkAsync(ITurnContext turnContext, PlanTicket ticket, CancellationToken cancellationToken)
    {
        if ((options.Value.PublicUrl ?? OwnAddress()) is not { } host)
        {
            return null;
        }

        var address = await tickets.SealAsync(ticket, cancellationToken);
        return new PlanLink(new Uri(host, $"{PlanEndpoints.Path}/{address}"), options.Value.Lifetime);
    }

    private Uri? OwnAddress()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        // A host that listens everywhere is reached by this name on its own machine at least.
        return address is null ? null : new Uri(address.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)
            .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal));
    }
}
