using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the bot's own mention out of a message's text, and the mention's marks around the names of others.</summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether the bot's own mention is removed; true by default.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            if (RemoveRecipientMention)
            {
                activity.RemoveRecipientMention();
            }

            activity.Text = WithoutMarks(activity.Text);
        }

        return next(cancellationToken);
    }

    /// <summary><c>&lt;at id="1"&gt;Ann&lt;/at&gt;</c> becomes Ann.</summary>
    private static string WithoutMarks(string text)
    {
        int start;
        while ((start = text.IndexOf("<at", StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var opened = text.IndexOf('>', start);
            var closed = opened < 0 ? -1 : text.IndexOf("</at>", opened, StringComparison.OrdinalIgnoreCase);
            if (closed < 0)
            {
                break;
            }

            text = string.Concat(text.AsSpan(0, start), text.AsSpan(opened + 1, closed - opened - 1), text.AsSpan(closed + "</at>".Length));
        }

        return text.Trim();
    }
}
