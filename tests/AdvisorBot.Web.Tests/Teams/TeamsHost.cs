using AdvisorBot.Web.Tests.Channels;

namespace AdvisorBot.Web.Tests.Teams;

/// <summary>All tests of Teams talk to one host: starting one costs more than everything they say to it.</summary>
[CollectionDefinition(nameof(TeamsHost))]
public sealed class TeamsHost : ICollectionFixture<AdvisorOnChannel>;
