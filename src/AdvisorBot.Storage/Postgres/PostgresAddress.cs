using Npgsql;

namespace AdvisorBot.Storage.Postgres;

/// <summary>The setting <c>Storage:Postgres</c>, read; and what to say, without any secret, when it does not work.</summary>
internal static class PostgresAddress
{
    private const string Shape = "Write Host=…;Database=…;Username=…;Password=….";

    /// <summary>Why the setting is none; null when it is one.</summary>
    public static string? Problem(string setting)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(setting);
            return string.IsNullOrWhiteSpace(builder.Host) ? $"Storage:Postgres names no Host. {Shape}" :
                string.IsNullOrWhiteSpace(builder.Database) ? $"Storage:Postgres names no Database. {Shape}" : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or KeyNotFoundException or OverflowException)
        {
            // What is wrong may be quoted in the exception, and may be the password.
            return $"Storage:Postgres is no connection string of PostgreSQL. {Shape}";
        }
    }

    /// <summary>What to tell whoever started the host, when the server refused or did not answer.</summary>
    public static InvalidOperationException Unreachable(string setting, Exception exception)
    {
        var address = new NpgsqlConnectionStringBuilder(setting);
        var where = FormattableString.Invariant($"PostgreSQL at {address.Host}:{address.Port}, database {address.Database}, account {address.Username ?? "of the system"}");
        var what = exception is PostgresException refused ? refused.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => "refused the account. Set Username and Password in Storage:Postgres, or allow them in the server's pg_hba.conf",
            PostgresErrorCodes.InvalidCatalogName => "has no such database. Make it with CREATE DATABASE, or set Database in Storage:Postgres",
            PostgresErrorCodes.InsufficientPrivilege => $"does not let the account make its tables ({refused.MessageText}). Make it the owner of the database, or GRANT CREATE, USAGE ON SCHEMA public",
            PostgresErrorCodes.TooManyConnections => "has no connection free. Raise max_connections, or set Maximum Pool Size in Storage:Postgres",
            _ => $"refused: {refused.MessageText}",
        }
        : $"cannot be reached: {exception.InnerException?.Message ?? exception.Message}. Check that it runs, and Host and Port in Storage:Postgres";
        return new InvalidOperationException($"{where}, {what}.", exception);
    }
}
