namespace AdvisorBot.Storage.Tests;

/// <summary>What is left of a user who asked to be forgotten.</summary>
public abstract class UserDataContract : DatabaseContract
{
    [Fact]
    public async Task Everything_of_the_user_goes_and_nothing_of_anybody_else()
    {
        await Log.StartAsync("old", "dl_me");
        await Log.StartAsync("open", "dl_me");
        await Log.StartAsync("theirs", "dl_other");
        foreach (var id in (string[])["old", "open", "open", "theirs"])
        {
            await Log.AppendAsync(id, "words");
        }

        string[] mine = ["directline/users/dl_me", "directline/conversations/old", "directline/conversations/open", "directline/conversations/open/users/dl_me"];
        string[] theirs = ["directline/users/dl_other", "directline/conversations/theirs", "msteams/users/dl_me"];
        await Database.Storage.WriteAsync(mine.Concat(theirs).ToDictionary(key => key, object (key) => key));

        var deleted = await Database.UserData.DeleteAsync("directline", "dl_me", "open", CancellationToken.None);

        Assert.Equal(new DeletedData(States: 4, Activities: 3, Conversations: 1), deleted);
        Assert.Equal(theirs.Order(), (await Database.Storage.ReadAsync([.. mine, .. theirs])).Keys.Order());
        Assert.Single(await Log.ReadAsync("theirs"));
    }

    [Fact]
    public async Task The_conversation_in_which_it_is_asked_goes_on_after_its_watermark()
    {
        await Log.StartAsync("open", "dl_me");
        await Log.AppendAsync("open", "forget me");

        await Database.UserData.DeleteAsync("directline", "dl_me", "open", CancellationToken.None);
        await Log.AppendAsync("open", "done");

        Assert.Equal(2, Assert.Single(await Log.ReadAsync("open")).Watermark);
        Assert.Null((await Database.Log.FindAsync("open", CancellationToken.None))!.UserName);
    }

    [Fact]
    public async Task On_another_channel_the_states_of_user_and_conversation_go()
    {
        await Database.Storage.WriteAsync(new Dictionary<string, object> { ["msteams/users/29:1"] = "u", ["msteams/conversations/a:1"] = "c" });

        var deleted = await Database.UserData.DeleteAsync("msteams", "29:1", "a:1", CancellationToken.None);

        Assert.Equal(2, deleted.States);
    }
}
