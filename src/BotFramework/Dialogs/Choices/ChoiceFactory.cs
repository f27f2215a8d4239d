using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Messages that offer choices.</summary>
public class ChoiceFactory
{
    private const int MostInline = 3;

    /// <summary>The style a channel shows best: suggested actions, else a card, else text; long titles always as text.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = default, string speak = default, ChoiceFactoryOptions options = default) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>The style a channel shows best: suggested actions, else a card, else text; long titles always as text.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = default, string speak = default, ChoiceFactoryOptions options = default, string conversationType = default, IList<string> toList = default)
    {
        channelId ??= string.Empty;
        list ??= [];
        var longTitles = list.Any(choice => TitleOf(choice)?.Length > Channel.MaxActionTitleLength(channelId));
        if (!longTitles && Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (!longTitles && Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return !longTitles && list.Count <= MostInline ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>"text (1) red, (2) green, or (3) blue".</summary>
    public static Activity Inline(IList<Choice> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default)
    {
        choices ??= [];
        var message = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            message.Append(Connector(index, choices.Count, options));
            if (options?.IncludeNumbers ?? true)
            {
                message.Append('(').Append(index + 1).Append(") ");
            }

            message.Append(TitleOf(choices[index]));
        }

        return MessageFactory.Text(message.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>The text and below it a numbered list.</summary>
    public static Activity List(IList<Choice> choices, string text = default, string speak = default, ChoiceFactoryOptions options = default)
    {
        choices ??= [];
        var message = new StringBuilder(text).Append("\n\n   ");
        for (var index = 0; index < choices.Count; index++)
        {
            message.Append(index > 0 ? "\n   " : string.Empty);
            if (options?.IncludeNumbers ?? true)
            {
                message.Append(CultureInfo.InvariantCulture, $"{index + 1}. ");
            }
            else
            {
                message.Append("- ");
            }

            message.Append(TitleOf(choices[index]));
        }

        return MessageFactory.Text(message.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = default, string speak = default) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = default, string speak = default, IList<string> toList = default) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = default, string speak = default) =>
        SuggestedAction(choices, text, speak, null);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = default, string speak = default, IList<string> toList = default) =>
        MessageFactory.SuggestedActions(ToActions(choices), text, speak, InputHints.ExpectingInput, toList);

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = default, string speak = default) =>
        MessageFactory.Attachment(new HeroCard(text: text, buttons: ToActions(choices)).ToAttachment(), null, speak, InputHints.ExpectingInput);

    public static IList<Choice> ToChoices(IList<string> choices) =>
        choices is null ? [] : choices.Select(choice => new Choice(choice)).ToList();

    private static List<CardAction> ToActions(IList<Choice> choices) => (choices ?? []).Select(ToAction).ToList();

    private static CardAction ToAction(Choice choice) =>
        choice.Action ?? new CardAction(ActionTypes.ImBack, title: choice.Value, value: choice.Value);

    private static string TitleOf(Choice choice) => string.IsNullOrEmpty(choice.Action?.Title) ? choice.Value : choice.Action.Title;

    private static string Connector(int index, int count, ChoiceFactoryOptions options)
    {
        if (index == 0)
        {
            return string.Empty;
        }

        if (index < count - 1)
        {
            return options?.InlineSeparator ?? Prompts.PromptCultureModels.English.Separator;
        }

        return index == 1
            ? options?.InlineOr ?? Prompts.PromptCultureModels.English.InlineOr
            : options?.InlineOrMore ?? Prompts.PromptCultureModels.English.InlineOrMore;
    }
}
