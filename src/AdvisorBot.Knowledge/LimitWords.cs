namespace AdvisorBot.Knowledge;

/// <summary>By which words a question says what the careers of an order may ask for, such as <c>without</c> a degree, <c>with just</c> a GED, from home.</summary>
public sealed record LimitWords
{
    /// <summary>Words right before schooling that is not to be needed, such as <c>without</c>.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];

    /// <summary>Words right before schooling that is to be enough, such as <c>with just</c>.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>Education level → words that mean it when it is not to be needed, such as <c>school</c> in "no school".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Levels { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words right before the time that the way in may take, such as <c>in</c> a year.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>How people say that school must not take as long as a bachelor's degree, such as <c>not take 4 years</c>.</summary>
    public IReadOnlyList<string> ShortSchool { get; init; } = [];

    /// <summary>Schooling of no certain level, such as <c>degree</c>: whoever has it sets no limit.</summary>
    public IReadOnlyList<string> AnyLevel { get; init; } = [];

    /// <summary>Words beside schooling in a message that says nothing else, such as <c>i</c>.</summary>
    public IReadOnlyList<string> Selves { get; init; } = [];

    /// <summary>Words by which it is asked what is open, such as <c>jobs</c>.</summary>
    public IReadOnlyList<string> Jobs { get; init; } = [];

    /// <summary>Openers of a question about the way there, which no list of careers answers, such as <c>how do i</c>.</summary>
    public IReadOnlyList<string> Ways { get; init; } = [];

    /// <summary>Education level → fact that tells which first jobs are open with it.</summary>
    public IReadOnlyDictionary<string, string> FirstJobs { get; init; } = new Dictionary<string, string>();

    /// <summary>Condition (<c>from-home</c>, <c>no-patients</c>, <c>part-time</c>) → words for it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Conditions { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
