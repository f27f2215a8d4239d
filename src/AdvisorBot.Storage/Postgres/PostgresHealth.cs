using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AdvisorBot.Storage.Postgres;

/// <summary>Healthy when the database takes a write; a load balancer sends nobody to a host that cannot reach it.</summary>
public sealed class PostgresHealth(PostgresDatabase database) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await database.ExecuteAsync("DELETE FROM secrets WHERE name='no such name'", patience.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The database does not take writes.", exception);
        }
    }
}
