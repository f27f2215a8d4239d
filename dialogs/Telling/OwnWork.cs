using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Paths;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>What is next for somebody who does the work already: "I'm already a medical secretary, what is next for me?", "I've billed for 6 years, how do I move up to coding?".</summary>
internal static class OwnWork
{
    private const string Advancement = "advancement";
    private const string NextSteps = "next-steps";

    /// <summary>Where the writer's own career leads; null when the question is not of it.</summary>
    public static FactQuestion? Next(Clause clause, AskedForm form, AdvisorTurn turn)
    {
        var own = turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject && entity.IsAside && NamedSubjects.IsCareer(turn, entity.Id)).Select(entity => entity.Id).Distinct().ToArray();
        return clause.Best is { Intent: Intents.Ask, Topic: NextSteps or Advancement } && own is [var career] && FormReader.CareersIn(clause, turn).All(id => id == career)
            ? new FactQuestion { Topic = Advancement, Subjects = [career], Form = form }
            : null;
    }

    /// <summary>The way to another career from the work that was told; null when no move is asked about.</summary>
    public static Reply? MovesTo(Clause clause, AskedForm form, AdvisorTurn turn) =>
        clause.Best is { Intent: Intents.Ask, Topic: NextSteps or Advancement } && turn.Told is { Experience.Count: > 0 }
            && FormReader.CareersIn(clause, turn) is [var career] && FormReader.Says(clause, turn, asking => asking.Situation.MovesTo)
            && !turn.Recognition.Entities.Any(entity => entity.Id == career && entity.IsAside)
            ? CareerWay.FromHere(turn, clause.Best with { Subjects = [career] }, form)
            : null;
}
