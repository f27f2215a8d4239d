namespace AdvisorBot.Knowledge;

/// <summary>By which words a question shows its form, so that the answer can fit it (<c>asking/{lang}.json</c>); plain words, contractions written out.</summary>
public sealed record AskingWords
{
    /// <summary>What comes before a question and says nothing, such as <c>so</c>, <c>ok</c>.</summary>
    public IReadOnlyList<string> Prefaces { get; init; } = [];

    /// <summary>Openers of a question that yes or no answers, such as <c>can i</c>, <c>is</c>.</summary>
    public IReadOnlyList<string> YesNo { get; init; } = [];

    /// <summary>Verbs that make a yes/no question of a sentence with a question mark and without a question word.</summary>
    public IReadOnlyList<string> YesNoVerbs { get; init; } = [];

    /// <summary>What only looks like a yes/no question, such as <c>can you tell me</c>.</summary>
    public IReadOnlyList<string> Requests { get; init; } = [];

    /// <summary>Words that offer two answers, such as <c>or</c>.</summary>
    public IReadOnlyList<string> EitherOr { get; init; } = [];

    /// <summary>Words that ask for an amount.</summary>
    public IReadOnlyList<string> HowMuch { get; init; } = [];

    /// <summary>Words that ask for a span of time.</summary>
    public IReadOnlyList<string> HowLong { get; init; } = [];

    /// <summary>Words that ask for reasons.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];

    /// <summary>Words after which something is lacking, such as <c>without</c>.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Words by which something is asked to be needed, such as <c>need</c>, <c>required</c>.</summary>
    public IReadOnlyList<string> Need { get; init; } = [];

    /// <summary>Education level → words that mean it in a question, beside its names.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Levels { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>How people point at a career by one word of it.</summary>
    public PointedWords Pointed { get; init; } = new();

    /// <summary>How people limit an order.</summary>
    public LimitWords Limits { get; init; } = new();

    /// <summary>How people ask for the most or least of something.</summary>
    public IReadOnlyList<MeasureWords> Superlatives { get; init; } = [];

    /// <summary>Phrases that hold such a word and ask for no order, such as <c>most people</c>.</summary>
    public IReadOnlyList<string> NoOrder { get; init; } = [];

    /// <summary>How people ask which of two has more.</summary>
    public IReadOnlyList<MeasureWords> Comparatives { get; init; } = [];

    /// <summary>The word between what is compared, such as <c>than</c>.</summary>
    public IReadOnlyList<string> Than { get; init; } = [];

    /// <summary>Words before an amount that is to be exceeded.</summary>
    public IReadOnlyList<string> Over { get; init; } = [];

    /// <summary>Words before an amount that is not to be reached.</summary>
    public IReadOnlyList<string> Under { get; init; } = [];

    /// <summary>Words for the first pay after school, such as <c>starting</c>.</summary>
    public IReadOnlyList<string> Starting { get; init; } = [];

    /// <summary>Circumstance → words for it, such as <c>age</c> → <c>too old</c>; the reply is <c>condition.{id}</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Conditions { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Facts on a circumstance of few people, told only to a message that names it.</summary>
    public IReadOnlyList<NamedCircumstance> OnlyWhenNamed { get; init; } = [];

    /// <summary>Words before what one is or was, such as <c>as a</c>.</summary>
    public IReadOnlyList<string> Selves { get; init; } = [];

    /// <summary>Earlier work (option of the interview) → names of who does it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Experience { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words between the work one does and the work one wants, such as <c>to</c> in "nurse to coder".</summary>
    public IReadOnlyList<string> Switching { get; init; } = [];

    /// <summary>How a move from one work to another is put, such as <c>go from … to</c>.</summary>
    public IReadOnlyList<string> Moves { get; init; } = [];

    /// <summary>Working hours (option of the interview) → words for them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Hours { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Topic → phrases that ask for it, whatever else the question is like.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Topics { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Words for credentials in general, such as <c>certification</c>.</summary>
    public IReadOnlyList<string> Credentials { get; init; } = [];

    /// <summary>Openers of a question why something is not first, such as <c>why not</c>.</summary>
    public IReadOnlyList<string> WhyNot { get; init; } = [];

    /// <summary>Openers of a question whether an exam is open to the writer, such as <c>can i take</c>.</summary>
    public IReadOnlyList<string> MayTake { get; init; } = [];

    /// <summary>Words that set one place of the ranking against another, such as <c>above</c>, <c>instead of</c>.</summary>
    public IReadOnlyList<string> Ahead { get; init; } = [];

    /// <summary>Words by which a degree is told to be of no accredited program, or of another country.</summary>
    public IReadOnlyList<string> Unaccredited { get; init; } = [];

    /// <summary>Words for the time before the high school diploma, such as <c>before he graduates</c>.</summary>
    public IReadOnlyList<string> BeforeDiploma { get; init; } = [];

    /// <summary>Words before the schooling of which it is asked whether it is enough, such as <c>does my</c>.</summary>
    public IReadOnlyList<string> OwnSchooling { get; init; } = [];

    /// <summary>How a note at a step of the plan opens, before the step's number or the note itself.</summary>
    public IReadOnlyList<string> NoteOpeners { get; init; } = [];

    /// <summary>How a note is taken away, before the step's number.</summary>
    public IReadOnlyList<string> NoteRemovers { get; init; } = [];

    /// <summary>How people talk about their plan, and about leaving and coming back.</summary>
    public PlanAskingWords Plan { get; init; } = new();

    /// <summary>States and cities, as they are written.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Topic → which yes/no questions about it are answered how.</summary>
    public IReadOnlyDictionary<string, LeadWords> Leads { get; init; } = new Dictionary<string, LeadWords>();

    /// <summary>How people go on about the answer they just got.</summary>
    public FollowUpWords FollowUps { get; init; } = new();

    /// <summary>How people correct an answer of the interview.</summary>
    public CorrectionWords Corrections { get; init; } = new();

    /// <summary>How people tell about themselves.</summary>
    public TellingWords Telling { get; init; } = new();

    /// <summary>How people tell of their situation.</summary>
    public SituationWords Situation { get; init; } = new();

    /// <summary>How people correct whom they ask about.</summary>
    public WhomWords Whom { get; init; } = new();

    /// <summary>Words by which people say that they are not in danger.</summary>
    public SafetyWords Safety { get; init; } = new();

    /// <summary>How people ask what something means at all: <c>what does … even mean</c>.</summary>
    public MeaningWords Meaning { get; init; } = new();

    /// <summary>Words by which people ask which of two to begin with.</summary>
    public IReadOnlyList<string> First { get; init; } = [];

    /// <summary>What people set against each other that are no subjects of their own, such as inpatient and outpatient coding.</summary>
    public IReadOnlyList<PairWords> Pairs { get; init; } = [];

    /// <summary>How people ask for somebody else.</summary>
    public SomebodyWords Somebody { get; init; } = new();

    /// <summary>What a message is for.</summary>
    public PurposeWords Purpose { get; init; } = new();

    /// <summary>Every word that the form of a question hangs on, for mending their spelling.</summary>
    public IReadOnlySet<string> Vocabulary => _vocabulary ??= Superlatives.Concat(Comparatives)
        .SelectMany(measure => measure.Words.Concat(measure.With))
        .Concat(Without).Concat(Need).Concat(Plan.Vocabulary)
        .SelectMany(phrase => phrase.Split(' '))
        .ToHashSet(StringComparer.Ordinal);

    private HashSet<string>? _vocabulary;
}

/// <summary>Words that ask about an order of careers: one of <see cref="Words"/> and one of <see cref="With"/>.</summary>
public sealed record MeasureWords
{
    /// <summary><c>pay</c>, <c>growth</c>, <c>time</c>, <c>cost</c>, <c>school</c>, or <c>unknown</c> for what nobody measured.</summary>
    public required string Measure { get; init; }

    /// <summary>Whether the highest value is asked for.</summary>
    public bool Highest { get; init; }

    /// <summary>Whether an order by something else may be limited to it: working from home, contact with patients.</summary>
    public bool IsOfLimit => Measure is "remote" or "patients";

    /// <summary>Topics that say most about what nobody measured, such as <c>schedule</c> for better hours; empty where it is a matter of choice.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Empty when the words are enough.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
}

/// <summary>A circumstance of few people, such as a pregnancy: the facts that speak of it, and the beginnings of the words that name it.</summary>
public sealed record NamedCircumstance
{
    public IReadOnlyList<string> Facts { get; init; } = [];

    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>How a question for a meaning begins and ends, and how it is put plainly.</summary>
public sealed record MeaningWords
{
    public IReadOnlyList<string> Openers { get; init; } = [];

    public IReadOnlyList<string> Ends { get; init; } = [];

    /// <summary>What stands in their place, such as <c>what is</c>.</summary>
    public string As { get; init; } = "";
}

/// <summary>Two things that are told apart, or joined, by facts and are no subjects of their own.</summary>
public sealed record PairWords
{
    /// <summary>Whether a question that names both asks for these facts, without a word of comparison: "is the pay lower from home?".</summary>
    public bool Joined { get; init; }

    /// <summary>Words for the one, such as <c>inpatient</c>.</summary>
    public IReadOnlyList<string> One { get; init; } = [];

    /// <summary>Words for the other, such as <c>outpatient</c>.</summary>
    public IReadOnlyList<string> Other { get; init; } = [];

    public required string Topic { get; init; }

    public required string Subject { get; init; }

    /// <summary>Facts that tell them apart, the most telling first.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];
}

/// <summary>How yes/no questions about a topic are answered.</summary>
public sealed record LeadWords
{
    /// <summary>Words that, in the question, make the answer yes.</summary>
    public IReadOnlyList<string> Yes { get; init; } = [];

    /// <summary>Words that make it no.</summary>
    public IReadOnlyList<string> No { get; init; } = [];

    /// <summary><c>yes</c>, <c>no</c>, <c>depends</c> for any other such question; null to begin with the facts.</summary>
    public string? Otherwise { get; init; }
}
