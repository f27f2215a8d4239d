using AdvisorBot.Web.Tests.Doors;

namespace AdvisorBot.Web.Tests.Cluster;

[Collection(SharedHosts.Name)]
public sealed class KilledHostTests(ThreeHosts hosts)
{
    [Fact]
    public async Task When_a_host_is_killed_in_the_middle_of_a_turn_another_finishes_it_and_what_came_later_waits_for_that()
    {
        using var doomed = await HostProcess.StartAsync(hosts.Address);
        using var visitor = await Visitor.ArriveAsync(hosts.B);
        using var listener = await Visitor.ListenAsync(ThreeHosts.At(hosts.C, visitor.StreamUrl));
        await listener.HearAsync("Welcome");

        // Nobody can read state, so the turn stands still in the middle.
        await using var connection = await hosts.ConnectAsync();
        await using var watching = await hosts.ConnectAsync();
        await using (var standstill = await connection.BeginTransactionAsync())
        {
            await ThreeHosts.AskAsync<object>(connection, "LOCK TABLE state IN ACCESS EXCLUSIVE MODE");
            using var there = visitor.At(doomed.Client());
            var lost = there.SayAsync("lost?");
            while (!await ThreeHosts.AskAsync<bool>(watching, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE wait_event_type='Lock' AND query LIKE '%state%')"))
            {
                await Task.Delay(10);
            }

            doomed.Kill();
            await Assert.ThrowsAnyAsync<Exception>(() => lost);
            await standstill.CommitAsync();
        }

        await visitor.SayAsync("later");

        await listener.HearAsync("3: later");
        Assert.Equal(["Welcome", "lost?", "later", "2: lost?", "3: later"], listener.Heard.Select(activity => (string?)activity["text"]));
    }
}
