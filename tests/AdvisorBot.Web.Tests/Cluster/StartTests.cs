namespace AdvisorBot.Web.Tests.Cluster;

public sealed class StartTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=advisor;Username=advisor;Password=hidden-word", "cannot be reached")]
    [InlineData("postgres://advisor:hidden-word@127.0.0.1/advisor", "Host=…;Database=…")]
    public async Task A_host_that_cannot_have_its_database_does_not_start_and_says_what_to_mend(string setting, string advice)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var app = AdvisorHost.Build(["--urls=http://127.0.0.1:0", "--environment=Development", "--Logging:LogLevel:Default=None", $"--Storage:Postgres={setting}"]);
            await app.StartAsync();
        });

        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-word", failure.ToString(), StringComparison.Ordinal);
    }
}
