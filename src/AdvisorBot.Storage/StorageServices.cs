using AdvisorBot.DirectLine;
using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Tokens;
using AdvisorBot.DirectLine.Turns;
using AdvisorBot.Storage.Postgres;
using AdvisorBot.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AdvisorBot.Storage;

/// <summary>Registers storage.</summary>
public static class StorageServices
{
    /// <summary>Keeps state, conversation log and signing key where configuration says: in PostgreSQL when <c>Storage:Postgres</c> is set, else in one SQLite file.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section)
            .Validate(options => options.KeepState > TimeSpan.Zero, "Storage:KeepState is zero or negative.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        return string.IsNullOrWhiteSpace(configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.Postgres)}"])
            ? services.AddSqliteStorage()
            : services.AddPostgresStorage();
    }

    private static IServiceCollection AddSqliteStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().Validate(options => !string.IsNullOrWhiteSpace(options.Path), "Storage:Path is empty.");
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<IStorage, SqliteStorage>();
        services.AddSingleton<IConversationLog, SqliteConversationLog>();
        services.AddSingleton<ISigningKeyStore, SqliteSigningKeyStore>();
        services.AddSingleton<IUserData, SqliteUserData>();
        services.AddHealthChecks().AddCheck<SqliteHealth>("storage", tags: ["ready"]);
        return services;
    }

    private static IServiceCollection AddPostgresStorage(this IServiceCollection services)
    {
        services.AddSingleton<PostgresDatabase>().AddSingleton<HostSession>().AddSingleton<LogNotifier>();
        services.AddSingleton<IStorage, PostgresStorage>();
        services.AddSingleton<IConversationLog, PostgresConversationLog>();
        services.AddSingleton<ISigningKeyStore, PostgresSigningKeyStore>();
        services.AddSingleton<IUserData, PostgresUserData>();
        services.AddSingleton<IRecentKeys, PostgresRecentKeys>();
        services.AddSingleton<ITurnGate, PostgresTurnGate>();
        services.AddHostedService<HostWatch>().AddHostedService<LogListener>();
        services.AddHealthChecks().AddCheck<PostgresHealth>("storage", tags: ["ready"]);
        return services;
    }
}
