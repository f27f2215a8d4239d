using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AdvisorBot.Storage.Sqlite;

/// <summary>Healthy when the database takes a write.</summary>
public sealed class SqliteHealth(SqliteDatabase database) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.WriteAsync(connection => connection.Execute("DELETE FROM secrets WHERE name='no such name'"), cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not take writes.", exception);
        }
    }
}
