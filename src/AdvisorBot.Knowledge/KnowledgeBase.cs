using System.Collections.Frozen;

namespace AdvisorBot.Knowledge;

/// <summary>One checked, immutable version of a knowledge pack.</summary>
public sealed partial record KnowledgeBase
{
    public required Pack Pack { get; init; }

    public required FrozenDictionary<string, Subject> Subjects { get; init; }

    /// <summary>Every fact of every subject, by id.</summary>
    public required FrozenDictionary<string, Fact> Facts { get; init; }

    public required FrozenDictionary<string, Topic> Topics { get; init; }

    public required FrozenDictionary<string, Source> Sources { get; init; }

    public required FrozenDictionary<string, FactList> Lists { get; init; }

    public required FrozenDictionary<string, Conflict> Conflicts { get; init; }

    public required FrozenDictionary<string, Interest> Interests { get; init; }

    public required Interview Interview { get; init; }

    public required RankingRules Ranking { get; init; }

    public required School School { get; init; }

    public required Crisis Crisis { get; init; }

    /// <summary>Language (<c>en</c>) → what is said and understood in it.</summary>
    public required FrozenDictionary<string, LanguageTexts> Languages { get; init; }

    /// <summary>What is worth an editor's look without stopping the start, such as old figures.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>The pack's own card.</summary>
/// <param name="Language">Language of the facts' statements, as they are here: see <see cref="KnowledgeBase.In"/>.</param>
/// <param name="AsOf">Month in which the pack was last checked, <c>YYYY-MM</c>.</param>
/// <param name="OldAfterYears">A figure older than this is reported as old.</param>
/// <param name="Umbrella">Id of the subject that is meant when none is named.</param>
public sealed record Pack(string Id, string Name, string Version, string Language, string AsOf, int OldAfterYears, string Umbrella)
{
    /// <summary>Languages that are offered, the pack's own first.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];
}

/// <summary>What a question can be about.</summary>
/// <param name="Name">In running text, such as <c>pay</c> or <c>job outlook</c>.</param>
/// <param name="Question">A typical question, with <c>{subject}</c>, used when offering the topic.</param>
/// <param name="Parent">Wider topic that answers where a subject has no facts for this one.</param>
/// <param name="General">Whether what holds for the field holds for every career in it: accreditation, financial aid.</param>
public sealed record Topic(string Id, string Name, string Question, string? Parent = null, bool General = false);

/// <summary>Facts that come out whole, in this order, when the list is asked for.</summary>
/// <param name="Intro">Sentence before the items, ending in a colon.</param>
public sealed record FactList(string Id, string Topic, string Subject, string Intro, IReadOnlyList<string> Facts);

/// <summary>Facts that disagree, and why.</summary>
/// <param name="Explanation">Says both sides with whose, year and source, and which to use today.</param>
public sealed record Conflict(string Id, string Topic, string Title, string Explanation, IReadOnlyList<string> Facts, IReadOnlyList<string> Sources);

/// <summary>An interest that the interview asks for.</summary>
/// <param name="Riasec">Letter of the RIASEC type it belongs to, when it does.</param>
public sealed record Interest(string Id, string Name, char? Riasec = null);

/// <summary>What a school edits first.</summary>
/// <param name="Hours">When they can be reached, in words; where <see cref="OpeningHours"/> are given, those are told.</param>
public sealed record School(string Name, string ContactName, string? Email, string? Phone, string? Hours, string? Url, IReadOnlyList<SchoolLink> Links)
{
    private const string DemonstrationHost = "example.edu";

    /// <summary>Whether the addresses are still those of the demonstration, which nobody reads (RFC 2606).</summary>
    public bool IsDemonstration => Email?.EndsWith(DemonstrationHost, StringComparison.OrdinalIgnoreCase) is true
        || (Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Host.EndsWith(DemonstrationHost, StringComparison.OrdinalIgnoreCase));

    /// <summary>When somebody is there, to the minute; null when the school does not say.</summary>
    public OpeningHours? OpeningHours { get; init; }
}

public sealed record SchoolLink(string Title, string Url);

/// <summary>Whom to call in a crisis.</summary>
public sealed record Crisis(string Country, string LineName, string Call, string Text, string? Url, string Emergency);

/// <summary>The interview: its questions in order.</summary>
public sealed record Interview(IReadOnlyList<InterviewQuestion> Questions);

/// <summary>One question of the interview; its words are reply keys <c>interview.{id}.ask|why|retry</c>.</summary>
/// <param name="Id">Also the slot: <c>education</c>, <c>field</c>, <c>interests</c>, <c>time</c>, <c>workplace</c>, <c>remote</c>, <c>pay</c>.</param>
/// <param name="Many">Whether several options may be chosen.</param>
public sealed record InterviewQuestion(string Id, bool Many, IReadOnlyList<InterviewOption> Options)
{
    /// <summary>Answers that are understood though no button offers them.</summary>
    public IReadOnlyList<InterviewOption> Understood { get; init; } = [];
}

/// <summary>An answer offered as a button; what the button says and sends is the reply <c>interview.{question}.option.{id}</c>.</summary>
/// <param name="Id">Canonical value, such as an education level id, interest id, or <c>12</c> (months), <c>50000</c> (dollars a year).</param>
public sealed record InterviewOption(string Id)
{
    /// <summary>Interests that such an answer hints at, such as <c>computers</c> for a degree in computer science.</summary>
    public IReadOnlyList<string> Leans { get; init; } = [];
}

/// <summary>All words of one language.</summary>
/// <param name="Replies">Reply key → template with <c>{placeholders}</c>.</param>
/// <param name="Utterances">How people ask.</param>
/// <param name="Synonyms">How people name things.</param>
public sealed record LanguageTexts(
    FrozenDictionary<string, string> Replies,
    IReadOnlyList<UtteranceEntry> Utterances,
    IReadOnlyList<SynonymEntry> Synonyms)
{
    /// <summary>How people answer the questions of the interview.</summary>
    public IReadOnlyList<AnswerExamples> Answers { get; init; } = [];

    /// <summary>Tasks that give a taste of a kind of work.</summary>
    public IReadOnlyList<Taste> Tastes { get; init; } = [];

    /// <summary>Small words and turns of speech, from <c>language/{lang}.json</c>.</summary>
    public LanguageRules Rules { get; init; } = new();

    /// <summary>Words that show the form of a question, from <c>asking/{lang}.json</c>.</summary>
    public AskingWords Asking { get; init; } = new();
}

/// <summary>Phrases that mean the same; exactly one of <see cref="Fact"/>, <see cref="List"/>, <see cref="Conflict"/>, <see cref="Topic"/>, <see cref="Intent"/> is set.</summary>
public sealed record UtteranceEntry
{
    public string? Fact { get; init; }

    public string? List { get; init; }

    public string? Conflict { get; init; }

    public string? Topic { get; init; }

    /// <summary>With <see cref="Topic"/>: the one subject these phrases are about.</summary>
    public string? Subject { get; init; }

    public string? Intent { get; init; }

    /// <summary>With the intent <c>control.language</c>: the language asked for; null for just another.</summary>
    public string? Language { get; init; }

    /// <summary><c>yes</c>, <c>no</c> or <c>depends</c>: how a reply begins.</summary>
    public string? Lead { get; init; }

    /// <summary>With <see cref="Fact"/>: asked without naming the fact's subject ("and is that hard on the eyes?"), so they mean it only while the conversation is about it.</summary>
    public bool InContext { get; init; }

    /// <summary>Too short to teach anything ("how much", "programs"): they mean it only word for word.</summary>
    public bool WordForWord { get; init; }

    public required IReadOnlyList<string> Phrases { get; init; }
}

/// <summary>Phrases by which people name one thing.</summary>
/// <param name="Exact">Matched case-sensitively, never by spelling distance.</param>
/// <param name="Misspelled">Known wrong spellings.</param>
public sealed record SynonymEntry(string Id, IReadOnlyList<string> Phrases, IReadOnlyList<string> Exact, IReadOnlyList<string> Misspelled);

/// <summary>How people answer one question of the interview.</summary>
/// <param name="Slot">Id of the question.</param>
/// <param name="Frames">Sentences around such phrases, with <c>{answer}</c>, or <c>{like}</c> and <c>{dislike}</c>.</param>
public sealed record AnswerExamples(string Slot, IReadOnlyList<AnswerEntry> Entries, IReadOnlyList<string> Frames);

/// <summary>Answers that mean the same.</summary>
/// <param name="Value">Value of the question, or <c>skip</c>, <c>unsure</c>, <c>indifferent</c>, <c>amount</c>.</param>
/// <param name="Against">Names of what somebody who gives this answer does not want.</param>
public sealed record AnswerEntry(string Value, IReadOnlyList<string> Phrases, IReadOnlyList<string> Against);
