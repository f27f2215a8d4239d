using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public sealed class PromptTests
{
    [Theory]
    [InlineData(StoredAs.TypedJson)]
    [InlineData(StoredAs.PlainJson)]
    public async Task A_validator_sees_how_often_was_tried_and_what_it_kept(StoredAs storedAs)
    {
        var conversation = Asking(
            () => new TextPrompt("ask", (prompt, _) =>
            {
                prompt.State["last"] = prompt.Recognized.Value;
                return Task.FromResult(prompt.AttemptCount == 3 && Equals(prompt.Options.Validations, "rule"));
            }),
            new PromptOptions { Prompt = MessageFactory.Text("Well?"), RetryPrompt = MessageFactory.Text("Again?"), Validations = "rule" },
            storedAs);

        Assert.Equal("Well?", await conversation.SaysAsync("hi"));
        Assert.Equal("Again?", await conversation.SaysAsync("one"));
        Assert.Equal("Again?", await conversation.SaysAsync("two"));
        await conversation.SaysAsync("three");
        Assert.Equal("three", conversation.Result!.Result);
    }

    [Fact]
    public async Task Without_a_retry_prompt_the_same_question_is_asked_again()
    {
        var conversation = Asking(() => new NumberPrompt<int>("ask"), Question("How many?"));

        Assert.Equal("How many?", await conversation.SaysAsync("hi"));
        Assert.Equal("How many?", await conversation.SaysAsync("lots"));
    }

    [Fact]
    public async Task A_validator_that_answers_itself_is_not_followed_by_the_retry_prompt()
    {
        var conversation = Asking(
            () => new TextPrompt("ask", async (prompt, ct) =>
            {
                await prompt.Context.SendActivityAsync("Not that.", cancellationToken: ct);
                return false;
            }),
            new PromptOptions { Prompt = MessageFactory.Text("Well?"), RetryPrompt = MessageFactory.Text("Again?") });
        await conversation.SaysAsync("hi");

        Assert.Equal("Not that.", await conversation.SaysAsync("x"));
    }

    [Fact]
    public async Task A_validator_can_change_the_value()
    {
        var conversation = Asking(
            () => new TextPrompt("ask", (prompt, _) =>
            {
                prompt.Recognized.Value = prompt.Recognized.Value.ToUpperInvariant();
                return Task.FromResult(true);
            }),
            Question("Well?"));
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("ada");

        Assert.Equal("ADA", conversation.Result!.Result);
    }

    [Fact]
    public async Task A_prompt_begun_without_prompt_options_says_so()
    {
        var conversation = new DialogConversation(() => [new TextPrompt("ask")], "ask") { BeginOptions = "no options" };

        var error = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => conversation.SaysAsync("hi"));

        Assert.Contains("'ask'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_is_sent_anew_each_time_and_stored_without_addresses()
    {
        var conversation = Asking(() => new TextPrompt("ask", (_, _) => Task.FromResult(false)), Question("Well?"), StoredAs.PlainJson);
        await conversation.SaysAsync("hi");
        var first = conversation.Replies[0].Id;
        await conversation.SaysAsync("x");

        Assert.NotEqual(first, conversation.Replies[0].Id);
        var stored = (await conversation.StoredDialogStateAsync())["dialogStack"]![0]!["state"]!["options"]!["prompt"]!;
        Assert.Equal(["attachments", "entities", "inputHint", "text", "type"], stored.Children<JProperty>().Select(property => property.Name).Order());
        Assert.Equal("Well?", (string?)stored["text"]);
    }

    [Theory]
    [InlineData(StoredAs.TypedJson)]
    [InlineData(StoredAs.PlainJson)]
    public async Task A_card_in_a_question_is_shown_again_after_a_restart(StoredAs storedAs)
    {
        var card = (Activity)MessageFactory.Attachment(new HeroCard(title: "Pick").ToAttachment());
        var conversation = Asking(() => new NumberPrompt<int>("ask"), new PromptOptions { Prompt = card }, storedAs);
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("what?");

        Assert.Equal("Pick", (string?)JObject.FromObject(Assert.Single(conversation.Replies[0].Attachments).Content)["title"]);
    }

    [Fact]
    public async Task A_question_without_an_input_hint_expects_input()
    {
        var conversation = Asking(() => new TextPrompt("ask"), new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Well?" } });
        await conversation.SaysAsync("hi");

        Assert.Equal(InputHints.ExpectingInput, conversation.Replies[0].InputHint);
    }

    [Theory]
    [InlineData("two hundred and five", 205)]
    [InlineData("I guess 1,000", 1000)]
    public async Task A_number_is_read_in_digits_and_words(string said, int value)
    {
        var conversation = Asking(() => new NumberPrompt<int>("ask"), Question("How many?"));
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync(said);

        Assert.Equal(value, Assert.IsType<int>(conversation.Result!.Result));
    }

    [Fact]
    public async Task A_whole_number_prompt_does_not_take_a_half_but_a_decimal_one_does()
    {
        var whole = Asking(() => new NumberPrompt<int>("ask"), Question("How many?"));
        await whole.SaysAsync("hi");
        await whole.SaysAsync("two and a half");
        var exact = Asking(() => new NumberPrompt<decimal>("ask"), Question("How many?"));
        await exact.SaysAsync("hi");
        await exact.SaysAsync("two and a half");

        Assert.Equal(DialogTurnStatus.Waiting, whole.Result!.Status);
        Assert.Equal(2.5m, exact.Result!.Result);
    }

    [Fact]
    public void A_number_prompt_of_another_type_is_refused() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<Guid>("ask"));

    [Theory]
    [InlineData("en-us", "yep", true)]
    [InlineData("en-gb", "no thanks", false)]
    [InlineData("en-us", "1", true)]
    [InlineData("en-us", "the second", false)]
    [InlineData("es-mx", "s\u00ED", true)]
    [InlineData("xx", "yes", true)]
    public async Task A_confirmation_is_given_in_words_or_by_number(string locale, string said, bool value)
    {
        var conversation = new DialogConversation(() => [new ConfirmPrompt("ask")], "ask") { BeginOptions = Question("Sure?"), Locale = locale };
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync(said);

        Assert.Equal(value, conversation.Result!.Result);
    }

    [Theory]
    [InlineData("en-us", "Sure? (1) Yes or (2) No")]
    [InlineData("es-es", "Sure? (1) S\u00ED o (2) No")]
    public async Task A_confirmation_offers_its_answers_in_the_users_language(string locale, string question)
    {
        var conversation = new DialogConversation(() => [new ConfirmPrompt("ask")], "ask") { BeginOptions = Question("Sure?"), Locale = locale };

        Assert.Equal(question, await conversation.SaysAsync("hi"));
        Assert.Equal(question, await conversation.SaysAsync("perhaps"));
    }

    [Fact]
    public async Task A_confirmation_takes_its_own_words()
    {
        var conversation = Asking(() => new ConfirmPrompt("ask") { ConfirmChoices = Tuple.Create(new Choice("Go"), new Choice("Stay")) }, Question("Ready?"));

        Assert.Equal("Ready? (1) Go or (2) Stay", await conversation.SaysAsync("hi"));
        await conversation.SaysAsync("I want to stay");
        Assert.Equal(false, conversation.Result!.Result);
    }

    [Fact]
    public async Task Attachments_are_waited_for()
    {
        var conversation = Asking(() => new AttachmentPrompt("ask"), Question("Your file?"));
        await conversation.SaysAsync("hi");

        Assert.Equal("Your file?", await conversation.SaysAsync("here"));
        await conversation.SendsAsync(new Activity(ActivityTypes.Message) { Attachments = [new Attachment("text/plain", "https://example.org/cv.txt")] });
        Assert.Equal("text/plain", Assert.Single(Assert.IsAssignableFrom<IList<Attachment>>(conversation.Result!.Result)).ContentType);
    }

    [Fact]
    public async Task An_activity_prompt_waits_for_the_event_its_validator_wants()
    {
        var conversation = Asking(() => new ActivityPrompt("ask", (prompt, _) => Task.FromResult(prompt.Recognized.Value.Type == ActivityTypes.Event)), Question("Waiting"));
        await conversation.SaysAsync("hi");

        Assert.Equal("Waiting", await conversation.SaysAsync("done?"));
        await conversation.SendsAsync(new Activity(ActivityTypes.Event) { Name = "done" });
        Assert.Equal("done", Assert.IsType<Activity>(conversation.Result!.Result).Name);
    }

    private static PromptOptions Question(string text) => new() { Prompt = MessageFactory.Text(text) };

    private static DialogConversation Asking(Func<Dialog> prompt, PromptOptions options, StoredAs storedAs = StoredAs.TypedJson) =>
        new(() => [prompt()], "ask", storedAs) { BeginOptions = options };
}
