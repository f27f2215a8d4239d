using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BotFramework.Tests.Dialogs;

public sealed class ChoiceTests
{
    private static readonly string[] Colors = ["red", "green", "blue"];

    [Fact]
    public void Choices_are_found_in_the_order_they_were_said()
    {
        var found = Find.FindChoices("the red and the blue ones please.", Colors);

        Assert.Equal(["red", "blue"], found.Select(result => result.Resolution.Value));
        Assert.Equal(4, found[0].Start);
        Assert.Equal(6, found[0].End);
        Assert.Equal("red", found[0].Text);
        Assert.Equal("choice", found[0].TypeName);
        Assert.Equal(1.0f, found[0].Resolution.Score);
    }

    [Fact]
    public void The_longer_choice_wins_over_one_inside_it()
    {
        var found = Find.FindChoices("the data analyst", (string[])["analyst", "data analyst"]);

        Assert.Equal("data analyst", Assert.Single(found).Resolution.Value);
    }

    [Fact]
    public void Words_in_between_lower_the_score_and_too_many_break_the_choice()
    {
        var near = Find.FindChoices("health record information", (string[])["health information"]);
        var far = Find.FindChoices("health of one two three information", (string[])["health information"]);

        Assert.InRange(Assert.Single(near).Resolution.Score, 0.5f, 0.99f);
        Assert.Empty(far);
    }

    [Fact]
    public void A_first_word_said_twice_does_not_hide_the_choice()
    {
        var found = Find.FindChoices("data is what I like and so data analyst", (string[])["data analyst"]);

        Assert.Equal("data analyst", Assert.Single(found).Text);
    }

    [Fact]
    public void A_button_title_counts_unless_it_is_left_out()
    {
        Choice[] choices = [new Choice("rhia") { Action = new CardAction(ActionTypes.ImBack, title: "Administrator") }];

        Assert.Single(Find.FindChoices("administrator", choices));
        Assert.Empty(Find.FindChoices("administrator", choices, new FindChoicesOptions { NoAction = true }));
        Assert.Empty(Find.FindChoices("rhia", choices, new FindChoicesOptions { NoValue = true }));
    }

    [Fact]
    public void Words_come_before_numbers()
    {
        var found = ChoiceRecognizers.RecognizeChoices("2 years", (string[])["4 years", "3 years", "2 years"]);

        Assert.Equal(2, Assert.Single(found).Resolution.Index);
    }

    [Fact]
    public void Nothing_said_chooses_nothing()
    {
        Assert.Empty(ChoiceRecognizers.RecognizeChoices(null, Colors));
        Assert.Empty(Find.FindChoices(string.Empty, Colors));
    }

    [Fact]
    public void Two_choices_are_joined_by_or()
    {
        var message = ChoiceFactory.Inline(ChoiceFactory.ToChoices(["red", "green"]), "select from:");

        Assert.Equal("select from: (1) red or (2) green", message.Text);
        Assert.Equal(InputHints.ExpectingInput, message.InputHint);
    }

    [Fact]
    public void The_words_between_choices_can_be_given()
    {
        var message = ChoiceFactory.Inline(ChoiceFactory.ToChoices(Colors), "select:", options: new ChoiceFactoryOptions("; ", " or ", " or else ", false));

        Assert.Equal("select: red; green or else blue", message.Text);
    }

    [Fact]
    public void A_list_without_numbers_has_dashes()
    {
        var message = ChoiceFactory.List(Colors, "select", options: new ChoiceFactoryOptions { IncludeNumbers = false });

        Assert.Equal("select\n\n   - red\n   - green\n   - blue", message.Text);
    }

    [Theory]
    [InlineData("emulator", null, true, false)]
    [InlineData("directline", null, true, false)]
    [InlineData("msteams", "personal", true, false)]
    [InlineData("msteams", "channel", false, true)]
    [InlineData("slack", null, false, true)]
    [InlineData("email", null, false, false)]
    public void Each_channel_gets_what_it_can_show(string channelId, string? conversationType, bool suggested, bool card)
    {
        var message = ChoiceFactory.ForChannel(channelId, ChoiceFactory.ToChoices(Colors), "select", conversationType: conversationType, toList: null);

        Assert.Equal(suggested, message.SuggestedActions is not null);
        Assert.Equal(card, message.Attachments is { Count: > 0 });
    }

    [Fact]
    public void Titles_too_long_for_a_button_are_listed()
    {
        var message = ChoiceFactory.ForChannel("webchat", ChoiceFactory.ToChoices(["Registered Health Information Administrator"]), "select", null, null);

        Assert.Null(message.SuggestedActions);
        Assert.Contains("1. Registered", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_and_emoji_are_tokens_and_punctuation_is_none()
    {
        var tokens = Tokenizer.DefaultTokenizer("Hello, W\u00F6rld\uD83D\uDC4D!");

        Assert.Equal(["hello", "w\u00F6rld", "\uD83D\uDC4D"], tokens.Select(token => token.Normalized));
        Assert.Equal([(0, 4), (7, 11), (12, 13)], tokens.Select(token => (token.Start, token.End)));
    }
}
