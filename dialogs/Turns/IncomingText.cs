using System.Net;
using AdvisorBot.Answers.Cards;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>The words of a message, however the channel wrapped them.</summary>
public static class IncomingText
{
    private const char HardSpace = '\u00A0';

    /// <summary>Text without the mention of the bot and HTML entities; for a card click, the words it stands for; empty when there are none.</summary>
    public static string Of(IMessageActivity activity)
    {
        var text = activity.Text;
        if (activity.Entities is { Count: > 0 })
        {
            text = activity.RemoveRecipientMention();
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return CardClick.TextOf(activity.Value)?.Trim() ?? "";
        }

        return (activity.ChannelId == "msteams" ? WebUtility.HtmlDecode(text) : text).Replace(HardSpace, ' ').Trim();
    }
}
