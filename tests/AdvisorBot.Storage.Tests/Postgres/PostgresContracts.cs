using AdvisorBot.Testing;

namespace AdvisorBot.Storage.Tests.Postgres;

[Collection(SharedServer.Name)]
public sealed class PostgresStorageTests(PostgresServer server) : KeptStorageContract
{
    protected override Task<ITestDatabase> OpenAsync() => ServerDatabase.OpenAsync(server);
}

[Collection(SharedServer.Name)]
public sealed class PostgresConversationLogTests(PostgresServer server) : ConversationLogContract
{
    protected override Task<ITestDatabase> OpenAsync() => ServerDatabase.OpenAsync(server);
}

[Collection(SharedServer.Name)]
public sealed class PostgresUserDataTests(PostgresServer server) : UserDataContract
{
    protected override Task<ITestDatabase> OpenAsync() => ServerDatabase.OpenAsync(server);
}

[Collection(SharedServer.Name)]
public sealed class PostgresKeyTests(PostgresServer server) : KeyContract
{
    protected override Task<ITestDatabase> OpenAsync() => ServerDatabase.OpenAsync(server);
}
