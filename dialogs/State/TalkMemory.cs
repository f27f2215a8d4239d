using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.State;

/// <summary>What one conversation has to remember between two messages.</summary>
public sealed class TalkMemory
{
    public bool Greeted { get; set; }

    /// <summary>When people who joined a group were last welcomed, to the day.</summary>
    public DateTimeOffset? WelcomedMembers { get; set; }

    /// <summary>The language that is spoken; null until the first words show it.</summary>
    public string? Language { get; set; }

    /// <summary>Whether a crisis line was named before a reply to somebody who might need it; when the next message sounds so again, it is the whole reply.</summary>
    public bool NamedCrisisLine { get; set; }

    /// <summary>Whether the last reply named the line, so that "I'm fine" says that it was not meant so.</summary>
    public bool JustNamedCrisisLine { get; set; }

    /// <summary>Whether the person said not to be in danger.</summary>
    public bool SaysSafe { get; set; }

    /// <summary>For whom the interview is held, such as <c>daughter</c>; null for the writer.</summary>
    public string? For { get; set; }

    /// <summary>What the last reply noted, as a profile of nothing else, for "I didn't say that"; null for nothing.</summary>
    public StoredProfile? Noted { get; set; }

    /// <summary>Times in a row that nothing was understood.</summary>
    public int Misses { get; set; }

    /// <summary>Times in a row that there was nothing to say but the same again.</summary>
    public int Repeats { get; set; }

    public string? Topic { get; set; }

    public List<string> Subjects { get; set; } = [];

    /// <summary>Careers the talk is about: those last asked about, compared or wished for. A word about an exam, a school or somebody's own job leaves them as they are.</summary>
    public List<string> Careers { get; set; } = [];

    /// <summary>Careers the talk was about before, for "which of the two?".</summary>
    public List<string> CareersBefore { get; set; } = [];

    /// <summary>Facts of the last answer.</summary>
    public List<string> Facts { get; set; } = [];

    /// <summary>Facts told since the talk came to this topic and these subjects.</summary>
    public List<string> Told { get; set; } = [];

    /// <summary>Facts left for "more".</summary>
    public List<string> Rest { get; set; } = [];

    /// <summary>Careers in the order last shown.</summary>
    public List<string> Shown { get; set; } = [];

    /// <summary>The order of careers that was the last answer; null when that was another.</summary>
    public StoredOrder? Order { get; set; }

    /// <summary>What the last reply offered to say.</summary>
    public List<StoredOffer> Offers { get; set; } = [];

    /// <summary>Whether a bare number or letter stands for one of the offers.</summary>
    public bool OffersAreNumbered { get; set; }

    /// <summary>The last reply's text, for "say that again".</summary>
    public string? LastText { get; set; }

    /// <summary>Slot whose question is open; in the interview also <c>confirm</c>, <c>change</c> or <c>tie</c>.</summary>
    public string? OpenSlot { get; set; }

    /// <summary>Place of the open question among those of the interview, kept so that it is asked again in the same words.</summary>
    public int OpenNumber { get; set; }

    /// <summary>How many questions the interview had when the open one was asked.</summary>
    public int OpenCount { get; set; }

    /// <summary>Whether the summary was confirmed, so that the ranking may be shown.</summary>
    public bool Confirmed { get; set; }

    /// <summary>Whether the person wants to pick the answer to change.</summary>
    public bool PicksChange { get; set; }

    /// <summary>The tie-breaking question that is open or comes next.</summary>
    public StoredTie? Tie { get; set; }

    /// <summary>The tasks that are being tried.</summary>
    public StoredTaste? Taste { get; set; }

    /// <summary>The question to the advisers that is being written.</summary>
    public StoredDraft? Handover { get; set; }

    /// <summary>Whether the last message changed the plan, so that "undo" means that.</summary>
    public bool PlanJustChanged { get; set; }

    /// <summary>What the bot asked about the plan with its last reply.</summary>
    public StoredPlanAsk? PlanAsks { get; set; }

    /// <summary>Whether the last answer was of the plan, so that "that exam" means the one in there.</summary>
    public bool PlanInView { get; set; }

    /// <summary>The career talked about last, since the last ranking.</summary>
    public string? LastCareer { get; set; }

    /// <summary>Whether questions were what the person was at last, and not the plan.</summary>
    public bool InQuestions { get; set; }

    /// <summary>Whether the person left for a while, so that "go on" means what they were at.</summary>
    public bool Paused { get; set; }

    /// <summary>Whether this conversation said where the person was before it.</summary>
    public bool WelcomedBack { get; set; }

    /// <summary>Tie-breaking questions asked already; each is asked once.</summary>
    public List<string> TiesAsked { get; set; } = [];

    /// <summary>Slots asked, in order, for "back".</summary>
    public List<string> Asked { get; set; } = [];

    /// <summary>Slot to be asked next although its answer is known.</summary>
    public string? AskAgain { get; set; }

    /// <summary>Whether the last ranking stood on what was told in passing, before the questions.</summary>
    public bool RankedEarly { get; set; }

    /// <summary>Whether the last reply offered to ask the questions, so that "yes" begins them.</summary>
    public bool OffersQuestions { get; set; }

    /// <summary>The first careers of the last ranking; empty before the first.</summary>
    public List<string> Ranking { get; set; } = [];

    /// <summary>The careers shown last, and behind them those of the ranking that no shorter list since has hidden.</summary>
    public IReadOnlyList<string> Listed() => [.. Shown, .. Ranking.Skip(Shown.Count)];

    /// <summary>Whether the last answer was the first about its careers, so that "does it pay more?" means more than those before.</summary>
    public bool JustTurned { get; set; }

    /// <summary>Goes on about these careers.</summary>
    public void TurnTo(IReadOnlyList<string> careers)
    {
        if (careers.Count > 0 && !careers.SequenceEqual(Careers))
        {
            (JustTurned, CareersBefore, Careers) = (true, Careers, [.. careers]);
        }
    }

    /// <summary>What was told last is no longer what is talked of.</summary>
    public void DropTopic()
    {
        (Topic, LastCareer, Order) = (null, null, null);
        foreach (var list in new[] { Subjects, Facts, Told, Rest })
        {
            list.Clear();
        }
    }

    /// <summary>What was set side by side is no longer what is talked of.</summary>
    public void StopComparing()
    {
        foreach (var list in new[] { Subjects, Careers }.Where(list => list.Count > 1))
        {
            list.Clear();
        }
    }

    /// <summary>Goes on without these careers.</summary>
    public void Leave(IReadOnlyList<string> careers)
    {
        foreach (var list in new[] { Subjects, Careers, CareersBefore, Shown })
        {
            list.RemoveAll(careers.Contains);
        }

        LastCareer = LastCareer is { } last && careers.Contains(last) ? null : LastCareer;
    }

    public ConversationContext ToContext() => new()
    {
        Subjects = Subjects,
        Careers = Careers,
        CareersBefore = CareersBefore,
        Topic = Topic,
        Facts = Facts,
        OpenSlot = OpenSlot,
        Shown = Listed(),
        SaysSafe = SaysSafe,
        ForSomebody = For is not null,
    };
}

/// <summary>What was asked about the plan: for which career it shall be, or whether a step is done.</summary>
public sealed class StoredPlanAsk
{
    public const string Career = "career";
    public const string Done = "done";

    public string Kind { get; set; } = "";

    /// <summary>Place of the step, from 0.</summary>
    public int Step { get; set; }
}

/// <summary>Tasks that are being tried: which, and how far.</summary>
public sealed class StoredTaste
{
    public string Id { get; set; } = "";

    public int Index { get; set; }
}

/// <summary>A tie-breaking question: its kind, and the values it offers.</summary>
public sealed class StoredTie
{
    public string Kind { get; set; } = "";

    public List<string> Options { get; set; } = [];
}

/// <summary>An offer as it is stored.</summary>
public sealed class StoredOffer
{
    public string Text { get; set; } = "";

    public string? Conflict { get; set; }

    /// <summary>Language it was made in; null for the pack's own.</summary>
    public string? Language { get; set; }
}
