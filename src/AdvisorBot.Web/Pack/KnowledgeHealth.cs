using AdvisorBot.Knowledge;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AdvisorBot.Web.Pack;

/// <summary>Healthy while the knowledge in force is what lies in its folder; degraded while a broken change is held back.</summary>
internal sealed class KnowledgeHealth(KnowledgeStore store) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(store.LastFailure is { } failure
            ? HealthCheckResult.Degraded($"{failure.Problems.Count} problems in the changed files, the last good version stays in force; first: {failure.Problems[0]}")
            : HealthCheckResult.Healthy($"{store.Current.Pack.Id} {store.Current.Pack.Version}, as of {store.Current.Pack.AsOf}"));
}
