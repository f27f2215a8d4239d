using AdvisorBot.Answers;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace AdvisorBot.Dialogs.Teams;

/// <summary>Answers the compose box of Teams: a search for careers, and links of ours as cards.</summary>
/// <param name="chat">Opens a private chat with the bot; null where that is not known.</param>
internal sealed class ComposeBox(Advisor advisor, Audience audience, IOwnPages? pages, Uri? chat)
{
    /// <summary>The parameter of the search, as the manifest names it.</summary>
    public const string QueryParameter = "query";

    private const int LongestQuery = 200;
    private const int PageSize = 25;

    public MessagingExtensionResponse Search(MessagingExtensionQuery query)
    {
        var words = query.Parameters?.FirstOrDefault(parameter => parameter?.Name == QueryParameter)?.Value?.ToString()?.Trim() ?? "";
        if (words.Length > LongestQuery)
        {
            return Message(Say("teams.search.too-long"));
        }

        if (advisor.Recognizer.IsCrisis(words))
        {
            return Message(advisor.Answers.Crisis(audience).Activity.Text);
        }

        var found = CareerSearch.Find(advisor, words);
        if (found.Count == 0)
        {
            return Message(Say("teams.search.none"));
        }

        var page = found.Skip(Math.Max(0, query.QueryOptions?.Skip ?? 0)).Take(Math.Clamp(query.QueryOptions?.Count ?? PageSize, 1, PageSize));
        return Results(page.Select(career => advisor.Answers.CareerParts(career.Id, audience, pages?.CareerPage(career.Id), chat)));
    }

    /// <summary>The card of a link; an empty answer for a link that is not ours, which Teams then leaves as it is.</summary>
    public MessagingExtensionResponse Unfurl(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var link))
        {
            return Results([]);
        }

        var school = advisor.Knowledge.School;
        return pages?.Find(link) switch
        {
            { IsPrivate: true } => Page(Say("teams.link.plan.title"), "teams.link.plan.text", null),
            { CareerId: { } id } when advisor.Knowledge.Subjects.ContainsKey(id) => Results([advisor.Answers.CareerParts(id, audience, link, chat)]),
            not null => Page(Say("teams.link.home.title"), "teams.link.home.text", link),
            null when school.Links.FirstOrDefault(known => IsSame(known.Url, link)) is { } known => Page(known.Title, "teams.link.school.text", link),
            null when IsSame(school.Url, link) => Page(school.Name, "teams.link.school.text", link),
            null => Results([]),
        };
    }

    private static bool IsSame(string? known, Uri link) =>
        Uri.TryCreate(known, UriKind.Absolute, out var url)
        && Uri.Compare(url, link, UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;

    private MessagingExtensionResponse Page(string title, string textKey, Uri? link) =>
        Results([advisor.Answers.PageParts(title, textKey, link, chat, audience)]);

    private string Say(string key) => advisor.Knowledge.Reply(audience.Language, key);

    private static MessagingExtensionResponse Results(IEnumerable<CareerCardParts> cards) => new(new MessagingExtensionResult(
        AttachmentLayoutTypes.List,
        "result",
        [.. cards.Select(parts => parts.Card.ToMessagingExtensionAttachment(new ThumbnailCard(parts.Title, text: parts.Text).ToAttachment()))]));

    private static MessagingExtensionResponse Message(string text) => new(new MessagingExtensionResult(type: "message", text: text));
}
