using System.Net;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Dialogs.Teams;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>The words of a message, however the channel wrapped them.</summary>
public static class IncomingText
{
    /// <summary>Longer messages are not read: nobody asks a question in that many characters.</summary>
    public const int Longest = 4000;

    /// <summary>What stands for words that were not kept; they are a medical record.</summary>
    public const string NotKept = "[…]";

    private const char HardSpace = '\u00A0';

    /// <summary>Text without mentions and HTML entities; for a card click, the words it stands for; empty when there are none.</summary>
    public static string Of(IMessageActivity activity)
    {
        var text = activity.Text;
        if (activity.Entities is { Count: > 0 })
        {
            text = Mentions.Without(activity);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return CardClick.TextOf(activity.Value)?.Trim() ?? "";
        }

        return (activity.ChannelId == "msteams" ? WebUtility.HtmlDecode(text) : text).Replace(HardSpace, ' ').Trim();
    }

    /// <summary>Reply key for a message without words to understand; null for any other.</summary>
    public static string? Problem(IMessageActivity activity) => activity switch
    {
        { Text: NotKept } => "input.record",
        { Text.Length: > Longest } => "input.too-long",
        { Text.Length: > 0 } => null,
        { Attachments: { Count: > 0 } attachments } when attachments.Any(IsFile) => "input.attachment",
        _ => "input.empty",
    };

    /// <summary>Teams adds the message once more as HTML.</summary>
    private static bool IsFile(Attachment? attachment) => attachment is not null && attachment.ContentType != "text/html";
}
