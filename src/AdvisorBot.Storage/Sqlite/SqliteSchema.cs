using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AdvisorBot.Storage.Sqlite;

/// <summary>The tables; a database made by an older version is brought up to date step by step.</summary>
internal static class SqliteSchema
{
    // A step, once released, never changes; new ones are added at the end. Times are milliseconds since 1970.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE state (
            key TEXT PRIMARY KEY,
            json TEXT NOT NULL,
            is_bag INTEGER NOT NULL,
            etag TEXT NOT NULL,
            written INTEGER NOT NULL
        );
        CREATE INDEX state_written ON state (written);
        CREATE TABLE conversations (
            id TEXT PRIMARY KEY,
            user_id TEXT NOT NULL,
            user_name TEXT,
            locale TEXT,
            active INTEGER NOT NULL,
            ended INTEGER NOT NULL DEFAULT 0,
            watermark INTEGER NOT NULL DEFAULT 0,
            stamped INTEGER NOT NULL DEFAULT 0
        );
        CREATE INDEX conversations_active ON conversations (active);
        CREATE INDEX conversations_user ON conversations (user_id);
        CREATE TABLE activities (
            conversation_id TEXT NOT NULL,
            watermark INTEGER NOT NULL,
            activity_id TEXT NOT NULL,
            type TEXT NOT NULL,
            json TEXT NOT NULL,
            tries INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (conversation_id, watermark)
        );
        CREATE INDEX activities_pending ON activities (conversation_id, watermark) WHERE tries > 0;
        CREATE TABLE secrets (
            name TEXT PRIMARY KEY,
            value BLOB NOT NULL
        );
        """,
        """
        ALTER TABLE activities ADD COLUMN client_id TEXT;
        CREATE INDEX activities_client ON activities (conversation_id, client_id) WHERE client_id IS NOT NULL;
        """,
    ];

    public static void Migrate(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = (int)connection.Scalar<long>("PRAGMA user_version");
        if (version > Steps.Length)
        {
            throw new InvalidOperationException($"The database {connection.DataSource} was written by a newer version of this program (schema {version}, known {Steps.Length}).");
        }

        foreach (var step in Steps[version..])
        {
            connection.Execute(step);
        }

        connection.Execute("PRAGMA user_version=" + Steps.Length.ToString(CultureInfo.InvariantCulture));
        transaction.Commit();
    }
}
