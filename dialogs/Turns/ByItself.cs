using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>"Why that one?", "is there a lot of typing?": what is clear by itself is not bent to what was talked of last.</summary>
internal static class ByItself
{
    /// <summary>A reading of a statement as a question must be this likely.</summary>
    private const double Likely = 0.6;

    /// <summary>What a clause that names nobody says without the conversation, where that is surer; null where the conversation tells what is meant.</summary>
    public static Clause? Of(Clause clause, AdvisorTurn turn)
    {
        if (clause.Best is not { Intent: Intents.Ask } carried || (carried is { Subjects.Count: 0, FromContext: false, Carried: false } && !IsUnlikely(carried))
            || turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Subject && QuestionForm.Holds(clause, entity)))
        {
            return null;
        }

        return turn.Advisor.Recognizer.Recognize(clause.Text, ConversationContext.Empty).Clauses is [var alone]
            && (IsOfTheField(carried, alone, turn) || AsksOfTheRanking(alone, turn) || OnlyTells(clause, alone, turn)) && !FormReader.Says(clause, turn, asking => asking.FollowUps.OfThese) ? alone : null;
    }

    /// <summary>"Why that one?" is about a ranking that was seen, whatever of a career was told last.</summary>
    private static bool AsksOfTheRanking(Clause alone, AdvisorTurn turn) => alone is { Verdict: Verdict.Accept, Best: { Intent: Intents.ExplainRanking, Exact: true } }
        && turn.Profile.KnowsAnything() && turn.Talk.Listed().Any();

    /// <summary>"I'm kinda worried I picked the wrong major": what asks nothing by itself is no question about what was told last, unless that is likely.</summary>
    private static bool OnlyTells(Clause clause, Clause alone, AdvisorTurn turn) =>
        alone.Verdict is Verdict.Statement && IsUnlikely(clause.Best) && !QuestionForm.Asks(clause, turn);

    private static bool IsUnlikely(Reading reading) => reading is { Exact: false, Confidence: < Likely };

    /// <summary>"Is there a lot of typing?" of careers side by side has an answer for the whole field, and none for either of them.</summary>
    private static bool IsOfTheField(Reading carried, Clause alone, AdvisorTurn turn)
    {
        var knowledge = turn.Advisor.Knowledge;
        return carried.Subjects.Count > 1 && !carried.Facts.Any(fact => fact.Score >= Questions.Surely && carried.Subjects.Contains(knowledge.Facts[fact.Id].SubjectId))
            && alone is { Verdict: Verdict.Accept, Best: { Intent: Intents.Ask, PointsAtFact: true, Subjects.Count: 0, Topic: { } topic } whole }
            && knowledge.Facts[whole.Facts[0].Id] is var told && told.SubjectId == knowledge.Pack.Umbrella
            && knowledge.FactsAbout(knowledge.Pack.Umbrella, topic)?.Facts[0].Id != told.Id;
    }
}
