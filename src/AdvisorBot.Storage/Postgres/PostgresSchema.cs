using Npgsql;

namespace AdvisorBot.Storage.Postgres;

/// <summary>The tables; a database made by an older version is brought up to date step by step, by one host while the others wait.</summary>
internal static class PostgresSchema
{
    // A step, once released, never changes; new ones are added at the end. Times are milliseconds since 1970.
    // No index holds what changes with every turn (active, written): without one PostgreSQL writes such a change in place, and the sweep can read the table.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE state (
            key text COLLATE "C" PRIMARY KEY,
            json text NOT NULL,
            is_bag boolean NOT NULL,
            etag text NOT NULL,
            written bigint NOT NULL
        );
        CREATE TABLE conversations (
            id text COLLATE "C" PRIMARY KEY,
            user_id text COLLATE "C" NOT NULL,
            user_name text,
            locale text,
            active bigint NOT NULL,
            ended boolean NOT NULL DEFAULT false,
            watermark bigint NOT NULL DEFAULT 0,
            stamped bigint NOT NULL DEFAULT 0
        ) WITH (fillfactor = 70);
        CREATE INDEX conversations_user ON conversations (user_id);
        CREATE TABLE activities (
            conversation_id text COLLATE "C" NOT NULL,
            watermark bigint NOT NULL,
            activity_id text NOT NULL,
            type text NOT NULL,
            json text NOT NULL,
            tries integer NOT NULL DEFAULT 0,
            host integer NOT NULL DEFAULT 0,
            client_id text COLLATE "C",
            PRIMARY KEY (conversation_id, watermark)
        );
        CREATE INDEX activities_pending ON activities (conversation_id, watermark) WHERE tries > 0;
        CREATE UNIQUE INDEX activities_client ON activities (conversation_id, client_id) WHERE client_id IS NOT NULL;
        CREATE TABLE secrets (
            name text PRIMARY KEY,
            value bytea NOT NULL
        );
        CREATE TABLE recent (
            key text COLLATE "C" PRIMARY KEY,
            until bigint NOT NULL
        );
        CREATE SEQUENCE hosts AS integer CYCLE;
        """,
    ];

    /// <summary>Brings the tables up to date; a newer database is refused.</summary>
    public static async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync("SELECT pg_advisory_xact_lock($1)", cancellationToken, PostgresLocks.Schema);
        if (!await connection.ScalarAsync<bool>("SELECT to_regclass('schema_version') IS NOT NULL", cancellationToken))
        {
            await connection.ExecuteAsync("CREATE TABLE schema_version (version integer NOT NULL); INSERT INTO schema_version VALUES (0)", cancellationToken);
        }

        var version = await connection.ScalarAsync<int>("SELECT version FROM schema_version", cancellationToken);
        if (version > Steps.Length)
        {
            throw new InvalidOperationException($"The database {connection.Database} was written by a newer version of this program (schema {version}, known {Steps.Length}). Update this host.");
        }

        if (version < Steps.Length)
        {
            foreach (var step in Steps[version..])
            {
                await connection.ExecuteAsync(step, cancellationToken);
            }

            await connection.ExecuteAsync("UPDATE schema_version SET version=$1", cancellationToken, Steps.Length);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
