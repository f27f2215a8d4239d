using Microsoft.Bot.Builder;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>Gives out addresses under which a person can open, print and save what the conversation made; the host serves them.</summary>
public interface IPlanPages
{
    /// <summary>An address for the person who is speaking, good for a while; null when the host has no address to give.</summary>
    Task<PlanLink?> LinkAsync(ITurnContext turnContext, PlanTicket ticket, CancellationToken cancellationToken);
}

/// <summary>An address and how long it is good for.</summary>
public sealed record PlanLink(Uri Address, TimeSpan Lifetime);

/// <summary>What an address opens.</summary>
/// <param name="Handover">Whether it opens the hand-over sheet instead of the plan.</param>
/// <param name="PlanId">The plan it was made for; another plan is not shown under it.</param>
public sealed record PlanTicket(string ChannelId, string UserId, string? PlanId, bool Handover, string? Language);
