using AdvisorBot.Testing;
using AdvisorBot.Understanding;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>Help for somebody who may be in danger.</summary>
public sealed class CrisisTests
{
    [Theory]
    [InlineData("en", "call 988")]
    [InlineData("es", "llama al 988")]
    public async Task Who_only_sounds_in_danger_is_told_where_to_call_before_the_reply_and_the_second_time_nothing_else(string language, string call)
    {
        var talk = new TestConversation { Locale = language };
        await talk.SaysAsync(language == "en" ? "hello" : "hola, buenas");
        var doubtful = Doubtful(language);
        await talk.SaysAsync(doubtful);

        Assert.True(talk.Replies.Count > 1);
        Assert.Equal("safety", TestConversation.KindOf(talk.Replies[0]));
        Assert.Contains(call, talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.NotEqual("safety", TestConversation.KindOf(talk.Last));

        await talk.SaysAsync(doubtful);

        Assert.Equal("safety", TestConversation.KindOf(Assert.Single(talk.Replies)));
    }

    /// <summary>A line of somebody in danger which the bot is not sure about.</summary>
    private static string Doubtful(string language)
    {
        var recognizer = new Recognizer(ShippedKnowledge.Base.In(language), modelFolder: Recognizer.ModelFolder);
        return JArray.Parse(File.ReadAllText(RepositoryRoot.At("tests", "utterances", language, "danger-later.json"))).OfType<JObject>()
            .Where(entry => (bool)entry["danger"]!).Select(entry => (string)entry["say"]!)
            .First(line => recognizer.Recognize(line, ConversationContext.Empty) is { MayBeInDanger: true } recognition && recognition.Intent != Intents.Crisis);
    }
}
