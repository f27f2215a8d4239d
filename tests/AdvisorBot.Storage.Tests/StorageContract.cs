using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Storage.Tests;

/// <summary>What every storage does; run against the SDK's memory and against each of ours.</summary>
public abstract class StorageContract
{
    protected abstract IStorage Storage { get; }

    [Fact]
    public async Task A_key_never_written_is_missing()
    {
        Assert.Empty(await Storage.ReadAsync(["nothing"]));
        Assert.Empty(await Storage.ReadAsync([]));
    }

    [Fact]
    public async Task An_item_comes_back_as_it_was_written()
    {
        await WriteAsync("a", new Item { Text = "é \"quoted\" 😀", Number = 7, When = new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.FromHours(1)), Parts = ["x", "y"] });

        var item = await ReadAsync<Item>("a");

        Assert.Equal("é \"quoted\" 😀", item.Text);
        Assert.Equal(7, item.Number);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 1, 2, 3, TimeSpan.FromHours(1)), item.When);
        Assert.Equal(["x", "y"], item.Parts);
    }

    [Fact]
    public async Task Keys_are_told_apart_by_case_and_by_every_sign()
    {
        await WriteAsync("a/B|1", new Item { Number = 1 });
        await WriteAsync("a/b|1", new Item { Number = 2 });

        Assert.Equal(1, (await ReadAsync<Item>("a/B|1")).Number);
        Assert.Equal(2, (await ReadAsync<Item>("a/b|1")).Number);
    }

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        await WriteAsync("a", new Item { Number = 1 });

        (await ReadAsync<Item>("a")).Number = 2;

        Assert.Equal(1, (await ReadAsync<Item>("a")).Number);
    }

    [Fact]
    public async Task Each_write_gives_a_new_etag()
    {
        await WriteAsync("a", new Item());
        var first = await ReadAsync<Item>("a");
        await WriteAsync("a", first);
        var second = await ReadAsync<Item>("a");

        Assert.NotNull(first.ETag);
        Assert.NotEqual(first.ETag, second.ETag);
    }

    [Fact]
    public async Task A_stale_etag_is_refused_and_changes_nothing()
    {
        await WriteAsync("a", new Item { Number = 1 });
        var stale = await ReadAsync<Item>("a");
        await WriteAsync("a", await ReadAsync<Item>("a"));

        stale.Number = 99;
        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("a", stale));

        Assert.Equal(1, (await ReadAsync<Item>("a")).Number);
    }

    [Fact]
    public async Task An_item_without_an_etag_does_not_overwrite_one_that_is_there()
    {
        await WriteAsync("a", new Item { Number = 1 });

        await Assert.ThrowsAnyAsync<Exception>(() => WriteAsync("a", new Item { Number = 2 }));
    }

    [Fact]
    public async Task A_star_overwrites_any_version()
    {
        await WriteAsync("a", new Item { Number = 1 });

        await WriteAsync("a", new Item { Number = 2, ETag = "*" });

        Assert.Equal(2, (await ReadAsync<Item>("a")).Number);
    }

    [Fact]
    public async Task An_object_without_etags_overwrites_and_the_last_one_stays()
    {
        await WriteAsync("a", new Plain { Number = 1 });
        await WriteAsync("a", new Plain { Number = 2 });

        Assert.Equal(2, (await ReadAsync<Plain>("a")).Number);
    }

    [Fact]
    public async Task A_deleted_item_is_gone_and_may_be_written_again()
    {
        await WriteAsync("a", new Item { Number = 1 });
        var before = await ReadAsync<Item>("a");

        await Storage.DeleteAsync(["a", "never there"]);

        Assert.Empty(await Storage.ReadAsync(["a"]));
        await WriteAsync("a", before);
        Assert.Equal(1, (await ReadAsync<Item>("a")).Number);
    }

    [Fact]
    public async Task Several_keys_are_read_and_written_at_once()
    {
        await Storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Item { Number = 1 }, ["b"] = new Item { Number = 2 } });

        var found = await Storage.ReadAsync(["a", "missing", "b"]);

        Assert.Equal(["a", "b"], found.Keys.Order());
    }

    [Fact]
    public async Task A_bag_of_properties_keeps_the_types_of_what_is_in_it()
    {
        await WriteAsync("a", new Dictionary<string, object> { ["plain"] = new Plain { Number = 3 }, ["text"] = "2026-11-22T00:52:05.495Z", ["many"] = new List<Plain> { new() { Number = 4 } } });

        var bag = await ReadAsync<IDictionary<string, object>>("a");

        Assert.Equal(3, Assert.IsType<Plain>(bag["plain"]).Number);
        Assert.Equal("2026-11-22T00:52:05.495Z", bag["text"]);
        Assert.Equal(4, Assert.IsType<List<Plain>>(bag["many"])[0].Number);
    }

    [Fact]
    public async Task Of_many_writers_with_the_same_etag_one_wins()
    {
        await WriteAsync("a", new Item());
        var copies = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => ReadAsync<Item>("a")));

        var won = await Task.WhenAll(copies.Select(copy => Task.Run(async () =>
        {
            try
            {
                await WriteAsync("a", copy);
                return true;
            }
            catch (Exception)
            {
                return false;
            }
        })));

        Assert.Equal(1, won.Count(winner => winner));
    }

    protected Task WriteAsync(string key, object value) => Storage.WriteAsync(new Dictionary<string, object> { [key] = value });

    protected async Task<T> ReadAsync<T>(string key) => Assert.IsAssignableFrom<T>((await Storage.ReadAsync([key]))[key]);

    protected sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public int Number { get; set; }

        public DateTimeOffset When { get; set; }

        public IList<string> Parts { get; set; } = [];

        public string ETag { get; set; } = null!;
    }

    protected sealed class Plain
    {
        public int Number { get; set; }

        public JObject? Json { get; set; }
    }
}
