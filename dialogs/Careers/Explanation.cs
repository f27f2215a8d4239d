using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Careers;

/// <summary>Why a career stands where it does, and what comes after those shown.</summary>
internal static class Explanation
{
    public static Reply Of(AdvisorTurn turn, Reading reading)
    {
        if (!turn.Profile.KnowsAnything())
        {
            return turn.Answers.Say("recommend.nothing-yet", turn.Audience);
        }

        var ranking = Ranking.Of(turn);
        var named = NamedSubjects.Placed(turn).Concat(reading.Subjects).FirstOrDefault(id => ranking.Items.Any(item => item.CareerId == id));
        var asked = ranking.Items.FirstOrDefault(item => item.CareerId == named) ?? ranking.Items[0];
        return turn.Answers.ExplainRanking(asked, turn.Audience);
    }

    public static Reply Alternatives(AdvisorTurn turn, Reading reading)
    {
        var ranked = turn.Talk.Ranking.Count > 0;
        var near = reading.Subjects.Concat(turn.Talk.Subjects).FirstOrDefault();
        var seen = turn.Talk.Ranking.Concat(turn.Talk.Shown).Distinct().ToArray();
        return turn.Answers.Alternatives(ranked ? Ranking.Of(turn) : null, ranked ? seen : [], near, turn.Audience);
    }
}
