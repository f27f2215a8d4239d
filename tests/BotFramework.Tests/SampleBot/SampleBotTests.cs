using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.SampleBot;

/// <summary>Bots written as the public documentation teaches behave turn by turn as it says.</summary>
public sealed class SampleBotTests
{
    [Fact]
    public Task Echo_counts_the_turns_of_the_conversation_and_remembers_the_user()
    {
        var storage = new MemoryStorage();
        var bot = new EchoWithStateBot(new ConversationState(storage), new UserState(storage));

        return new TestFlow(new TestAdapter(), bot)
            .SendConversationUpdate()
            .AssertReply("Hello and welcome!")
            .Test("hi", "1: you said hi")
            .Test("I am Ann", "2: Ann said I am Ann")
            .Test("hi", "3: Ann said hi")
            .StartTestAsync();
    }

    [Fact]
    public async Task What_belongs_to_the_user_is_known_in_the_next_conversation()
    {
        var storage = new MemoryStorage();
        var bot = new EchoWithStateBot(new ConversationState(storage), new UserState(storage));
        await new TestFlow(new TestAdapter(TestAdapter.CreateConversation("one")), bot).Test("I am Ann", "1: Ann said I am Ann").StartTestAsync();

        await new TestFlow(new TestAdapter(TestAdapter.CreateConversation("two")), bot).Test("hi", "1: Ann said hi").StartTestAsync();
    }

    [Fact]
    public Task A_form_goes_through_its_steps()
    {
        return Profile()
            .Test("hi", "How do you get here? (1) Car, (2) Bus, or (3) Bicycle")
            .Test("the second one", "What is your name?")
            .Send("Ann")
            .AssertReply("Thanks Ann.")
            .AssertReply("Will you tell me your age? (1) Yes or (2) No")
            .Test("sure", "How old are you?")
            .Send("twenty one")
            .AssertReply("You are 21.")
            .AssertReply("Shall I keep this? (1) Yes or (2) No")
            .Test("1", "Kept: Ann, Bus, 21.")
            .Test("hi again", "How do you get here? (1) Car, (2) Bus, or (3) Bicycle")
            .StartTestAsync();
    }

    [Fact]
    public Task What_does_not_validate_is_asked_again_with_the_retry_prompt()
    {
        return Profile()
            .Send("hi")
            .AssertReplyContains("How do you get here?")
            .Test("by train", "Please choose one: (1) Car, (2) Bus, or (3) Bicycle")
            .Test("bike? bicycle", "What is your name?")
            .Test("A", "At least two letters, please.")
            .Send("Ann")
            .AssertReply("Thanks Ann.")
            .AssertReplyContains("Will you tell me your age?")
            .Test("perhaps", "Will you tell me your age? (1) Yes or (2) No")
            .Test("yes", "How old are you?")
            .Test("old", "It must be more than 0 and less than 150.")
            .Test("200", "It must be more than 0 and less than 150.")
            .Send("-1")
            .AssertReply("That was attempt 3.")
            .AssertNoReply("A validator that says something itself speaks for the retry prompt.", 50)
            .Send("33")
            .AssertReply("That was attempt 4.")
            .AssertReply("You are 33.")
            .StartTestAsync();
    }

    [Fact]
    public Task A_step_that_needs_no_answer_is_passed_over()
    {
        return Profile()
            .Send("hi")
            .AssertReplyContains("How do you get here?")
            .Test("car", "What is your name?")
            .Send("Bo")
            .AssertReply("Thanks Bo.")
            .AssertReplyContains("Will you tell me your age?")
            .Send("no")
            .AssertReply("No age given.")
            .AssertReplyContains("Shall I keep this?")
            .Test("nope", "Nothing was kept.")
            .StartTestAsync();
    }

    [Fact]
    public async Task The_dialog_alone_gives_its_result()
    {
        var client = new DialogTestClient(Channels.Msteams, new ProfileDialog(new UserState(new MemoryStorage())));
        foreach (var words in new[] { "hi", "3", "Ann", "yes", "40" })
        {
            await client.SendActivityAsync<IMessageActivity>(words);
        }

        Assert.Equal(DialogTurnStatus.Waiting, client.DialogTurnResult.Status);
        await client.SendActivityAsync<IMessageActivity>("yes");

        Assert.Equal(DialogTurnStatus.Complete, client.DialogTurnResult.Status);
        Assert.Equal(("Bicycle", "Ann", 40), ((Profile)client.DialogTurnResult.Result) is var profile ? (profile.Transport, profile.Name, profile.Age) : default);
    }

    [Theory]
    [InlineData(ListStyle.Inline, "Colour? (1) red, (2) green, or (3) blue", 0, 0)]
    [InlineData(ListStyle.List, "Colour?\n\n   1. red\n   2. green\n   3. blue", 0, 0)]
    [InlineData(ListStyle.SuggestedAction, "Colour?", 3, 0)]
    [InlineData(ListStyle.HeroCard, null, 0, 1)]
    [InlineData(ListStyle.None, "Colour?", 0, 0)]
    public async Task Choices_are_shown_in_the_style_asked_for_and_understood_in_any(ListStyle style, string? text, int actions, int cards)
    {
        var prompt = new ChoicePrompt("colour") { Style = style };
        var options = new PromptOptions { Prompt = MessageFactory.Text("Colour?"), Choices = ChoiceFactory.ToChoices(["red", "green", "blue"]) };
        var client = new DialogTestClient(Channels.Test, prompt, options);

        var question = await client.SendActivityAsync<IMessageActivity>("hi");
        await client.SendActivityAsync<IMessageActivity>("the last one");

        Assert.Equal(text, question.Text);
        Assert.Equal((actions, cards), (question.SuggestedActions?.Actions.Count ?? 0, question.Attachments?.Count ?? 0));
        Assert.Equal("blue", ((FoundChoice)client.DialogTurnResult.Result).Value);
    }

    private static TestFlow Profile()
    {
        var storage = new MemoryStorage();
        var (conversation, user) = (new ConversationState(storage), new UserState(storage));
        return new TestFlow(new TestAdapter(), new ProfileBot<ProfileDialog>(conversation, user, new ProfileDialog(user)));
    }
}
