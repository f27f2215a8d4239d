using AdvisorBot.DirectLine.Tokens;

namespace AdvisorBot.Storage.Postgres;

/// <summary>Keeps the key of the channel's tokens in the database; of hosts that start at the same time one makes it.</summary>
public sealed class PostgresSigningKeyStore(PostgresDatabase database) : ISigningKeyStore
{
    private const string Name = "directline-signing-key";

    /// <inheritdoc />
    public async Task<byte[]> GetOrAddAsync(byte[] candidate, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING", cancellationToken, Name, candidate);
        return (await connection.ScalarAsync<byte[]>("SELECT value FROM secrets WHERE name=$1", cancellationToken, Name))!;
    }
}
