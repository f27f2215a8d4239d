namespace AdvisorBot.Understanding.Text;

/// <summary>What a phrase does in a sentence.</summary>
internal enum SenseKind
{
    Subject,
    Interest,
    Field,
    Option,
    Crisis,
    Stop,
    Filler,
    Opener,
    Heading,
    Closer,
    NameOpener,
    Family,
    Negator,
    Contrast,
    Connector,
    QuestionWord,
    Auxiliary,
    Copula,
    QuestionSubject,
    AskOpener,

    /// <summary>A question word that may also join what it begins to the sentence before: "when".</summary>
    Relative,

    /// <summary>At the end of a sentence it makes it a question: "or not".</summary>
    AskEnding,
    Embedder,
    FirstPerson,
    Pronoun,
    FollowUp,
    Comparison,
    TopicCue,
    Why,
    Liking,
    Possession,
    Unfinished,
    FieldMarker,
    RemoteHome,
    RemoteOffice,
    RemoteMust,
    RemoteWish,
    RemoteIndifferent,
    TimeUnit,
    TimePhrase,
    NoLimit,
    Yes,
    No,
    Unsure,
    Skip,
    Article,
    Multiplier,
    Dollar,
    MoneyPeriod,
    MoneyPhrase,
    RangeJoiner,
    Position,
    ThatOne,
    OtherOne,

    /// <summary>What follows is where, when or with what something asked before holds: "without a degree?"</summary>
    Condition,
    Slot,
    Correction,

    /// <summary>What follows is set beside the question: "like nurses do".</summary>
    Aside,

    /// <summary>What follows is what one does not mean: "instead of a hospital".</summary>
    SetAside,
    Idiom,

    /// <summary>What follows is what the writer is or was.</summary>
    Self,

    /// <summary>What follows is the writer's own work, past or present.</summary>
    Job,

    /// <summary>What stands before it is such work: "my claims years".</summary>
    JobAfter,

    /// <summary>What follows is the work of somebody named before: "my cousin is a".</summary>
    JobOfOther,

    /// <summary>Stands for a career spoken of before: "that job".</summary>
    JobPointer,

    /// <summary>What follows is only supposed.</summary>
    If,

    /// <summary>What follows is where one wants to get.</summary>
    Goal,

    /// <summary>Sets two things against each other.</summary>
    Versus,
    InterestAnswer,
    WorkplaceAnswer,
    UnwantedAnswer,
    OtherPerson,
    Experience,
    PatientContact,
    Hours,
    Lead,
    Budget,

    /// <summary>Pay, and no money for school: "the salary".</summary>
    Pay,
    BudgetPhrase,
    Endless,
    StepVerb,
    Minus,
    Hedge,
    RejectedBefore,
    RejectedAfter,

    /// <summary>What follows is what one has already.</summary>
    Current,

    /// <summary>What stands before it is what one has already: "36k now".</summary>
    CurrentAfter,
    Sum,

    /// <summary>What follows comes on top of the amount before: "another thousand".</summary>
    OnTop,

    /// <summary>What stands before it is wanted, or taken as well: "would be fine".</summary>
    Welcomed,

    /// <summary>What stands before it is not wanted: "does not appeal to me".</summary>
    TurnedDown,

    /// <summary>The amount before it comes on top of the pay of now: "more than that".</summary>
    Raise,

    /// <summary>What follows takes its time after what was said before: "then".</summary>
    Sequel,
    AgeAfter,
    AgeBefore,
    AgeGoal,

    /// <summary>Years beside it lie behind the writer: "I was a waitress for six years".</summary>
    Past,

    /// <summary>What follows is what somebody else wants of the writer: "my mom wants me to be a nurse".</summary>
    WishOfOther,

    /// <summary>The hours behind it are those of the present work: "I work".</summary>
    WorkNow,

    /// <summary>The amount behind it is the most: "more than" in "I don't want to wait more than a year".</summary>
    Ceiling,

    /// <summary>What happens to somebody else limits one's own time: "until my wife retires".</summary>
    Bound,
}

/// <summary>One meaning of a phrase.</summary>
/// <param name="Id">Subject, interest, topic … it names; the base word for a family.</param>
/// <param name="Value">Number that goes with it: liking, months, factor, position.</param>
/// <param name="Upper">Upper end, for phrases that name a range.</param>
/// <param name="Exact">Spelling that the message must have, capitals included.</param>
internal sealed record Sense(SenseKind Kind, string Id, double Value = 1, double Upper = 0, string? Exact = null);

/// <summary>A phrase found in a message: its first word, number of words, and meaning.</summary>
internal readonly record struct PhraseMatch(int First, int Count, Sense Sense)
{
    public int End => First + Count;
}
