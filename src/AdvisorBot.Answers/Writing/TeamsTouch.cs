using System.Text.RegularExpressions;
using AdvisorBot.Answers.Cards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Writing;

/// <summary>What makes a reply at home in Teams: thumbs, a line for notifications, one place for buttons.</summary>
internal static partial class TeamsTouch
{
    private const int LongestSummary = 120;

    /// <summary>Teams shows no more buttons on a card.</summary>
    private const int MostActions = 6;

    /// <summary>Adds it to a reply of that kind.</summary>
    public static void Add(Activity activity, string kind)
    {
        if (ReplyKinds.CanBeRated(kind))
        {
            // Teams refuses a message that sets the older feedbackLoopEnabled as well.
            ((JObject)activity.ChannelData)["feedbackLoop"] = new JObject { ["type"] = "default" };
        }

        var cards = (activity.Attachments ?? []).Select(attachment => attachment.Content).OfType<JObject>().ToArray();
        if (cards.Length == 0)
        {
            return;
        }

        activity.Summary = SummaryOf(activity.Text, cards[0]);
        if (cards.Length == 1 && activity.SuggestedActions is { } suggested)
        {
            MoveButtons(suggested, cards[0]);
            activity.SuggestedActions = null;
        }

        foreach (var card in cards.Where(card => card.SelectTokens("$..type").Any(type => type is JValue { Value: "ColumnSet" or "FactSet" })))
        {
            card["msteams"] = new JObject { ["width"] = "Full" };
        }
    }

    /// <summary>Buttons in two places confuse; a phone shows those under a card last of all.</summary>
    private static void MoveButtons(SuggestedActions suggested, JObject card)
    {
        var actions = card["actions"] as JArray ?? [];
        var there = actions.Select(action => action["title"]?.Value<string>()).ToHashSet();
        foreach (var offer in suggested.Actions.Select(action => action.Title).Where(title => there.Add(title)).Take(MostActions - actions.Count).ToArray())
        {
            actions.Add(AdaptiveCard.WithoutInputs(AdaptiveCard.Submit(offer, offer)));
        }

        card["actions"] = actions;
    }

    /// <summary>What a notification and the list of chats show of a message with a card: the first line without a figure, which would leave without its source, and without markup.</summary>
    private static string? SummaryOf(string text, JObject card)
    {
        var line = text.Split('\n').Concat(card.SelectTokens("body[*].text").Select(shown => (string)shown!))
            .Select(shown => Markup().Replace(shown, "").Trim())
            .FirstOrDefault(shown => shown.Length > 0 && !shown.Any(char.IsAsciiDigit));
        return line is null || line.Length <= LongestSummary ? line : line[..(LongestSummary - 1)].TrimEnd() + "…";
    }

    [GeneratedRegex(@"[*_`]|\\(?=\*)")]
    private static partial Regex Markup();
}
