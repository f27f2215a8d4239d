namespace AdvisorBot.Storage.Tests;

/// <summary>The key that signs tokens, and the keys of what may happen once only.</summary>
public abstract class KeyContract : DatabaseContract
{
    [Fact]
    public async Task The_signing_key_is_made_once()
    {
        var first = await Database.Keys.GetOrAddAsync([1, 2, 3], CancellationToken.None);
        await Database.RestartAsync();
        var second = await Database.Keys.GetOrAddAsync([4, 5, 6], CancellationToken.None);

        Assert.Equal([1, 2, 3], first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Of_many_who_make_the_signing_key_at_the_same_time_all_get_the_same()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Database.Keys.GetOrAddAsync([(byte)i], CancellationToken.None))));

        Assert.Single(keys.Select(key => key[0]).Distinct());
    }

    [Fact]
    public async Task Of_many_who_use_a_ticket_at_the_same_time_one_may()
    {
        var used = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Database.Recent.TryAddAsync("ticket", TimeSpan.FromMinutes(1), CancellationToken.None))));

        Assert.Single(used, first => first);
    }

    [Fact]
    public async Task A_recent_key_may_come_again_when_its_time_is_over_or_it_was_taken_back()
    {
        Assert.True(await Database.Recent.TryAddAsync("a", TimeSpan.FromMinutes(1), CancellationToken.None));
        Assert.False(await Database.Recent.TryAddAsync("a", TimeSpan.FromMinutes(1), CancellationToken.None));

        Database.Clock.Now = Database.Clock.Now.AddMinutes(2);
        Assert.True(await Database.Recent.TryAddAsync("a", TimeSpan.FromMinutes(1), CancellationToken.None));
        await Database.Recent.RemoveAsync("a", CancellationToken.None);

        Assert.True(await Database.Recent.TryAddAsync("a", TimeSpan.FromMinutes(1), CancellationToken.None));
    }
}
