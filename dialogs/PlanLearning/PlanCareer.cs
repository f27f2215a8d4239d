using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.PlanLearning;

/// <summary>Which career a plan is wanted for.</summary>
internal static class PlanCareer
{
    /// <summary>Whether a plan is asked for, not one that is there: "make me a plan", "plan technologist".</summary>
    public static bool IsWanted(PlanMessage message) =>
        message.Sentences.Any(sentence => sentence.Words.HasAny(message.Asking.Make) && !sentence.Words.HasAny(message.Asking.NotWanted) && !OpensAsQuestion(sentence, message))
        || (message.WordsOf(message.WithoutPreface(message.Turn.Recognition.Text)).Opens(message.Asking.Names) && Named(message) is not null);

    /// <summary>The career that is named: the last one wanted in the sentence that speaks of the plan, else in the message; else a place in the list shown.</summary>
    public static string? Named(PlanMessage message)
    {
        var turn = message.Turn;
        var careers = turn.Recognition.Entities.Where(entity => entity is { Kind: EntityKind.Subject, Liking: > 0, IsAside: false } && NamedSubjects.IsCareer(turn, entity.Id)).OrderBy(entity => entity.Span.Start).ToArray();
        var beside = turn.Recognition.Clauses.Where(clause => message.WordsOf(clause.Text).HasAny(message.Asking.Names)).ToArray();
        return careers.LastOrDefault(entity => beside.Any(clause => QuestionForm.Holds(clause, entity)))?.Id
            ?? careers.LastOrDefault()?.Id
            ?? NamedSubjects.Placed(turn).Concat(ByNumber(message)).FirstOrDefault(id => NamedSubjects.IsCareer(turn, id));
    }

    /// <summary>"Plan 1", "the plan for number 2": a place in the list shown.</summary>
    private static IEnumerable<string> ByNumber(PlanMessage message) =>
        message.Words.HasAny(message.Asking.Steps) || message.Turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Number).DistinctBy(entity => entity.Number).ToArray() is not [{ Number: { } place }]
            ? []
            : message.Turn.Talk.Listed().Skip((int)place - 1).Take(place >= 1 ? 1 : 0);

    /// <summary>"For it", "for that one".</summary>
    public static bool PointsBack(PlanMessage message) => message.Words.HasAny(message.Rules.Pronouns) || message.Words.HasAny(message.Rules.ThatOne);

    /// <summary>The career that is meant where none is named: the one talked about since the last ranking, else the first of that.</summary>
    public static string? Meant(AdvisorTurn turn, Func<string, bool> hasWay) =>
        (turn.Talk.LastCareer is { } last && hasWay(last) ? last : null)
            ?? turn.Talk.Subjects.FirstOrDefault(id => NamedSubjects.IsCareer(turn, id) && hasWay(id))
            ?? turn.Talk.Ranking.FirstOrDefault()
            ?? turn.Talk.Careers.FirstOrDefault(hasWay);

    /// <summary>"Why do I need the RHIT in the plan"; but "what I want is a plan" asks nothing.</summary>
    private static bool OpensAsQuestion(PlanSentence sentence, PlanMessage message) =>
        message.WithoutPreface(sentence.Text).Split(' ') is [var question, var verb, ..]
        && message.Rules.QuestionWords.Contains(question, StringComparer.OrdinalIgnoreCase)
        && message.Rules.Auxiliaries.Concat(message.Rules.Copulas).Contains(verb, StringComparer.OrdinalIgnoreCase);
}
