using System.Collections.Concurrent;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Knowledge;
using AdvisorBot.Testing;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests;

/// <summary>
/// A conversation with the real bot on the shipped knowledge. Every message meets new bot objects and state read back from
/// storage, as after a restart of the process.
/// </summary>
internal sealed class TestConversation
{
    private static readonly KnowledgeStore Shipped = KnowledgeStore.Of(ShippedKnowledge.Base);
    private static readonly ConcurrentDictionary<string, Recognizer> Recognizers = new(StringComparer.Ordinal);

    private readonly string _id = Guid.NewGuid().ToString("N");
    private readonly List<Activity> _replies = [];
    private int _turns;

    public KnowledgeStore Store { get; init; } = Shipped;

    public string Locale { get; init; } = "en-US";

    public MemoryStorage Storage { get; init; } = new();

    public string UserId { get; init; } = "student";

    public string ChannelId { get; init; } = "test";

    public TestClock Clock { get; init; } = new();

    /// <summary>Another version of the knowledge than the shipped one; messages are still read by the shipped one.</summary>
    public KnowledgeBase? Knowledge { get; set; }

    /// <summary>Whether the host gives out addresses of pages.</summary>
    public bool Pages { get; init; } = true;

    /// <summary>Whether others read along.</summary>
    public bool Shared { get; init; }

    /// <summary>The advisers' channel; null where the school has none.</summary>
    public IAdvisersChannel? Advisers { get; init; }

    /// <summary>What addresses were given out for.</summary>
    public List<PlanTicket> Tickets { get; } = [];

    /// <summary>Replies to the last message.</summary>
    public IReadOnlyList<Activity> Replies => _replies;

    /// <summary>Texts of the last replies, one after the other.</summary>
    public string Text => string.Join("\n\n", _replies.Select(reply => reply.Text));

    public Activity Last => _replies[^1];

    public List<string> Forgotten { get; } = [];

    /// <summary>Slots asked so far, in order, each once.</summary>
    public List<string> Asked { get; } = [];

    public static string KindOf(Activity reply) => AdvisorOf(reply)["kind"]!.Value<string>()!;

    public static JObject AdvisorOf(Activity reply) => (JObject)((JObject)reply.ChannelData)["advisor"]!;

    public Task<string> SaysAsync(string text) => SendsAsync(new Activity(ActivityTypes.Message) { Text = text });

    public async Task<string> SaysAllAsync(params string[] texts)
    {
        foreach (var text in texts)
        {
            await SaysAsync(text);
        }

        return Text;
    }

    /// <summary>Starts the interview and answers its first questions.</summary>
    public async Task<TestConversation> InInterviewAsync(params string[] answers)
    {
        await SaysAsync(ShippedKnowledge.Base.Reply(InSpanish ? "es" : "en", "recommend.begin"));
        await SaysAllAsync(answers);
        return this;
    }

    /// <summary>The slot whose question was asked last; null when the last reply is none of the interview's questions.</summary>
    public string? AskedSlot => ShippedKnowledge.Base.Interview.Questions.Select(question => question.Id)
        .FirstOrDefault(slot => Says($"interview.{slot}.ask"));

    /// <summary>Whether the summary waits to be confirmed.</summary>
    public bool AsksToConfirm => Says("interview.confirm.ask");

    /// <summary>Whether the last message holds a reply, in whatever language.</summary>
    private bool Says(string key) => Last.Text is { } text && ShippedKnowledge.Base.Pack.Languages.Any(language => Wordings(language, key).Any(wording => text.Contains(wording, StringComparison.Ordinal)));

    /// <summary>A reply as it is said to the person themselves, and to somebody who asks for another.</summary>
    private static IEnumerable<string> Wordings(string language, string key) => ShippedKnowledge.Base.HasReply(language, $"{key}.of-other")
        ? ShippedKnowledge.Base.Languages[language].Replies.Keys.Where(person => person.StartsWith("somebody.who.", StringComparison.Ordinal))
            .Select(person => ShippedKnowledge.Base.Reply(language, $"{key}.of-other", ("person", ShippedKnowledge.Base.Reply(language, person)))).Prepend(ShippedKnowledge.Base.Reply(language, key))
        : [ShippedKnowledge.Base.Reply(language, key)];

    /// <summary>Takes the whole interview: answers what is asked by slot, skips the rest, confirms the summary.</summary>
    public async Task<TestConversation> InterviewedAsync(IReadOnlyDictionary<string, string> answers)
    {
        await SaysAsync(ShippedKnowledge.Base.Reply(InSpanish ? "es" : "en", "recommend.begin"));
        await AnswersAllAsync(answers);
        return this;
    }

    private bool InSpanish => Locale.StartsWith("es", StringComparison.Ordinal);

    private string Skip => InSpanish ? "saltar" : "skip";

    private string Yes => InSpanish ? "sí" : "yes";

    /// <summary>Answers the open question and those after it by slot, skips the rest, confirms the summary.</summary>
    public async Task AnswersAllAsync(IReadOnlyDictionary<string, string> answers)
    {
        for (var asked = 0; AskedSlot is { } slot; asked++)
        {
            Assert.True(asked < 20, $"The interview does not end: {Last.Text}");
            await SaysAsync(answers.GetValueOrDefault(slot, Skip));
        }

        if (AsksToConfirm)
        {
            await SaysAsync(Yes);
        }
    }

    public async Task<string> SendsAsync(Activity activity)
    {
        activity.Id = $"{_id}-{++_turns}";
        activity.ChannelId = ChannelId;
        activity.Conversation = new ConversationAccount { Id = _id, IsGroup = Shared ? true : null };
        activity.From ??= new ChannelAccount(UserId, "Student");
        activity.Recipient ??= new ChannelAccount("bot", "Advisor");
        activity.Locale ??= Locale;
        _replies.Clear();
        await using var services = Services();
        var adapter = new RecordingAdapter(_replies);
        using var turn = new TurnContext(adapter, activity);
        await services.GetRequiredService<IBot>().OnTurnAsync(turn);
        if (_replies.Count > 0 && AskedSlot is { } slot && !Asked.Contains(slot))
        {
            Asked.Add(slot);
        }

        return Text;
    }

    /// <summary>What storage still holds about this person and conversation.</summary>
    public async Task<IDictionary<string, object>> StoredAsync() => await Storage.ReadAsync(
        [$"{ChannelId}/users/{UserId}", $"{ChannelId}/conversations/{_id}"], CancellationToken.None);

    /// <summary>Another version of the knowledge is read as the shipped one in the same language.</summary>
    private static Recognizer Read(KnowledgeBase knowledge) => Recognizers.GetOrAdd(
        knowledge.Pack.Language, language => new Recognizer(ShippedKnowledge.Base.In(language), modelFolder: Recognizer.ModelFolder));

    private ServiceProvider Services()
    {
        var services = new ServiceCollection()
            .AddSingleton<IStorage>(Storage)
            .AddSingleton(Knowledge is null ? Store : KnowledgeStore.Of(Knowledge))
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IForgetMe>(new ForgetfulLog(Forgotten))
            .AddAdvisorBot(Read);
        if (Pages)
        {
            services.AddSingleton<IPlanPages>(new KnownAddress(Tickets));
        }

        if (Advisers is not null)
        {
            services.AddSingleton(Advisers);
        }

        return services.BuildServiceProvider();
    }

    /// <summary>The sheet that an address given out in this conversation opens.</summary>
    public async Task<PlanSheet?> OpenAsync(PlanTicket ticket)
    {
        await using var services = Services();
        return await services.GetRequiredService<PlanSheets>().ReadAsync(ticket, CancellationToken.None);
    }

    private sealed class KnownAddress(List<PlanTicket> tickets) : IPlanPages
    {
        public Task<PlanLink?> LinkAsync(ITurnContext turnContext, PlanTicket ticket, CancellationToken cancellationToken)
        {
            tickets.Add(ticket);
            return Task.FromResult<PlanLink?>(new PlanLink(new Uri("https://advisor.example/plan/ticket"), TimeSpan.FromMinutes(60)));
        }
    }

    private sealed class ForgetfulLog(List<string> forgotten) : IForgetMe
    {
        public string Names => "forgotten.log";

        public Task ForgetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            forgotten.Add(turnContext.Activity.Conversation.Id);
            return Task.CompletedTask;
        }
    }

    private sealed class RecordingAdapter(List<Activity> replies) : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            replies.AddRange(activities);
            return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"reply-{i}")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException("The bot updates no message.");

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException("The bot deletes no message.");
    }
}
