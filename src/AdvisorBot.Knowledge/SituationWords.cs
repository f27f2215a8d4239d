namespace AdvisorBot.Knowledge;

/// <summary>By which words people tell of their situation (<c>asking/{lang}.json</c>): what they earn, when they can study, what they cannot do.</summary>
public sealed record SituationWords
{
    /// <summary>How people say that they need work fast, such as <c>something quick</c>.</summary>
    public IReadOnlyList<string> Hurried { get; init; } = [];

    /// <summary>Words for the telephone: who dislikes that dislikes no people.</summary>
    public IReadOnlyList<string> Phone { get; init; } = [];

    /// <summary>Words before a credential that the writer holds, such as <c>i have my</c>.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>Words before a career to which somebody wants to move, such as <c>move up to</c>.</summary>
    public IReadOnlyList<string> MovesTo { get; init; } = [];

    /// <summary>Words before what is earned now: <c>i make</c>.</summary>
    public IReadOnlyList<string> Earning { get; init; } = [];

    /// <summary>How people say that they want no less than they earn now.</summary>
    public IReadOnlyList<string> NoLess { get; init; } = [];

    /// <summary>Words of school and study.</summary>
    public IReadOnlyList<string> Studying { get; init; } = [];

    /// <summary>Words behind the number of hours a week.</summary>
    public IReadOnlyList<string> HoursAWeek { get; init; } = [];

    /// <summary>Words before hours of work rather than of study.</summary>
    public IReadOnlyList<string> Working { get; init; } = [];

    /// <summary>How people say that they study beside a job.</summary>
    public IReadOnlyList<string> BesideWork { get; init; } = [];

    /// <summary>The time that is left for study, where study is spoken of: <c>evenings only</c>.</summary>
    public IReadOnlyList<string> SpareTime { get; init; } = [];

    /// <summary>Words around the time in which a first job has to begin.</summary>
    public IReadOnlyList<string> Starts { get; init; } = [];

    /// <summary>Words that, with a time and nothing else, say how long somebody has: <c>i have</c>.</summary>
    public IReadOnlyList<string> HavingTime { get; init; } = [];

    /// <summary>Words of somebody who wants or needs certain hours.</summary>
    public IReadOnlyList<string> Wanting { get; init; } = [];

    /// <summary>How people say that they have no money for school.</summary>
    public IReadOnlyList<string> NoMoney { get; init; } = [];

    /// <summary>How people say that they want to get away from the care of patients.</summary>
    public IReadOnlyList<string> AwayFromPatients { get; init; } = [];

    /// <summary>What a fragment such as "business degree" is short of: <c>i have</c>.</summary>
    public string Having { get; init; } = "";

    /// <summary>How people ask about pay against what they earn now: <c>than i make</c>.</summary>
    public IReadOnlyList<string> ThanNow { get; init; } = [];

    /// <summary>Words that set pay against something; beside pay that was just told they mean that.</summary>
    public IReadOnlyList<string> SetsAgainst { get; init; } = [];

    /// <summary>How people ask whether a career fits them.</summary>
    public IReadOnlyList<string> FitsMe { get; init; } = [];

    /// <summary>Words for a degree that leave open which.</summary>
    public IReadOnlyList<string> PlainDegrees { get; init; } = [];

    /// <summary>The level that such a degree usually is.</summary>
    public string PlainDegree { get; init; } = "";

    /// <summary>The word before what is the writer's own: <c>my</c>.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>How people ask what they could do.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What people do not want with their work, ids of <c>ranking.json</c>, to words for it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Unwanted { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
