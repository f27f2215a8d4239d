namespace AdvisorBot.Knowledge;

/// <summary>By which words a message shows what it is for, where that is not plain from the rest.</summary>
public sealed record PurposeWords
{
    /// <summary>Complaints that the last answer missed, such as <c>that is not what i asked</c>.</summary>
    public IReadOnlyList<string> Complaints { get; init; } = [];

    /// <summary>How people say that nothing is to be compared, such as <c>stop comparing</c>.</summary>
    public IReadOnlyList<string> NotComparing { get; init; } = [];

    /// <summary>Words before the question that a complaint comes back to, such as <c>i asked if</c>.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>How people say that they do not understand what the bot asks them, such as <c>do not get the question</c>.</summary>
    public IReadOnlyList<string> Unclear { get; init; } = [];

    /// <summary>How people ask, in the middle of the interview, how much of it is still to come: <c>how many more of these</c>.</summary>
    public IReadOnlyList<string> Left { get; init; } = [];

    /// <summary>How people wonder at what they were just told, such as <c>what does that have to do with</c>; the sentence says nothing else.</summary>
    public IReadOnlyList<string> Misread { get; init; } = [];

    /// <summary>Words before what somebody did say, when more was read into it, such as <c>i only meant</c>.</summary>
    public IReadOnlyList<string> MeantOnly { get; init; } = [];

    /// <summary>Words that, with one that asks why, ask for the reasons of the ranking, such as <c>on top</c>.</summary>
    public IReadOnlyList<string> Ranked { get; init; } = [];

    /// <summary>All that may stand beside <c>why</c>, right after the ranking.</summary>
    public IReadOnlyList<string> RankedBare { get; init; } = [];

    /// <summary>How people ask to be asked, such as <c>start the questions</c>.</summary>
    public IReadOnlyList<string> Begins { get; init; } = [];

    /// <summary>Whole messages of somebody who looks for work and says no more, such as <c>busco trabajo</c>: they are asked what suits them.</summary>
    public IReadOnlyList<string> Seeks { get; init; } = [];

    /// <summary>How people ask which careers there are to ask about.</summary>
    public IReadOnlyList<string> Careers { get; init; } = [];

    /// <summary>How people ask what the bot itself is, such as <c>what is this</c>.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>How people say that they skipped nothing, or were asked nothing.</summary>
    public IReadOnlyList<string> NotSkipped { get; init; } = [];

    /// <summary>How people ask what a word means, such as <c>what does … mean</c>.</summary>
    public IReadOnlyList<string> Means { get; init; } = [];

    /// <summary>How people ask which of their limits a career breaks.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];

    /// <summary>Requests to go on in another language; <c>my english is bad</c> is none.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whose language it is, when not the bot's: <c>that person</c>.</summary>
    public IReadOnlyList<string> OtherSpeakers { get; init; } = [];
}
