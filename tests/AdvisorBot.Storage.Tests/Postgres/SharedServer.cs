using AdvisorBot.Testing;

namespace AdvisorBot.Storage.Tests.Postgres;

/// <summary>One PostgreSQL for all tests of this project.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServer : ICollectionFixture<PostgresServer>
{
    public const string Name = "PostgreSQL";
}
