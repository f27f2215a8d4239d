using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>What a question sets against each other: those it names, else those of the conversation ("which is faster?", "does it pay more than coding?").</summary>
internal static class SetAgainst
{
    /// <summary>"Does that pay better?": with more words something else may be set against it.</summary>
    private const int FewWords = 5;

    public static string[] Careers(Clause clause, AdvisorTurn turn) => Careers(clause, Words(clause, turn), turn.Texts.Asking, turn);

    public static string[] Exams(Clause clause, AdvisorTurn turn) => Exams(clause, Words(clause, turn), turn.Texts.Asking, turn);

    internal static string[] Careers(Clause clause, AskedWords words, AskingWords asking, AdvisorTurn turn)
    {
        var named = FormReader.CareersIn(clause, turn);
        var before = AsksOfExams(clause, turn) ? [] : SideBySide(words, asking, turn).Where(id => NamedSubjects.IsCareer(turn, id) && !named.Contains(id)).ToArray();
        var compares = named.Length < 2 && Compares(words, asking);
        return (named.Length, before.Length) switch
        {
            (0, > 1) when compares => before,
            (1, 1) when compares && words.HasAny(asking.Than) => [before[0], named[0]],
            _ => named,
        };
    }

    /// <summary>"How does the pay compare to a secretary's?", "and compared to data analyst?": the career talked of and the one that is named; empty for other questions.</summary>
    public static string[] Beside(Clause clause, AdvisorTurn turn) =>
        turn.Talk.Careers is [var now] && clause.Best.Subjects is [var named] && named != now && NamedSubjects.IsCareer(turn, named) && FormReader.Says(clause, turn, asking => asking.FollowUps.Beside) ? [now, named] : [];

    internal static string[] Exams(Clause clause, AskedWords words, AskingWords asking, AdvisorTurn turn) =>
        FormReader.CredentialsIn(clause, turn) is { Length: > 0 } named ? named
        : FormReader.CareersIn(clause, turn).Length == 0 && Compares(words, asking) ? [.. turn.Talk.Subjects.Where(id => NamedSubjects.IsCredential(turn, id))]
        : [];

    /// <summary>"CCA or CPC, which is easier?", and "which of the two?" after exams were set side by side: the careers talked of before are not meant.</summary>
    private static bool AsksOfExams(Clause clause, AdvisorTurn turn) => FormReader.CredentialsIn(clause, turn).Length > 0
        || (turn.Talk.Subjects.Count > 1 && turn.Talk.Subjects.TrueForAll(id => NamedSubjects.IsCredential(turn, id)));

    /// <summary>Those talked of; after a word about one of them, those it was shown beside, and for "which of the two?" the one talked of before it.</summary>
    private static List<string> SideBySide(AskedWords words, AskingWords asking, AdvisorTurn turn)
    {
        var talk = turn.Talk;
        var careers = talk.Subjects.Exists(id => NamedSubjects.IsCareer(turn, id)) ? talk.Subjects : talk.Careers;
        return careers is not [var only] ? careers
            : talk.Shown is { Count: 2 or 3 } shown && shown.Contains(only) ? shown
            : talk.CareersBefore is [var before] && before != only && (words.HasAny(asking.FollowUps.OfThese) || (turn.JustTurned && words.Count <= FewWords && !words.Opens(turn.Texts.Rules.QuestionWords))) ? [before, only]
            : careers;
    }

    /// <summary>Whether words ask for an order by a measure.</summary>
    internal static bool IsIn(AskedWords words, MeasureWords measure) =>
        words.HasAny(measure.Words) && (measure.With.Count == 0 || words.HasAny(measure.With));

    /// <summary>"Which pays more", and "which one has the least patients" of those just set side by side.</summary>
    private static bool Compares(AskedWords words, AskingWords asking) =>
        asking.Comparatives.Any(measure => IsIn(words, measure))
        || (words.Opens(asking.FollowUps.OfThese) && asking.Superlatives.Any(measure => IsIn(words, measure)));

    private static AskedWords Words(Clause clause, AdvisorTurn turn) =>
        turn.WordsOf(clause.Text).WithoutOpening(turn.Texts.Asking.Prefaces);
}
