using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Tokens;
using AdvisorBot.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AdvisorBot.Storage;

/// <summary>Registers storage.</summary>
public static class StorageServices
{
    /// <summary>Keeps state, conversation log and signing key in one SQLite file.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section)
            .Validate(options => !string.IsNullOrWhiteSpace(options.Path), "Storage:Path is empty.")
            .Validate(options => options.KeepState > TimeSpan.Zero, "Storage:KeepState is zero or negative.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<IStorage, SqliteStorage>();
        services.AddSingleton<IConversationLog, SqliteConversationLog>();
        services.AddSingleton<ISigningKeyStore, SqliteSigningKeyStore>();
        services.AddSingleton<IUserData, SqliteUserData>();
        services.AddHealthChecks().AddCheck<SqliteHealth>("storage", tags: ["ready"]);
        return services;
    }
}
