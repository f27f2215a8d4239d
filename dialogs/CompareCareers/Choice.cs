using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.CompareCareers;

/// <summary>"Which one should I pick?" of careers set side by side: who is ahead in what, since the choice is the person's.</summary>
internal static class Choice
{
    /// <summary>What each is asked for, and whether more of it is what people want.</summary>
    private static readonly (CareerMeasure Measure, bool Highest)[] Measures =
        [(CareerMeasure.Pay, true), (CareerMeasure.Growth, true), (CareerMeasure.Time, false), (CareerMeasure.Remote, true), (CareerMeasure.Patients, false)];

    public static Reply Of(AdvisorTurn turn, IReadOnlyList<string> careers)
    {
        var from = turn.Profile.Education;
        var standings = Measures.Select(measure => (
            Query: new StandingQuery(measure.Measure, measure.Highest) { From = from, Among = careers },
            Places: careers.Select(id => turn.Advisor.Standings.Of(id, measure.Measure, from)).OfType<Standing>().ToArray()));
        return turn.Answers.Choose(careers, [.. standings.Where(measure => measure.Places.Length == careers.Count)], turn.Audience, !turn.InInterview);
    }
}
