using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>What the dialogs of one turn share: the message as understood, the memory, and a way to reply.</summary>
public sealed class AdvisorTurn
{
    private const int LongestRemembered = 4000;

    private readonly ITurnContext _context;
    private readonly StoredProfile _stored;

    private readonly CareerProfile _before;
    private IReadOnlyList<string>? _unknown;

    public AdvisorTurn(ITurnContext context, Advisor advisor, Recognition recognition, TalkMemory talk, StoredProfile stored, StoredJourney journey)
    {
        _context = context;
        _stored = stored;
        _before = stored.ToProfile();
        Journey = journey;
        Advisor = advisor;
        Recognition = recognition;
        Talk = talk;
        (AskedOfPlan, talk.PlanAsks) = (talk.PlanAsks, null);
        (OfferedQuestions, talk.OffersQuestions) = (talk.OffersQuestions, false);
        (JustNoted, talk.Noted) = (talk.Noted, null);
        Order = talk.Order;
        (JustTurned, talk.JustTurned) = (talk.JustTurned, false);
        (HeardOfCrisisLine, talk.JustNamedCrisisLine) = (talk.JustNamedCrisisLine, false);
        Audience = Audience.Of(context.Activity, advisor.Language) with { For = talk.For };
    }

    public Advisor Advisor { get; }

    public AnswerComposer Answers => Advisor.Answers;

    public Audience Audience { get; private set; }

    /// <summary>The message as understood; after a correction, what the rest of it says.</summary>
    public Recognition Recognition { get; private set; }

    /// <summary>The words of the language that the message is in.</summary>
    public LanguageTexts Texts => Advisor.Knowledge.Languages[Advisor.Knowledge.LanguageOr(Recognition.Language)];

    /// <summary>A text as plain words, compared with phrases of that language.</summary>
    internal AskedWords WordsOf(string text) => AskedWords.Of(text, Texts.Rules, Texts.Asking, Advisor.Recognizer.Knows);

    public TalkMemory Talk { get; }

    /// <summary>Where the person is, across conversations.</summary>
    public StoredJourney Journey { get; }

    /// <summary>The person's questions to the advisers.</summary>
    public StoredHandover Handover { get; init; } = new();

    public CareerProfile Profile => _stored.ToProfile();

    /// <summary>Slots without answer, the most telling first; worked out once per change of the profile.</summary>
    public IReadOnlyList<string> Unknown => _unknown ??= Advisor.Ranker.Unknown(Profile);

    /// <summary>Whether the open question has its answer, so that its prompt may end.</summary>
    public bool Settled { get; set; }

    /// <summary>Whether the open question has its answer by how the message opened; what is said behind it is no other answer to it.</summary>
    public bool HasAnswered { get; set; }

    /// <summary>The question that what is read may answer; null while none is open, or where it has its answer.</summary>
    public string? AskedSlot => HasAnswered ? null : Talk.OpenSlot;

    /// <summary>Whether what the message corrects is dealt with.</summary>
    public bool Corrected { get; set; }

    /// <summary>Whether the last answer was the first about its careers.</summary>
    public bool JustTurned { get; }

    /// <summary>The order of careers that was the last answer; null when that was another.</summary>
    public StoredOrder? Order { get; }

    /// <summary>Whether the last reply named the crisis line.</summary>
    public bool HeardOfCrisisLine { get; }

    /// <summary>Whether the message says that it asks for somebody else.</summary>
    public bool AsksForSomebody { get; init; }

    /// <summary>Whether that was known before this message.</summary>
    public bool WasForSomebody { get; init; }

    /// <summary>Whether it is dealt with for whom the message asks.</summary>
    public bool HeardWhom { get; set; }

    /// <summary>Whether it is settled whom the message says to be meant.</summary>
    public bool SaidWhom { get; set; }

    /// <summary>Whether the message says that the last reply misread it, so that what it explains needs no word where it is not understood.</summary>
    public bool Misread { get; set; }

    /// <summary>Whether a worry that the message tells beside a plan got its word.</summary>
    public bool Encouraged { get; set; }

    /// <summary>Whether it is dealt with why the careers stand as they do.</summary>
    public bool Explained { get; set; }

    /// <summary>Whether it is dealt with which careers the message turns down.</summary>
    public bool Refused { get; set; }

    /// <summary>Whether what the message complains of is dealt with.</summary>
    public bool Complained { get; set; }

    /// <summary>Whether the message only asks, so that nothing in it answers the open question: what a complaint comes back to.</summary>
    public bool OnlyAsks { get; private set; }

    /// <summary>Whether this turn said already where the person was.</summary>
    public bool WelcomedBack { get; set; }

    /// <summary>What the last reply asked about the plan.</summary>
    public StoredPlanAsk? AskedOfPlan { get; set; }

    /// <summary>Whether the last reply offered to ask the questions.</summary>
    public bool OfferedQuestions { get; }

    /// <summary>Whether what the person could do is answered by a ranking of what was told.</summary>
    public bool RanksWhatIsTold { get; set; }

    /// <summary>Whether what is quickest to get into was told, which is what the message asks for.</summary>
    public bool ToldQuickest { get; set; }

    /// <summary>What the person told, with what this message tells; null before that is read.</summary>
    public CareerProfile? Told { get; set; }

    /// <summary>Whether this message tells something of the person.</summary>
    public bool TellsOfSelf { get; set; }

    /// <summary>Words of the message that ask something of their own beside what was answered; empty for none.</summary>
    public string Unread { get; set; } = "";

    public bool InInterview => Talk.OpenSlot is not null;

    public static AdvisorTurn Of(ITurnContext context) => context.TurnState.Get<AdvisorTurn>()
        ?? throw new InvalidOperationException("This turn has not been understood yet: dialogs of the advisor run inside RootDialog.");

    /// <summary>From here on the talk is about the writer.</summary>
    public void TurnToWriter() => (Talk.For, Audience) = (null, Audience with { For = null });

    /// <summary>Goes on with the part of the message that is not yet dealt with.</summary>
    public void GoOnWith(string rest) => Recognition = Commands.Sifted(Advisor.Recognizer.Recognize(rest, Talk.ToContext()), Texts);

    /// <summary>Goes on with what is said behind the answer to the open question.</summary>
    public void GoOnBesideAnswer(string rest) => Recognition = Commands.Sifted(Advisor.Recognizer.Recognize(rest, Talk.ToContext() with { OpenSlot = null }), Texts);

    /// <summary>Goes on with a question that the message comes back to; whatever it names, it answers nothing.</summary>
    public void GoOnAsking(string question)
    {
        OnlyAsks = true;
        Recognition = Commands.Sifted(Advisor.Recognizer.Recognize(question, Talk.ToContext() with { OpenSlot = null }), Texts);
    }

    /// <summary>What the last reply noted, as a profile of nothing else; null for nothing.</summary>
    public StoredProfile? JustNoted { get; }

    /// <summary>What the message takes back, as a profile of nothing else; nothing of it is noted again.</summary>
    public CareerProfile TakenBack { get; private set; } = new();

    public void Keep(CareerProfile profile)
    {
        if (Parts.New(_before, profile) is var news && Parts.Any(news))
        {
            Talk.Noted = StoredProfile.Of(news);
        }

        _stored.Take(profile);
        _unknown = null;
    }

    /// <summary>Keeps a profile from which something was taken back.</summary>
    public void KeepWithout(CareerProfile profile, IEnumerable<CareerProfile> taken)
    {
        TakenBack = taken.Aggregate(TakenBack, Parts.Joined);
        Keep(profile);
    }

    /// <summary>Goes on with what is unread, as if it were the message.</summary>
    public void ReadRest()
    {
        GoOnWith(Unread);
        Unread = "";
    }

    /// <summary>Sends a reply and remembers what it was about.</summary>
    public async Task SendAsync(Reply reply, CancellationToken cancellationToken)
    {
        Talk.Repeats = SaysNothingNew(reply) ? Talk.Repeats + 1 : 0;
        if (Talk.Repeats > 0)
        {
            reply = Answers.NothingNew(Talk.Repeats, Talk.Topic, Talk.Subjects, Audience) with { IsAside = true };
        }

        Remember(reply);
        await SendAsync(reply.Activity, remembered: !reply.IsAside, cancellationToken);
    }

    /// <summary>An answer that is word for word the one before, to a message that does not ask for it once more.</summary>
    private bool SaysNothingNew(Reply reply) => reply.Kind is ReplyKinds.Answer or ReplyKinds.Comparison
        && reply.Activity.Text == Talk.LastText && !InInterview && !Recognition.Clauses.Any(Questions.StandsAlone);

    public Task SendAsync(Activity activity, CancellationToken cancellationToken) => SendAsync(activity, remembered: true, cancellationToken);

    private async Task SendAsync(Activity activity, bool remembered, CancellationToken cancellationToken)
    {
        // What a person wrote is not said again as the bot's own, marked up text.
        if (remembered && activity is { Text: { Length: <= LongestRemembered } text, TextFormat: not TextFormatTypes.Plain } && !InInterview)
        {
            Talk.LastText = text;
        }

        await _context.SendActivityAsync(activity, cancellationToken);
    }

    public Task SayAsync(string key, CancellationToken cancellationToken, string kind = ReplyKinds.Smalltalk) =>
        SendAsync(Answers.Say(key, Audience, kind), cancellationToken);

    private void Remember(Reply reply)
    {
        RememberPlace(reply);
        if (reply.Topic is not null || reply.Subjects.Count > 0)
        {
            var goesOn = reply.Topic == Talk.Topic && reply.Subjects.SequenceEqual(Talk.Subjects);
            Talk.Told = goesOn ? [.. Talk.Told.Union(reply.Facts)] : [.. reply.Facts];
            Talk.Topic = reply.Topic;
            Talk.Subjects = [.. reply.Subjects];
            Talk.Facts = [.. reply.Facts];
            Talk.Rest = [.. reply.Rest];
            Talk.Order = StoredOrder.Of(reply.Order);
        }

        Talk.OffersQuestions |= reply.Order is { AsksWhatIsOpen: true } && !InInterview;
        if (reply.Shown.Count > 0)
        {
            Talk.Shown = [.. reply.Shown];
        }

        Talk.OffersAreNumbered = reply.Numbered;
        Talk.Offers = [.. reply.Offers.Select(offer => new StoredOffer { Text = offer.Text, Conflict = offer.Conflict, Language = Advisor.Language })];
    }

    /// <summary>What "that exam" and "a plan for it" mean from now on.</summary>
    private void RememberPlace(Reply reply)
    {
        if (reply.OfPlan || reply.Topic is not null || reply.Subjects.Count > 0)
        {
            Talk.PlanInView = reply.OfPlan;
            Talk.InQuestions = InInterview || (Talk.InQuestions && !reply.OfPlan);
        }

        var careers = reply.Subjects.Where(id => NamedSubjects.IsCareer(this, id)).ToArray();
        if (reply.Kind is ReplyKinds.Comparison ? careers.Length > 1 : reply.Shown.Count == 0)
        {
            Talk.TurnTo(careers);
        }

        Talk.LastCareer = reply.Shown.Count > 0 ? null : careers is [var career] ? career : Talk.LastCareer;
    }
}
