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

    /// <summary>Under these a question how to get somewhere is read too.</summary>
    private static readonly HashSet<string> Moves = [Advancement, NextSteps, "specialisation", "first-job", "scope"];

    /// <summary>Where the writer's own career leads, or the credential they hold; null when the question is not of it.</summary>
    public static FactQuestion? Next(Clause clause, AskedForm form, AdvisorTurn turn)
    {
        if (clause.Best is { Intent: Intents.Ask, Topic: NextSteps or Advancement } && FormReader.CareersIn(clause, turn).Length == 0 && Held(turn) is { } held)
        {
            return new FactQuestion { Topic = Advancement, Subjects = [held], Form = form };
        }

        var own = turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject && entity.IsAside && NamedSubjects.IsCareer(turn, entity.Id)).Select(entity => entity.Id).Distinct().ToArray();
        return clause.Best is { Intent: Intents.Ask, Topic: NextSteps or Advancement } && own is [var career] && FormReader.CareersIn(clause, turn).All(id => id == career)
            ? new FactQuestion { Topic = Advancement, Subjects = [career], Form = form }
            : null;
    }

    /// <summary>The way to another career from the work that was told; null when no move is asked about.</summary>
    public static Reply? MovesTo(Clause clause, AskedForm form, AdvisorTurn turn) =>
        clause.Best is { Intent: Intents.Ask, Topic: { } topic } && Moves.Contains(topic) && form is { IsYesNo: false, Conditions.Count: 0 } && turn.Told is { Experience.Count: > 0 }
            && NamedSubjects.Meant(turn, turn.Recognition.Entities.Where(entity => NamedSubjects.IsCareer(turn, entity.Id))).ToArray() is [var career]
            && turn.WordsOf(turn.Recognition.Text).HasAny(turn.Texts.Asking.Situation.MovesTo)
            && !turn.Recognition.Entities.Any(entity => entity.Id == career && entity.IsAside)
            ? CareerWay.FromHere(turn, clause.Best with { Subjects = [career] }, form)
            : null;

    /// <summary>"I'm a CCA already", "I have my CPC": the one credential that is named, and held.</summary>
    private static string? Held(AdvisorTurn turn)
    {
        var named = turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject && NamedSubjects.IsCredential(turn, entity.Id)).ToArray();
        return named.Select(entity => entity.Id).Distinct().Count() == 1 && Array.Exists(named, entity => turn.WordsOf(turn.Recognition.Text[..entity.Span.Start]).Ends(turn.Texts.Asking.Situation.Holds)) ? named[0].Id : null;
    }
}
