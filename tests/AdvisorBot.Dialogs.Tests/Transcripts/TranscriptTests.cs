using System.Text;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Tests.Transcripts;

/// <summary>Plays the conversations of <c>tests/conversations</c> through the real dialogs; between any two messages the process starts anew.</summary>
public sealed class TranscriptTests
{
    /// <summary>Set to a folder, every conversation is written there as it went, for people to read.</summary>
    private const string WriteTo = "ADVISORBOT_TRANSCRIPTS";

    public static TheoryData<string> All => [.. Transcript.Names];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_conversation_goes_as_written(string name)
    {
        var transcript = Transcript.Read(name);
        var talk = new TestConversation();
        var log = new StringBuilder();
        try
        {
            foreach (var line in transcript.Lines)
            {
                await PlayAsync(talk, transcript, line, log);
            }
        }
        finally
        {
            Keep(name, log);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Answers_that_are_written_down_are_given_and_the_ranking_after_them_is_checked(string name)
    {
        var lines = Transcript.Read(name) is { Answers.Count: > 0 } transcript ? transcript.Lines : [];

        Assert.Equal(lines.Count > 0, lines.Any(line => line.Mark == "interview"));
        Assert.Equal(lines.Count > 0, lines.Any(line => line.Mark is "first:" or "top:" or "below:"));
    }

    private static async Task PlayAsync(TestConversation talk, Transcript transcript, TranscriptLine line, StringBuilder log)
    {
        switch (line.Mark)
        {
            case ">":
                await SayAsync(talk, line.Text, log);
                break;
            case "interview":
                await InterviewAsync(talk, transcript, log);
                break;
            case "<":
                Assert.True(talk.Text.Contains(line.Text, StringComparison.OrdinalIgnoreCase), $"Line {line.Number}: “{line.Text}” was not heard in:\n{talk.Text}");
                break;
            case "!":
                Assert.False(talk.Text.Contains(line.Text, StringComparison.OrdinalIgnoreCase), $"Line {line.Number}: “{line.Text}” was heard in:\n{talk.Text}");
                break;
            default:
                CheckRanking(talk, line);
                break;
        }
    }

    /// <summary>Answers what is asked, in the order in which it is asked, up to the ranking.</summary>
    private static async Task InterviewAsync(TestConversation talk, Transcript transcript, StringBuilder log)
    {
        for (var asked = 0; talk.AskedSlot is { } slot; asked++)
        {
            Assert.True(asked < 20, "The interview does not end.");
            await SayAsync(talk, transcript.Answers.GetValueOrDefault(slot, "skip"), log);
        }

        if (talk.AsksToConfirm)
        {
            if (transcript.Answers.TryGetValue("more", out var more))
            {
                await SayAsync(talk, more, log);
            }

            await SayAsync(talk, transcript.Answers.GetValueOrDefault("yes", "yes"), log);
        }
    }

    private static async Task SayAsync(TestConversation talk, string text, StringBuilder log)
    {
        await talk.SaysAsync(text);
        log.Append("> ").AppendLine(text);
        foreach (var reply in talk.Replies.Where(reply => reply.Type == ActivityTypes.Message))
        {
            log.AppendLine(reply.Text).AppendLine();
            await ReplyChecks.CheckAsync(talk, reply);
        }
    }

    private static void CheckRanking(TestConversation talk, TranscriptLine line)
    {
        var ranked = talk.Replies.LastOrDefault(reply => TestConversation.KindOf(reply) == "recommendation");
        Assert.True(ranked is not null, $"Line {line.Number}: no ranking was heard in:\n{talk.Text}");
        string[] shown = [.. TestConversation.AdvisorOf(ranked)["subjects"]!.Select(id => (string)id!)];
        foreach (var id in line.Text.Split(',', StringSplitOptions.TrimEntries))
        {
            var right = line.Mark switch
            {
                "first:" => shown.Length > 0 && shown[0] == id,
                "top:" => shown.Contains(id),
                _ => !shown.Contains(id),
            };
            Assert.True(right, $"Line {line.Number}: {line.Mark} {id}, but shown are {string.Join(", ", shown)}");
        }
    }

    private static void Keep(string name, StringBuilder log)
    {
        if (Environment.GetEnvironmentVariable(WriteTo) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, name + ".md"), log.ToString());
        }
    }
}
