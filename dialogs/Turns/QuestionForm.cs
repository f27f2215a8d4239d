using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>Tells a question from an answer where both would make sense: "associate" answers what "what's an associate degree" asks.</summary>
internal static class QuestionForm
{
    private const int ShortestStory = 5;

    /// <summary>Whether a clause is to be answered as a question in this turn.</summary>
    public static bool Asks(Clause clause, AdvisorTurn turn) =>
        clause.Best.Intent is Intents.Ask or Intents.Compare or Intents.WhyNot or Intents.PutFirst or Intents.Eligible or Intents.Path && clause.Verdict is Verdict.Accept or Verdict.Clarify && !Answers(clause, turn);

    /// <summary>Whether a clause has the form of a question, whatever it means.</summary>
    public static bool IsPut(Clause clause, AdvisorTurn turn) =>
        FormReader.IsMarked(clause, turn) || LooksAsked(turn.WordsOf(clause.Text).WithoutEnds(turn.Texts.Asking.Prefaces).Text + " ", RulesOf(turn));

    /// <summary>"… or is that a lie?" after a question says no more than that question.</summary>
    public static bool TrailsOff(Clause clause, AdvisorTurn turn)
    {
        var clauses = turn.Recognition.Clauses;
        if (clause.Span == clauses[0].Span || !clauses.Any(other => other is { Verdict: Verdict.Accept, Best.Intent: Intents.Ask }))
        {
            return false;
        }

        var rules = RulesOf(turn);
        var words = PlainText.Of(clause.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => Has(rules.Pronouns, word))
            && words.Count(word => !Has(rules.Pronouns, word) && !Has(rules.StopWords, word) && !Has(rules.Fillers, word) && !Has(rules.Auxiliaries, word) && !Has(rules.Copulas, word)) <= 1;
    }

    /// <summary>Whether nothing but how one picks is said beside a place: "I'd go with the second", not "plan for the second".</summary>
    public static bool IsPick(Entity place, AdvisorTurn turn) =>
        RulesOf(turn) is var rules && !LooksAsked(turn.Recognition.Text, rules) && !IsSound(place, turn, rules) && Beside(place, turn, rules).All(word => Has(rules.Picks, word));

    /// <summary>In "4 it" the number is the sound of a word.</summary>
    private static bool IsSound(Entity number, AdvisorTurn turn, LanguageRules rules) =>
        PlainText.Of(turn.Recognition.Text[Math.Min(number.Span.End, turn.Recognition.Text.Length)..]).TrimStart().Split(' ') is [var next, ..] && Has(rules.Pronouns, next);

    /// <summary>Whether at most a word, such as "bucks", is said beside an amount.</summary>
    private static bool IsAmount(Entity entity, AdvisorTurn turn, LanguageRules rules) =>
        entity.Kind is EntityKind.Money or EntityKind.Number && Beside(entity, turn, rules).Count() <= 1;

    /// <summary>The words of a message beside what was found, small ones not counted.</summary>
    private static IEnumerable<string> Beside(Entity entity, AdvisorTurn turn, LanguageRules rules) =>
        PlainText.Of(turn.Recognition.Text[..entity.Span.Start] + " " + turn.Recognition.Text[entity.Span.End..])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Has(rules.StopWords, word) && !Has(rules.Fillers, word));

    /// <summary>Whether a clause answers the open question, or says something about the writer that another question asks for.</summary>
    public static bool Answers(Clause clause, AdvisorTurn turn)
    {
        var rules = RulesOf(turn);
        return turn.Talk.OpenSlot is { } slot && !turn.OnlyAsks && !LooksAsked(clause.Text, rules)
            && (NamesAnswer(clause, turn, slot)
                || turn.Recognition.Entities.Any(entity => Holds(clause, entity) && IsAmount(entity, turn, rules))
                || (SpeaksOfSelf(clause, turn) && NamesAny(clause, turn)));
    }

    /// <summary>Whether a clause names something of the kind that a slot asks for.</summary>
    public static bool NamesAnswer(Clause clause, AdvisorTurn turn, string slot) =>
        turn.Recognition.Entities.Any(entity => entity.Kind == KindOf(slot) && Holds(clause, entity));

    /// <summary>Whether a clause names something that any question asks for.</summary>
    public static bool NamesAny(Clause clause, AdvisorTurn turn) => Advice.Slots.All.Any(slot => NamesAnswer(clause, turn, slot));

    /// <summary>Whether a clause opens in the first person: "I'd love a hospital".</summary>
    public static bool SpeaksOfSelf(Clause clause, AdvisorTurn turn) => RulesOf(turn) is var rules && OpensWith(Opening(clause.Text, rules), rules.FirstPerson);

    /// <summary>"Hi, I'm scared, I lost my job": a message about the writer that asks nothing.</summary>
    public static bool TellsAStory(AdvisorTurn turn)
    {
        var rules = RulesOf(turn);
        var words = Opening(turn.Recognition.Text, rules).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= ShortestStory && !LooksAsked(turn.Recognition.Text, rules) && words.Any(word => Has(rules.FirstPerson, word.TrimEnd(',')));
    }

    /// <summary>"I have a GED" is said about the writer even where it resembles a known question, as long as it is not put as one.</summary>
    public static bool TellsOfSelf(Clause clause, Entity entity, AdvisorTurn turn) =>
        entity.Kind is EntityKind.EducationLevel or EntityKind.Experience && SpeaksOfSelf(clause, turn) && !LooksAsked(clause.Text, RulesOf(turn));

    public static bool Holds(Clause clause, Entity entity) =>
        clause.Span.Start <= entity.Span.Start && entity.Span.Start < clause.Span.End;

    public static EntityKind KindOf(string slot) => slot switch
    {
        Advice.Slots.Education => EntityKind.EducationLevel,
        Advice.Slots.Field => EntityKind.FieldOfStudy,
        Advice.Slots.Interests => EntityKind.Interest,
        Advice.Slots.Time => EntityKind.Duration,
        Advice.Slots.Workplace => EntityKind.Workplace,
        Advice.Slots.Remote => EntityKind.Remote,
        Advice.Slots.Experience => EntityKind.Experience,
        Advice.Slots.Budget => EntityKind.Budget,
        Advice.Slots.PatientContact => EntityKind.PatientContact,
        Advice.Slots.Hours => EntityKind.Hours,
        Advice.Slots.Lead => EntityKind.Lead,
        _ => EntityKind.Money,
    };

    /// <summary>Ends in a question mark, or begins as questions do.</summary>
    public static bool LooksAsked(string text, LanguageRules rules)
    {
        var opening = Opening(text, rules);
        return text.Contains('?', StringComparison.Ordinal)
            || OpensWith(opening, rules.QuestionWords)
            || OpensWith(opening, rules.AskOpeners)
            || (opening.Split(' ') is [var verb, var subject, ..] && Has(rules.Auxiliaries, verb) && Has(rules.QuestionSubjects, subject) && !LeavesOutTheWriter(verb, rules));
    }

    /// <summary>"Have a GED" is short for "I have a GED".</summary>
    private static bool LeavesOutTheWriter(string verb, LanguageRules rules) =>
        rules.Possessions.Any(possession => PlainText.Of(possession).EndsWith(" " + verb, StringComparison.Ordinal));

    private static bool Has(IReadOnlyList<string> words, string word) => words.Any(other => PlainText.Of(other) == word);

    private static bool OpensWith(string opening, IReadOnlyList<string> openers) =>
        openers.Any(opener => opening.StartsWith(PlainText.Of(opener) + " ", StringComparison.Ordinal));

    private static string Opening(string text, LanguageRules rules) =>
        string.Join(' ', PlainText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Expand(word, rules))) + " ";

    private static string[] Expand(string word, LanguageRules rules) =>
        (rules.Contractions.TryGetValue(word, out var written) ? written : word).Split(' ');

    public static LanguageRules RulesOf(AdvisorTurn turn) =>
        turn.Texts.Rules;
}
