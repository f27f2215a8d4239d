namespace AdvisorBot.Storage.Tests;

/// <summary>What runs against every kind of database.</summary>
public abstract class DatabaseContract : IAsyncLifetime
{
    private ITestDatabase? _database;

    protected ITestDatabase Database => _database!;

    private protected LogWords Log => new(Database.Log);

    public async Task InitializeAsync() => _database = await OpenAsync();

    public async Task DisposeAsync() => await Database.DisposeAsync();

    protected abstract Task<ITestDatabase> OpenAsync();
}
