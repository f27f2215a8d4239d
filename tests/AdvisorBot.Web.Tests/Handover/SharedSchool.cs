namespace AdvisorBot.Web.Tests.Handover;

/// <summary>One school for all tests of the hand-over.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSchool : ICollectionFixture<SchoolWithAdvisers>
{
    public const string Name = "School with advisers";
}
