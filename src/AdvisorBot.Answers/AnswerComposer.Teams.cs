using AdvisorBot.Answers.Cards;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers;

/// <content>What only Teams asks for: words for groups, and cards for the compose box.</content>
public sealed partial class AnswerComposer
{
    /// <summary>Introduces the bot to a group: how to reach it there, and that a private chat is the place for one's own plans.</summary>
    public Reply GroupGreeting(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        draft.Add(draft.Say("teams.greeting.group"));
        AddOtherLanguages(draft, audience);
        return draft.Suggest(draft.Say("help.suggest.duties"), draft.Say("help.suggest.pay")).Write();
    }

    /// <summary>A career as a card to put into a message, read by people who may not have the app: figures with source and year in words.</summary>
    public CareerCardParts CareerParts(string careerId, Audience audience, Uri? page, Uri? chat)
    {
        var subject = _knowledge.Subjects[careerId];
        var draft = Draft(audience with { ChannelId = null }, ReplyKinds.Answer);
        var sourced = new SourcedText(_knowledge, draft);
        var summary = DataText.Sentence(DataText.Capital(subject.Summary));
        var lines = Highlights(draft, subject, sourced, WordsFor(audience)).ToList();
        var sources = Draft(audience with { ChannelId = null }, ReplyKinds.Answer);
        sourced.CloseInto(sources);
        var body = new List<JObject> { AdaptiveCard.Title(DataText.Capital(subject.Name)), AdaptiveCard.Text(summary) };
        body.AddRange(lines.Select(line => AdaptiveCard.Text(line)));
        if (sources.Write().Activity.Text is { Length: > 0 } closing)
        {
            body.Add(AdaptiveCard.Text(closing, subtle: true));
        }

        var actions = new List<JObject>();
        AddLink(actions, draft.Say("teams.card.page"), page);
        AddLink(actions, draft.Say("teams.card.ask"), chat);
        var fallback = $"{DataText.Capital(subject.Name)}: {summary}";
        return new CareerCardParts(ForTeams(body, actions, fallback), DataText.Plain(DataText.Capital(subject.Name)), DataText.Plain(summary));
    }

    /// <summary>What stands behind a link of ours that is no career: a title and a sentence, nothing personal.</summary>
    public CareerCardParts PageParts(string title, string textKey, Uri? page, Uri? chat, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        var text = draft.Say(textKey, ("school", _knowledge.School.Name));
        var actions = new List<JObject>();
        AddLink(actions, draft.Say("teams.card.page"), page);
        AddLink(actions, draft.Say("teams.card.ask"), chat);
        return new CareerCardParts(ForTeams([AdaptiveCard.Title(title), AdaptiveCard.Text(text)], actions, $"{title}: {text}"), title, text);
    }

    private static Attachment ForTeams(IEnumerable<JObject> body, List<JObject> actions, string fallback) =>
        AdaptiveCard.Of(body, actions.Count == 0 ? null : actions, fallback);

    private static void AddLink(List<JObject> actions, string title, Uri? url)
    {
        if (url is not null)
        {
            actions.Add(AdaptiveCard.OpenUrl(title, url));
        }
    }

    private void AddOtherLanguages(ReplyDraft draft, Audience audience)
    {
        foreach (var other in _knowledge.Pack.Languages.Where(other => other != _knowledge.LanguageOr(audience.Language)))
        {
            draft.Add(_knowledge.Reply(other, "greeting.other-language"));
        }
    }
}
