using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Builder;

/// <summary>The storage that lasts as long as the process.</summary>
public sealed class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    [Fact]
    public async Task What_is_read_is_a_copy()
    {
        await WriteAsync(new Note { Text = "stored" });

        var first = await ReadAsync();
        first.Text = "changed outside";

        Assert.Equal("stored", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Whoever_read_an_older_version_cannot_overwrite_a_newer_one()
    {
        await WriteAsync(new Note { Text = "first" });
        var mine = await ReadAsync();
        var theirs = await ReadAsync();
        theirs.Text = "theirs";
        await WriteAsync(theirs);

        mine.Text = "mine";
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(mine));

        Assert.Equal("theirs", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Something_new_cannot_overwrite_what_exists()
    {
        await WriteAsync(new Note { Text = "first" });

        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Note { Text = "second" }));
    }

    [Fact]
    public async Task A_star_overwrites_any_version()
    {
        await WriteAsync(new Note { Text = "first" });

        await WriteAsync(new Note { Text = "second", ETag = "*" });

        Assert.Equal("second", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task Every_write_changes_the_version()
    {
        await WriteAsync(new Note());
        var before = (await ReadAsync()).ETag;

        await WriteAsync(new Note { ETag = before });

        Assert.NotEqual(before, (await ReadAsync()).ETag);
    }

    [Fact]
    public async Task Of_many_who_write_at_once_from_the_same_version_one_wins()
    {
        await WriteAsync(new Note());
        var version = (await ReadAsync()).ETag;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(number => Task.Run(async () =>
        {
            try
            {
                await WriteAsync(new Note { Text = $"{number}", ETag = version });
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, won => won);
    }

    [Fact]
    public async Task A_missing_key_is_missing_and_a_deleted_one_too()
    {
        await WriteAsync(new Note());
        await _storage.DeleteAsync(["note", "never there"], CancellationToken.None);

        Assert.Empty(await _storage.ReadAsync(["note", "other"], CancellationToken.None));
    }

    [Fact]
    public async Task It_starts_with_what_it_is_given()
    {
        var storage = new MemoryStorage(new Dictionary<string, JObject> { ["k"] = new() { ["a"] = 1 } });

        var read = await storage.ReadAsync(["k"], CancellationToken.None);

        Assert.Equal(1, (int)((JObject)read["k"])["a"]!);
    }

    [Fact]
    public async Task Json_a_user_sent_is_kept_and_creates_nothing_when_it_names_a_type()
    {
        var hostile = JObject.Parse("""{"$type":"System.IO.FileInfo, System.Runtime","a":[{"$values":1,"b":2}]}""");
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new Dictionary<string, object> { ["value"] = hostile } }, CancellationToken.None);

        var read = (Dictionary<string, object>)(await _storage.ReadAsync(["k"], CancellationToken.None))["k"];

        Assert.Equal("""{"a":[{"b":2}]}""", ((JObject)read["value"]).ToString(Newtonsoft.Json.Formatting.None));
    }

    [Fact]
    public async Task A_stored_type_name_creates_no_object_of_the_framework()
    {
        var stored = new JObject { ["$type"] = "System.IO.FileInfo, System.Runtime" };
        var storage = new MemoryStorage(new Dictionary<string, JObject> { ["k"] = stored });

        await Assert.ThrowsAnyAsync<Newtonsoft.Json.JsonException>(() => storage.ReadAsync(["k"], CancellationToken.None));
    }

    [Fact]
    public async Task Objects_are_read_by_their_type()
    {
        await WriteAsync(new Note { Text = "typed" });

        var found = await _storage.ReadAsync<Note>(["note"]);

        Assert.Equal("typed", found["note"].Text);
    }

    private Task WriteAsync(Note note) =>
        _storage.WriteAsync(new Dictionary<string, object> { ["note"] = note }, CancellationToken.None);

    private async Task<Note> ReadAsync() => (Note)(await _storage.ReadAsync(["note"], CancellationToken.None))["note"];

    private sealed class Note : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
