namespace AdvisorBot.Knowledge;

/// <summary>By which words people tell about themselves (<c>asking/{lang}.json</c>); plain words, contractions written out.</summary>
public sealed record TellingWords
{
    /// <summary>Names of others that stand for nobody who is asked for, such as <c>my late husband</c>.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Whole messages that put the questions off, such as <c>not now</c>.</summary>
    public IReadOnlyList<string> NotNow { get; init; } = [];

    /// <summary>How people ask what the bot has noted of them, such as <c>what have you noted</c>.</summary>
    public IReadOnlyList<string> Noted { get; init; } = [];

    /// <summary>Words by which somebody says not to be good at something, such as <c>bad at</c>; that is no dislike.</summary>
    public IReadOnlyList<string> Weaknesses { get; init; } = [];

    /// <summary>Words between two things told.</summary>
    public IReadOnlyList<string> Joiners { get; init; } = [];

    /// <summary>Words of the writer before what belongs to them.</summary>
    public IReadOnlyList<string> Selves { get; init; } = [];

    /// <summary>Words around work that somebody does or did.</summary>
    public IReadOnlyList<string> Work { get; init; } = [];

    /// <summary>Words around work that is only thought of.</summary>
    public IReadOnlyList<string> Goals { get; init; } = [];

    /// <summary>The word between a level of education and its field.</summary>
    public IReadOnlyList<string> In { get; init; } = [];

    /// <summary>Words behind a level of education that make something else of it.</summary>
    public IReadOnlyList<string> Compounds { get; init; } = [];

    /// <summary>Words before a level of education that lies behind one.</summary>
    public IReadOnlyList<string> Finished { get; init; } = [];

    /// <summary>Words before a level of education that is yet to be reached: "do I have to get my GED".</summary>
    public IReadOnlyList<string> Aims { get; init; } = [];

    /// <summary>Words of a wish or a plan, such as <c>want to</c>; a degree behind them and a word of reaching it is none yet: "I want to finish a bachelor's first".</summary>
    public IReadOnlyList<string> Plans { get; init; } = [];

    /// <summary>Words of a diploma that was reached after all, such as <c>got my equivalency</c>.</summary>
    public IReadOnlyList<string> Diplomas { get; init; } = [];

    /// <summary>Words of reaching a degree, such as <c>finish</c>.</summary>
    public IReadOnlyList<string> Reaching { get; init; } = [];

    /// <summary>Short courses that are no certificate after high school.</summary>
    public IReadOnlyList<string> Aides { get; init; } = [];

    /// <summary>Schools whose courses of weeks are none either.</summary>
    public IReadOnlyList<string> Trades { get; init; } = [];

    /// <summary>What one does fast without wanting to begin soon.</summary>
    public IReadOnlyList<string> Abilities { get; init; } = [];

    /// <summary>Words before a skill that is one's own, such as <c>my</c> in "my English".</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Words of a hesitant answer, such as <c>i guess</c>; the question mark behind it asks nothing.</summary>
    public IReadOnlyList<string> Hedges { get; init; } = [];

    /// <summary>Words before a question that answer nothing.</summary>
    public IReadOnlyList<string> Hesitations { get; init; } = [];

    /// <summary>Words by which people break off an answer to ask something, such as <c>hold on</c>.</summary>
    public IReadOnlyList<string> Breaks { get; init; } = [];

    /// <summary>Beginnings without their first word, such as <c>i wouldn't mind</c> for "wouldn't mind home".</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>How people ask for no more questions.</summary>
    public IReadOnlyList<string> Stops { get; init; } = [];

    /// <summary>How people ask, in the middle of the interview, for the careers that fit by what is known so far.</summary>
    public IReadOnlyList<string> RankNow { get; init; } = [];

    /// <summary>Words by which people ask to see something, such as <c>show</c>.</summary>
    public IReadOnlyList<string> Shows { get; init; } = [];

    /// <summary>What the interview comes to, such as <c>results</c>; behind one of <see cref="Shows"/>, and at the end, it asks for the careers that fit.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];

    /// <summary>Words behind such a request, such as <c>for me</c>.</summary>
    public IReadOnlyList<string> ForWhom { get; init; } = [];

    /// <summary>How people ask, in the middle of the interview, what it comes to so far, such as <c>what do you think so far</c>; the questions go on.</summary>
    public IReadOnlyList<string> SoFar { get; init; } = [];

    /// <summary>Words for the pay that somebody has, such as <c>what i make now</c>.</summary>
    public IReadOnlyList<string> PayNow { get; init; } = [];

    /// <summary>Question of the interview to option to turns of speech that mean it while the question is open, such as <c>would not be bad</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Spoken { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    /// <summary>Words that say that pay counts, such as <c>the pay is important</c>; who says so does not call it indifferent.</summary>
    public IReadOnlyList<string> PayCounts { get; init; } = [];

    /// <summary>Words behind what somebody is afraid of, such as <c>scares me</c>; of a skill that is no dislike.</summary>
    public IReadOnlyList<string> Fears { get; init; } = [];

    /// <summary>Words for the languages somebody has, such as <c>bilingual</c>; only an answer about interests names one by them.</summary>
    public IReadOnlyList<string> Tongues { get; init; } = [];

    /// <summary>Words that make a question of what stands before them, such as <c>right</c> in "that's a certificate right, does it count?".</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Words that say yes, such as <c>yes please</c>.</summary>
    public IReadOnlyList<string> Agrees { get; init; } = [];

    /// <summary>Sign to the word it is written for, such as <c>=</c> for <c>is</c>.</summary>
    public IReadOnlyDictionary<string, string> Signs { get; init; } = new Dictionary<string, string>();

    /// <summary>Words for lessons in the language of the country, such as <c>esl</c>.</summary>
    public IReadOnlyList<string> English { get; init; } = [];

    /// <summary>Words that say a high school diploma is from this country, such as <c>ged</c>.</summary>
    public IReadOnlyList<string> Domestic { get; init; } = [];

    /// <summary>Words that say a degree is from another country.</summary>
    public IReadOnlyList<string> Abroad { get; init; } = [];
}
