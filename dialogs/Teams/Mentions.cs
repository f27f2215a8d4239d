using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Teams;

/// <summary>Whom a message in a group is meant for, and its words without any names.</summary>
internal static class Mentions
{
    /// <summary>
    /// Whether the bot is to answer: always in a private chat, in a group of Teams when it is mentioned or one of its cards was clicked.
    /// An app that may read a whole channel hears everything that is said there.
    /// </summary>
    public static bool IsForBot(IMessageActivity activity, bool shared) =>
        !shared || activity.ChannelId != Channels.Msteams || activity.Value is not null || activity.GetMentions().Any(mention => IsBot(mention, activity));

    /// <summary>Whether the bot is called by name without another word.</summary>
    public static bool IsCallOnly(IMessageActivity activity) =>
        activity.Value is null && string.IsNullOrWhiteSpace(activity.Text) && activity.GetMentions().Any(mention => IsBot(mention, activity));

    /// <summary>The text without mentions: neither the bot's name nor anybody else's is part of a question.</summary>
    public static string? Without(IMessageActivity activity)
    {
        var text = activity.RemoveRecipientMention();
        foreach (var mention in activity.GetMentions().Where(mention => !string.IsNullOrEmpty(mention.Text) && !IsBot(mention, activity)))
        {
            text = text?.Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    private static bool IsBot(Mention mention, IMessageActivity activity) =>
        mention.Mentioned?.Id is { } id && id == activity.Recipient?.Id;
}
