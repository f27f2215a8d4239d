using AdvisorBot.DirectLine.Tokens;

namespace AdvisorBot.Storage.Sqlite;

/// <summary>Keeps the key of the channel's tokens in the database.</summary>
public sealed class SqliteSigningKeyStore(SqliteDatabase database) : ISigningKeyStore
{
    private const string Name = "directline-signing-key";

    /// <inheritdoc />
    public Task<byte[]> GetOrAddAsync(byte[] candidate, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                connection.Execute("INSERT OR IGNORE INTO secrets (name, value) VALUES ($name, $value)", ("$name", Name), ("$value", candidate));
                return connection.Scalar<byte[]>("SELECT value FROM secrets WHERE name=$name", ("$name", Name))!;
            },
            cancellationToken);
}
