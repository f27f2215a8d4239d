namespace AdvisorBot.Storage.Tests.Sqlite;

public sealed class SqliteStorageTests : KeptStorageContract
{
    protected override Task<ITestDatabase> OpenAsync() => DatabaseFile.OpenAsync();
}

public sealed class SqliteConversationLogTests : ConversationLogContract
{
    protected override Task<ITestDatabase> OpenAsync() => DatabaseFile.OpenAsync();
}

public sealed class SqliteUserDataTests : UserDataContract
{
    protected override Task<ITestDatabase> OpenAsync() => DatabaseFile.OpenAsync();
}

public sealed class SqliteKeyTests : KeyContract
{
    protected override Task<ITestDatabase> OpenAsync() => DatabaseFile.OpenAsync();
}
