namespace AdvisorBot.Knowledge;

/// <summary>What reading a language needs beyond names and phrases: its small words, word families and turns of speech (<c>language/{lang}.json</c>).</summary>
public sealed record LanguageRules
{
    /// <summary>Words that say next to nothing about what is asked.</summary>
    public IReadOnlyList<string> StopWords { get; init; } = [];

    /// <summary>Politeness and padding, dropped when a message is compared with a phrase as a whole.</summary>
    public IReadOnlyList<string> Fillers { get; init; } = [];

    public FramingWords Framing { get; init; } = new();

    /// <summary>Everyday words that are never taken for a misspelling.</summary>
    public IReadOnlyList<string> KnownWords { get; init; } = [];

    /// <summary>Short form → written out, such as <c>what's</c> → <c>what is</c>.</summary>
    public IReadOnlyDictionary<string, string> Contractions { get; init; } = new Dictionary<string, string>();

    /// <summary>Irregular form or other spelling → base form.</summary>
    public IReadOnlyDictionary<string, string> Lemmas { get; init; } = new Dictionary<string, string>();

    /// <summary>Words that ask for the same; the first names the family.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Families { get; init; } = [];

    public IReadOnlyList<string> Negators { get; init; } = [];

    /// <summary>Words at which a negation or a liking ends, such as <c>but</c>.</summary>
    public IReadOnlyList<string> Contrasts { get; init; } = [];

    /// <summary>Words that may join two questions, such as <c>and</c>.</summary>
    public IReadOnlyList<string> Connectors { get; init; } = [];

    /// <summary>Words that open a question by themselves, such as <c>how</c>.</summary>
    public IReadOnlyList<string> QuestionWords { get; init; } = [];

    /// <summary>Verbs that open a question before its subject, such as <c>does</c>.</summary>
    public IReadOnlyList<string> Auxiliaries { get; init; } = [];

    /// <summary>Verbs that make a question of whatever follows when they come first, such as <c>is</c>.</summary>
    public IReadOnlyList<string> Copulas { get; init; } = [];

    /// <summary>What follows an auxiliary in a question, such as <c>they</c>, <c>there</c>, <c>the</c>.</summary>
    public IReadOnlyList<string> QuestionSubjects { get; init; } = [];

    /// <summary>Words before a name, such as <c>the</c>; after an auxiliary they open a question only at its start.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];

    /// <summary>Phrases that make a question of what follows, such as <c>tell me</c>.</summary>
    public IReadOnlyList<string> AskOpeners { get; init; } = [];

    /// <summary>Words after which a question word opens no new question, such as <c>know</c>.</summary>
    public IReadOnlyList<string> Embedders { get; init; } = [];

    public IReadOnlyList<string> FirstPerson { get; init; } = [];

    /// <summary>Words that stand for what was talked about, such as <c>it</c> or <c>this job</c>.</summary>
    public IReadOnlyList<string> Pronouns { get; init; } = [];

    /// <summary>How a message shows that it continues the last one, such as <c>what about</c>.</summary>
    public IReadOnlyList<string> FollowUps { get; init; } = [];

    /// <summary>Words that set two things side by side, such as <c>versus</c>.</summary>
    public IReadOnlyList<string> Comparisons { get; init; } = [];

    /// <summary>Topic id → words that point to it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> TopicCues { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Topic talked about → topic that a bare "why?" asks for.</summary>
    public IReadOnlyDictionary<string, string> WhyTopics { get; init; } = new Dictionary<string, string>();

    /// <summary>The bare "why?" in its forms.</summary>
    public IReadOnlyList<string> Whys { get; init; } = [];

    /// <summary>Phrase → how much is liked what follows it, −1 to 1.</summary>
    public IReadOnlyDictionary<string, double> Likings { get; init; } = new Dictionary<string, double>();

    /// <summary>Question words that also join what they begin to the sentence before, such as <c>when</c>.</summary>
    public IReadOnlyList<string> Relatives { get; init; } = [];

    /// <summary>Phrases at the end of a sentence that make it a question, such as <c>or not</c>.</summary>
    public IReadOnlyList<string> AskEndings { get; init; } = [];

    /// <summary>Phrases that welcome what stands before them, such as <c>would be fine</c>.</summary>
    public IReadOnlyList<string> Welcomes { get; init; } = [];

    /// <summary>Phrases that turn down what stands before them, such as <c>does not appeal to me</c>.</summary>
    public IReadOnlyList<string> TurnDowns { get; init; } = [];

    /// <summary>Phrases that make a level of education one's own, such as <c>i have</c>.</summary>
    public IReadOnlyList<string> Possessions { get; init; } = [];

    /// <summary>Phrases that leave a level of education unfinished, such as <c>dropped out of</c>.</summary>
    public IReadOnlyList<string> Unfinished { get; init; } = [];

    /// <summary>Level that is meant when the key's level is unfinished, such as <c>bachelor</c> → <c>some-college</c>.</summary>
    public IReadOnlyDictionary<string, string> UnfinishedLevels { get; init; } = new Dictionary<string, string>();

    /// <summary>Words that join a level and its field, such as <c>in</c>.</summary>
    public IReadOnlyList<string> FieldMarkers { get; init; } = [];

    public RemoteWords Remote { get; init; } = new();

    public TimeWords Time { get; init; } = new();

    public MoneyWords Money { get; init; } = new();

    public AmountWords Amounts { get; init; } = new();

    public RecordWords Records { get; init; } = new();

    /// <summary>Words that numbers are written with, for mending their spelling.</summary>
    public IReadOnlyList<string> NumberWords { get; init; } = [];

    /// <summary>Ordinal word → position, 1-based, −1 for the last.</summary>
    public IReadOnlyDictionary<string, int> Positions { get; init; } = new Dictionary<string, int>();

    /// <summary>Words that stand for the one just spoken of, such as <c>that one</c>.</summary>
    public IReadOnlyList<string> ThatOne { get; init; } = [];

    /// <summary>Words that stand for the one not spoken of, such as <c>the other one</c>.</summary>
    public IReadOnlyList<string> OtherOne { get; init; } = [];

    /// <summary>Words that open a condition under which something was asked: "without a degree?", "in a small town".</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Interview slot → words that name it when it is to be changed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Slots { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Phrases that announce a correction, such as <c>change</c>, <c>actually</c>.</summary>
    public IReadOnlyList<string> Corrections { get; init; } = [];

    /// <summary>Words after which something is named only beside the question, such as <c>like</c>.</summary>
    public IReadOnlyList<string> Asides { get; init; } = [];

    /// <summary>Words after which something is named that is not meant, such as <c>instead of</c>.</summary>
    public IReadOnlyList<string> SetAsides { get; init; } = [];

    /// <summary>How something offered is turned down without a word of what it is, such as <c>rather not</c>.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>Words with which one picks from a list, such as <c>option</c>, <c>prefer</c>.</summary>
    public IReadOnlyList<string> Picks { get; init; } = [];

    /// <summary>Words after which the writer says what they are or were, such as <c>i am a</c>.</summary>
    public IReadOnlyList<string> Selves { get; init; } = [];

    /// <summary>Words around work that somebody does or did, and that a question is not about.</summary>
    public JobWords Jobs { get; init; } = new();

    /// <summary>Words after which the writer says where they want to get, such as <c>become a</c>.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>Words that set two things against each other, such as <c>versus</c>; unlike comparisons, unmistakable alone.</summary>
    public IReadOnlyList<string> Versus { get; init; } = [];

    public ProfileWords Profile { get; init; } = new();

    /// <summary>Phrases whose words name nothing, such as <c>on the list</c> (no liking of lists), <c>near my home</c> (no work at home).</summary>
    public IReadOnlyList<string> Idioms { get; init; } = [];

    public HypotheticalWords Hypotheticals { get; init; } = new();
}

/// <summary>What people say around what they mean, and what says nothing of it.</summary>
public sealed record FramingWords
{
    /// <summary>How a message begins, such as <c>sorry to bother you</c>.</summary>
    public IReadOnlyList<string> Openers { get; init; } = [];

    /// <summary>The same where a sign follows, such as <c>quick</c> in <c>quick: …</c>.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>How a message ends, such as <c>thx in advance</c>.</summary>
    public IReadOnlyList<string> Closers { get; init; } = [];

    /// <summary>Words after which people say who they are, such as <c>my name is</c>.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}

/// <summary>Words about working at home.</summary>
public sealed record RemoteWords
{
    public IReadOnlyList<string> Home { get; init; } = [];

    public IReadOnlyList<string> Office { get; init; } = [];

    /// <summary>Words that make it a limit, such as <c>must</c>.</summary>
    public IReadOnlyList<string> Must { get; init; } = [];

    /// <summary>Words that make it a hope, such as <c>prefer</c>.</summary>
    public IReadOnlyList<string> Wish { get; init; } = [];

    /// <summary>Phrases by which all choices are alike; read for any open question that has choices.</summary>
    public IReadOnlyList<string> Indifferent { get; init; } = [];
}

/// <summary>Words about spans of time.</summary>
public sealed record TimeWords
{
    /// <summary>Unit → months.</summary>
    public IReadOnlyDictionary<string, double> Units { get; init; } = new Dictionary<string, double>();

    /// <summary>Phrases by which any length will do.</summary>
    public IReadOnlyList<string> NoLimit { get; init; } = [];

    /// <summary>Phrase → months, from and to.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Phrases { get; init; } = new Dictionary<string, IReadOnlyList<double>>();
}

/// <summary>What the fields of a medical record are called.</summary>
public sealed record RecordWords
{
    /// <summary>Fields that say whose record it is, such as <c>dob</c>.</summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>The others, such as <c>allergies</c>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
}

/// <summary>Words about sums of money.</summary>
public sealed record MoneyWords
{
    /// <summary>Multiplier word → factor, such as <c>grand</c> → 1000.</summary>
    public IReadOnlyDictionary<string, double> Multipliers { get; init; } = new Dictionary<string, double>();

    public IReadOnlyList<string> Dollars { get; init; } = [];

    /// <summary>Period → how many of it make a year of work, such as <c>an hour</c> → 2080.</summary>
    public IReadOnlyDictionary<string, double> Periods { get; init; } = new Dictionary<string, double>();

    /// <summary>Phrase → dollars a year, from and to, such as <c>six figures</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> Phrases { get; init; } = new Dictionary<string, IReadOnlyList<double>>();

    /// <summary>Words that join the ends of a range, such as <c>to</c>.</summary>
    public IReadOnlyList<string> RangeJoiners { get; init; } = [];
}
