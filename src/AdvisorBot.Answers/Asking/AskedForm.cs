using AdvisorBot.Advice;

namespace AdvisorBot.Answers;

/// <summary>How a question was put, so that the answer can fit it.</summary>
public sealed record AskedForm
{
    public AskedKind Kind { get; init; }

    /// <summary>The words of the question, plain.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether it is put as a question at all.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Whether it is asked why something does not come first.</summary>
    public bool WhyNot { get; init; }

    /// <summary>Whether it is asked if an exam is open to the writer.</summary>
    public bool MayTake { get; init; }

    /// <summary>Education level that the question names, such as <c>associate</c> for "a degree".</summary>
    public string? Level { get; init; }

    /// <summary>Education the person has told, from which times are counted.</summary>
    public string? From { get; init; }

    /// <summary>Whether something is lacking: "without a degree".</summary>
    public bool Lacks { get; init; }

    /// <summary>Whether it is asked if something is needed.</summary>
    public bool Needs { get; init; }

    /// <summary>The order that is asked for: "which pays most", "does it pay more".</summary>
    public AskedOrder? Order { get; init; }

    /// <summary>The most schooling that an order may ask for: "without a degree", "with only a GED".</summary>
    public string? AtMost { get; init; }

    /// <summary>The months that the way in may take: "that I can do in a year".</summary>
    public int? Months { get; init; }

    /// <summary>What the careers of an order have to have: "that I can do from home".</summary>
    public IReadOnlyList<CareerCondition> Within { get; init; } = [];

    /// <summary>Whether an order is limited at all.</summary>
    public bool IsLimited => AtMost is not null || Months is not null || Within.Count > 0;

    /// <summary>The topic that single words ask for, whatever else the question is like.</summary>
    public string? Topic { get; init; }

    /// <summary>Whether credentials in general are asked about.</summary>
    public bool OfCredentials { get; init; }

    /// <summary>An amount that is to be exceeded, US dollars a year.</summary>
    public decimal? Over { get; init; }

    /// <summary>An amount that is not to be reached.</summary>
    public decimal? Under { get; init; }

    /// <summary>Working hours named: <c>part-time</c>, <c>evenings</c>.</summary>
    public string? Hours { get; init; }

    /// <summary>Workplace named beside the career.</summary>
    public string? Workplace { get; init; }

    /// <summary>Earlier work named: "if I'm a nurse".</summary>
    public string? Experience { get; init; }

    /// <summary>State or city named.</summary>
    public string? Place { get; init; }

    /// <summary>Whether beginners are asked about: "what do coders start at".</summary>
    public bool AtStart { get; init; }

    /// <summary>Circumstances named, such as <c>age</c>: the reply is <c>condition.{id}</c>.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    public bool IsYesNo => Kind is AskedKind.YesNo;
}

/// <summary>Kinds of questions that an answer begins differently for.</summary>
public enum AskedKind
{
    Open,
    YesNo,
    HowMuch,
    HowLong,
    Why,
}

/// <summary>An order that is asked for.</summary>
/// <param name="Measure">Null for what nobody measured.</param>
/// <param name="Highest">Whether the highest comes first.</param>
/// <param name="Topics">What says most about what nobody measured; empty where it is a matter of choice.</param>
public sealed record AskedOrder(CareerMeasure? Measure, bool Highest, IReadOnlyList<string> Topics);
