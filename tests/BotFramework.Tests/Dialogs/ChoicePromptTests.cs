using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Dialogs;

public sealed class ChoicePromptTests
{
    [Theory]
    [InlineData("coding", "Medical coder", 1)]
    [InlineData("a MEDICAL CODER I think", "Medical coder", 1)]
    [InlineData("2", "Medical coder", 1)]
    [InlineData("number two please", "Medical coder", 1)]
    [InlineData("the second one", "Medical coder", 1)]
    [InlineData("the last", "Registrar", 2)]
    [InlineData("second to last", "Medical coder", 1)]
    [InlineData("third", "Registrar", 2)]
    public async Task A_choice_is_given_by_words_number_or_place(string said, string value, int index)
    {
        foreach (var storedAs in Enum.GetValues<StoredAs>())
        {
            var conversation = Asking(storedAs);
            await conversation.SaysAsync("hi");
            await conversation.SaysAsync(said);

            var found = Assert.IsType<FoundChoice>(conversation.Result!.Result);
            Assert.Equal(value, found.Value);
            Assert.Equal(index, found.Index);
        }
    }

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("the fifth")]
    [InlineData("next")]
    [InlineData("medical")]
    [InlineData("something else")]
    public async Task What_is_no_choice_is_asked_again(string said)
    {
        var conversation = Asking();
        var question = await conversation.SaysAsync("hi");

        Assert.Equal(question, await conversation.SaysAsync(said));
        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result!.Status);
    }

    [Fact]
    public async Task Part_of_a_choice_is_enough_when_partial_matches_are_allowed()
    {
        var conversation = Asking(recognizer: new FindChoicesOptions { AllowPartialMatches = true });
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("the analyst");

        Assert.Equal("Data analyst", Assert.IsType<FoundChoice>(conversation.Result!.Result).Value);
    }

    [Fact]
    public async Task Numbers_are_not_taken_when_they_are_switched_off()
    {
        var conversation = Asking(recognizer: new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false });
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("2");
        await conversation.SaysAsync("second");

        Assert.Equal(DialogTurnStatus.Waiting, conversation.Result!.Status);
    }

    [Fact]
    public async Task In_a_plain_channel_the_choices_are_numbered_in_the_text()
    {
        Assert.Equal("Which? (1) Data analyst, (2) Medical coder, or (3) Registrar", await Asking().SaysAsync("hi"));
    }

    [Fact]
    public async Task The_web_chat_gets_suggested_actions_that_say_the_choice()
    {
        var conversation = Asking(channelId: "webchat");

        Assert.Equal("Which?", await conversation.SaysAsync("hi"));
        Assert.Equal(["Data analyst", "Medical coder", "Registrar"], conversation.Replies[0].SuggestedActions.Actions.Select(action => (string)action.Value));
        Assert.All(conversation.Replies[0].SuggestedActions.Actions, action => Assert.Equal(ActionTypes.ImBack, action.Type));
    }

    [Fact]
    public async Task Teams_gets_the_choices_as_buttons_of_a_card_even_when_asked_again()
    {
        var conversation = Asking(channelId: "msteams");
        await conversation.SaysAsync("hi");
        await conversation.SaysAsync("what?");

        var attachment = Assert.Single(conversation.Replies[0].Attachments);
        var card = JObject.FromObject(attachment.Content);
        Assert.Equal("Which?", (string?)card["text"]);
        Assert.Equal(3, card["buttons"]!.Count());
    }

    [Theory]
    [InlineData(ListStyle.None, "Which?")]
    [InlineData(ListStyle.List, "Which?\n\n   1. Data analyst\n   2. Medical coder\n   3. Registrar")]
    [InlineData(ListStyle.SuggestedAction, "Which?")]
    public async Task A_question_can_choose_its_own_style(ListStyle style, string text)
    {
        var conversation = Asking(style: style);

        Assert.Equal(text, await conversation.SaysAsync("hi"));
    }

    private static DialogConversation Asking(StoredAs storedAs = StoredAs.TypedJson, FindChoicesOptions? recognizer = null, string channelId = "test", ListStyle? style = null) =>
        new(() => [new ChoicePrompt("ask") { RecognizerOptions = recognizer }], "ask", storedAs)
        {
            ChannelId = channelId,
            BeginOptions = new PromptOptions
            {
                Prompt = MessageFactory.Text("Which?"),
                Style = style,
                Choices = [new Choice("Data analyst"), new Choice("Medical coder") { Synonyms = ["coding", "coder"] }, new Choice("Registrar")],
            },
        };
}
