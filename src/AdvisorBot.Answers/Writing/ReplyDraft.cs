using AdvisorBot.Answers.Cards;
using AdvisorBot.Knowledge;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Writing;

/// <summary>A reply while it is being put together; written once, with <see cref="Write"/>.</summary>
internal sealed class ReplyDraft(KnowledgeBase knowledge, Audience audience, string kind)
{
    private readonly List<string> _paragraphs = [];
    private readonly List<string> _topics = [];
    private readonly List<string> _subjects = [];
    private readonly List<string> _facts = [];
    private readonly List<Attachment> _cards = [];

    public string Kind { get; set; } = kind;

    public string? Language => Audience.Language;

    public Audience Audience { get; } = audience;

    public string? Topic => _topics.Count == 0 ? null : _topics[^1];

    public ChannelTraits Channel { get; } = ChannelTraits.Of(audience);

    public Citations Citations { get; } = new(ChannelTraits.Of(audience));

    public List<Offer> Offers { get; } = [];

    /// <summary>Whether the first offers stand numbered in the text.</summary>
    public bool OffersAreNumbered { get; set; }

    public List<string> Rest { get; } = [];

    public List<string> Shown { get; } = [];

    public double Score { get; set; } = 1;

    public string InputHint { get; set; } = InputHints.AcceptingInput;

    public IReadOnlyList<string> Facts => _facts;

    public IReadOnlyList<string> Subjects => _subjects;

    public string Say(string key, params (string Name, object? Value)[] values) => new Addressed(knowledge, Audience.Language, Audience.For).Say(key, values);

    public ReplyDraft Add(string? paragraph)
    {
        if (!string.IsNullOrWhiteSpace(paragraph))
        {
            _paragraphs.Add(paragraph);
        }

        return this;
    }

    /// <summary>Whether a sentence stands in the draft already.</summary>
    public bool Says(string sentence) => _paragraphs.Exists(paragraph => paragraph.Contains(sentence, StringComparison.Ordinal));

    public ReplyDraft About(string? topic, IEnumerable<string> subjects, IEnumerable<string>? facts = null)
    {
        AddNew(_topics, topic is null ? [] : [topic]);
        AddNew(_subjects, subjects);
        AddNew(_facts, facts ?? []);
        return this;
    }

    public ReplyDraft Attach(Attachment card)
    {
        if (Channel.Cards)
        {
            _cards.Add(card);
        }

        return this;
    }

    /// <summary>Offers texts to choose from, each once.</summary>
    public ReplyDraft Suggest(params string[] texts)
    {
        Offers.AddRange(texts.Select(text => new Offer(text)).Where(offer => !Offers.Contains(offer)));
        return this;
    }

    public Reply Write() => new(ToActivity())
    {
        Kind = Kind,
        Offers = [.. Offers],
        Numbered = OffersAreNumbered,
        Topic = Topic,
        Subjects = [.. _subjects],
        Facts = [.. _facts],
        Rest = [.. Rest],
        Shown = [.. Shown],
    };

    private Activity ToActivity()
    {
        var text = DataText.Finish(string.Join("\n\n", _paragraphs));
        var activity = Message(text + Citations.Definitions());
        activity.ChannelData = new JObject { ["advisor"] = About() };
        if (Offers.Count > 0 && Channel.SuggestedActions > 0)
        {
            activity.SuggestedActions = Buttons(Offers.Take(Channel.SuggestedActions));
        }
        else if (Offers.Count > 0 && _cards.Count == 0)
        {
            Attach(OptionCard.Of(Offers.Select(offer => offer.Text)));
        }

        if (_cards.Count > 0)
        {
            _cards.ForEach(card => AdaptiveCard.FallBackTo(text, card));
            activity.Attachments = _cards;
            activity.AttachmentLayout = _cards.Count > 1 ? AttachmentLayoutTypes.Carousel : AttachmentLayoutTypes.List;
        }

        if (Channel.Teams)
        {
            TeamsTouch.Add(activity, Kind);
        }

        var votes = Channel.Votes && ReplyKinds.CanBeRated(Kind) ? Votes.Actions() : null;
        if (Citations.Entity(votes) is { } entity)
        {
            activity.Entities = [entity];
        }

        return activity;
    }

    private JObject About() => new()
    {
        ["kind"] = Kind,
        ["language"] = knowledge.LanguageOr(Audience.Language),
        ["topics"] = new JArray(_topics),
        ["subjects"] = new JArray(_subjects),
        ["facts"] = new JArray(_facts),
        ["confidence"] = Math.Round(Score, 2),
    };

    private Activity Message(string text) => new(ActivityTypes.Message)
    {
        Text = text,
        TextFormat = TextFormatTypes.Markdown,
        Locale = knowledge.LanguageOr(Audience.Language),
        InputHint = InputHint,
    };

    /// <summary>Title and value are the same words: some clients send the one, some the other.</summary>
    private static SuggestedActions Buttons(IEnumerable<Offer> offers) => new()
    {
        Actions = offers.Select(offer => new CardAction(ActionTypes.ImBack, offer.Text, value: offer.Text)).ToList(),
    };

    private static void AddNew(List<string> to, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (!to.Contains(id))
            {
                to.Add(id);
            }
        }
    }
}
