using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Tells commands from words of commands: "sorry my english" asks for no other language, "… or only accredited ones? Cite." for no repetition.</summary>
internal static class Commands
{
    private const string Source = "source";

    /// <summary>"Español, por favor": with so few words a language is asked for.</summary>
    private const int FewWords = 3;

    /// <summary>"Does it matter that he's a boy" asks something of its own; "why do you need to know" does not.</summary>
    private const int LongestWhy = 6;

    /// <summary>A message in which only commands that are meant are left.</summary>
    public static Recognition Sifted(Recognition read, LanguageTexts texts)
    {
        read = Superiors.SetAside(read, texts);
        if (read.Intent == Intents.Crisis || read.Clauses.All(clause => IsMeant(clause, read, texts)))
        {
            return read;
        }

        var clauses = read.Clauses.Select(clause => IsMeant(clause, read, texts) ? clause : Otherwise(clause)).ToArray();
        var first = Array.Find(clauses, clause => IsCommand(clause) && clause.Verdict is Verdict.Accept)
            ?? Array.Find(clauses, clause => clause.Best.Intent is not Intents.None) ?? clauses[0];
        return read with { Clauses = clauses, Intent = first.Best.Intent };
    }

    private static bool IsMeant(Clause clause, Recognition read, LanguageTexts texts) => !IsCommand(clause) || clause.Best.Intent switch
    {
        Intents.Language => AsksForLanguage(clause, texts),
        Intents.More or Intents.WhoSays or Intents.Repeat or Intents.Resume or Intents.Simpler => !read.Clauses.Any(other => other != clause && IsQuestion(other, texts)),
        Intents.Back => !read.Clauses.Any(other => other != clause && Answers(other, read)),
        Intents.WhyAsk => clause.Best.Exact || Words(clause, texts).Count <= LongestWhy,
        Intents.Change or Intents.Skip => !(IsAsked(clause, texts) && clause.RunnersUp is [{ Intent: Intents.Ask }, ..]),
        _ => true,
    };

    /// <summary>"Wait, is there a cheaper way?" asks, although "wait" may take back an answer.</summary>
    private static bool IsAsked(Clause clause, LanguageTexts texts) => QuestionForm.LooksAsked(Words(clause, texts).WithoutOpening(texts.Asking.Prefaces).Text, texts.Rules);

    private static bool IsQuestion(Clause clause, LanguageTexts texts) =>
        clause is { Verdict: Verdict.Accept, Best: { Intent: Intents.Ask, Topic: not Source } } && IsAsked(clause, texts);

    private static bool AsksForLanguage(Clause clause, LanguageTexts texts) => clause.Best.Exact
        || (Words(clause, texts) is var words && !words.HasAny(texts.Asking.Purpose.OtherSpeakers) && ((words.Count <= FewWords && !(words.Count > 1 && IsAsked(clause, texts))) || words.HasAny(texts.Asking.Purpose.Languages)));

    /// <summary>"Back. Patients yeah fine, but not blood": who says so is back, and answers.</summary>
    private static bool Answers(Clause clause, Recognition read) => clause.Best.Intent is Intents.None && read.Entities.Any(entity => QuestionForm.Holds(clause, entity)
        && entity.Kind is EntityKind.PatientContact or EntityKind.Remote or EntityKind.Hours or EntityKind.Lead or EntityKind.Interest or EntityKind.Money or EntityKind.Budget or EntityKind.Duration or EntityKind.EducationLevel);

    private static bool IsCommand(Clause clause) => clause.Best.Intent.StartsWith("control.", StringComparison.Ordinal);

    /// <summary>What else the clause may mean; nothing, where nothing else is likely.</summary>
    private static Clause Otherwise(Clause clause) => clause.RunnersUp.FirstOrDefault(reading => !reading.Intent.StartsWith("control.", StringComparison.Ordinal)) is { } other
        ? clause with { Best = other, RunnersUp = [.. clause.RunnersUp.Where(reading => reading != other)] }
        : clause with { Best = new Reading { Intent = Intents.None, Score = 0 }, RunnersUp = [], Verdict = Verdict.Statement };

    private static AskedWords Words(Clause clause, LanguageTexts texts) => AskedWords.Of(clause.Text, texts.Rules, texts.Asking, static _ => true);
}
