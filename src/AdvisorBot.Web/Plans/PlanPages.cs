using AdvisorBot.Dialogs.PlanLearning;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Plans;

/// <summary>Gives out the addresses of <see cref="PlanEndpoints"/>.</summary>
public sealed class PlanPages(PlanTickets tickets, PublicAddress host, IOptions<PlanOptions> options) : IPlanPages
{
    /// <inheritdoc />
    public async Task<PlanLink?> LinkAsync(ITurnContext turnContext, PlanTicket ticket, CancellationToken cancellationToken)
    {
        if (host.Root is not { } root)
        {
            return null;
        }

        var address = await tickets.SealAsync(ticket, cancellationToken);
        return new PlanLink(new Uri(root, $"{PlanEndpoints.Path}/{address}"), options.Value.Lifetime);
    }
}
