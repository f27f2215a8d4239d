namespace AdvisorBot.Knowledge;

/// <summary>
/// How people talk about the plan they have, and about leaving and coming back; plain words, contractions written out. In a phrase "…" stands for any words.
/// </summary>
public sealed record PlanAskingWords
{
    /// <summary>Words that keep a step: "don't drop the exam".</summary>
    public IReadOnlyList<string> NotDrop { get; init; } = [];

    /// <summary>Words that want no plan.</summary>
    public IReadOnlyList<string> NotWanted { get; init; } = [];

    /// <summary>Words for the plan.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Words for a step, before or behind its number.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>How the step that comes next is named.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary><c>schooling</c>, <c>credential</c>, <c>practice</c>, <c>job</c> → words for such a step.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Kinds { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words before such a word that point at what was just shown, such as <c>that</c>.</summary>
    public IReadOnlyList<string> Pointers { get; init; } = [];

    /// <summary>Words that mean such a step while the plan is talked about, without pointing: <c>the exam</c>.</summary>
    public IReadOnlyList<string> Pointed { get; init; } = [];

    /// <summary>Words that mean the plan without its name, such as <c>you put in there</c>.</summary>
    public IReadOnlyList<string> InPlan { get; init; } = [];

    /// <summary>What is asked about a step → words for it: <c>why</c>, <c>paid</c>, <c>cost</c>, <c>ways</c>, <c>hard</c>, <c>time</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Aspects { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words for all steps together.</summary>
    public IReadOnlyList<string> Whole { get; init; } = [];

    /// <summary>How it is asked which of the steps can be begun.</summary>
    public IReadOnlyList<string> Which { get; init; } = [];

    /// <summary>Words by which a step is said to be done.</summary>
    public IReadOnlyList<string> Done { get; init; } = [];

    /// <summary>Words that take it back, such as <c>just kidding</c>.</summary>
    public IReadOnlyList<string> NotDone { get; init; } = [];

    /// <summary>Words with which it is not said that the step is done, such as <c>when i am done</c>.</summary>
    public IReadOnlyList<string> NotSaid { get; init; } = [];

    /// <summary>What opens a sentence that takes back the one before.</summary>
    public IReadOnlyList<string> No { get; init; } = [];

    /// <summary>Words by which a step is to go.</summary>
    public IReadOnlyList<string> Drop { get; init; } = [];

    /// <summary>Words by which one thing is to take the place of another.</summary>
    public IReadOnlyList<string> Swap { get; init; } = [];

    /// <summary>Words with which a change is only thought about, such as <c>should i</c>.</summary>
    public IReadOnlyList<string> Wonder { get; init; } = [];

    /// <summary>How a plan is asked for.</summary>
    public IReadOnlyList<string> Make { get; init; } = [];

    /// <summary>How it is asked how a step is ticked off.</summary>
    public IReadOnlyList<string> HowTo { get; init; } = [];

    /// <summary>How the plan is asked for on paper or as a file.</summary>
    public IReadOnlyList<string> Print { get; init; } = [];

    /// <summary>How it is asked for by mail.</summary>
    public IReadOnlyList<string> Mail { get; init; } = [];

    /// <summary>Words by which it is asked for with months, such as <c>calendar</c>.</summary>
    public IReadOnlyList<string> Calendar { get; init; } = [];

    /// <summary>What people are afraid of beside a plan → words for it, such as <c>quitting</c> → <c>quit halfway</c>; the reply is <c>plan.worry.{id}</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Worries { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How people leave for a while.</summary>
    public IReadOnlyList<string> Pauses { get; init; } = [];

    /// <summary>How people say that they are back.</summary>
    public IReadOnlyList<string> Returns { get; init; } = [];

    /// <summary>How people want to go on after a pause.</summary>
    public IReadOnlyList<string> GoOn { get; init; } = [];

    /// <summary>How the same list is asked for once more.</summary>
    public IReadOnlyList<string> ListAgain { get; init; } = [];

    /// <summary>Words whose spelling is mended.</summary>
    internal IEnumerable<string> Vocabulary => Steps.Concat(Swap).Concat(Drop).Concat(Print).Concat(Kinds.Values.SelectMany(words => words));
}
