namespace Microsoft.Bot.Schema;

/// <summary>Mentions in a message.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        Array.Exists(activity.GetMentions(), mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.Recipient?.Id != null && activity.MentionsId(activity.Recipient.Id);

    /// <summary>Takes the bot's own mention out of the text, so that only what was said to it remains.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient?.Id == null ? activity.Text : activity.RemoveMentionText(activity.Recipient.Id);

    /// <summary>Takes the mentions of <paramref name="id"/> out of the text and trims what is left.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        if (string.IsNullOrEmpty(activity.Text))
        {
            return activity.Text;
        }

        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id == id && !string.IsNullOrEmpty(mention.Text))
            {
                activity.Text = activity.Text.Replace(mention.Text, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
            }
        }

        return activity.Text;
    }
}
