using System.Security.Cryptography;
using System.Text;
using AdvisorBot.DirectLine;

namespace AdvisorBot.Storage.Postgres;

/// <summary>The recent keys of all hosts; what is stored is a hash, which tells nothing about anybody. The sweep deletes what has run out.</summary>
public sealed class PostgresRecentKeys(PostgresDatabase database, TimeProvider time) : IRecentKeys
{
    /// <inheritdoc />
    public async Task<bool> TryAddAsync(string key, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await database.ExecuteAsync(
            "INSERT INTO recent (key, until) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET until=excluded.until WHERE recent.until<=$3",
            cancellationToken, Hash(key), (now + lifetime).ToUnixTimeMilliseconds(), now.ToUnixTimeMilliseconds()) == 1;
    }

    /// <inheritdoc />
    public Task RemoveAsync(string key, CancellationToken cancellationToken) => database.ExecuteAsync("DELETE FROM recent WHERE key=$1", cancellationToken, Hash(key));

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
