using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Shows the ranking, and what changed since the last one.</summary>
internal static class Ranking
{
    public static Recommendations Of(AdvisorTurn turn) => turn.Advisor.Ranker.Rank(turn.Profile);

    /// <summary>While nobody knows what somebody learned, of careers that fit equally well the one comes first that asks for the least schooling.</summary>
    public static Recommendations Nearest(AdvisorTurn turn)
    {
        var ranking = Of(turn);
        var subjects = turn.Advisor.Knowledge.Subjects;
        return turn.Profile.Knows(Slots.Education) ? ranking
            : ranking with { Items = [.. ranking.Items.OrderBy(item => item.Rank).ThenBy(item => EducationLevels.Of(subjects[item.CareerId].Profile!.Education.Typical))] };
    }

    /// <summary>Whether enough was told to rank by before anything was asked: what somebody learned, did or likes.</summary>
    public static bool IsWorthIt(CareerProfile profile) =>
        profile.Knows(Slots.Education) || profile.Knows(Slots.Experience) || profile.Knows(Slots.Field) || profile.Knows(Slots.Interests) || Slots.All.Count(profile.Knows) > 1;

    /// <param name="early">Whether it stands on what was told in passing, so that the questions are still to come.</param>
    public static async Task ShowAsync(AdvisorTurn turn, CancellationToken cancellationToken, bool early = false)
    {
        var ranking = early ? Nearest(turn) : Of(turn);
        turn.Talk.RankedEarly = early;
        turn.Talk.OffersQuestions = early;
        await turn.SendAsync(turn.Answers.Recommend(ranking, turn.Audience, turn.Talk.Ranking, turn.Profile, early), cancellationToken);
        turn.Talk.Rest.Clear();
        turn.Talk.Ranking = turn.Profile.KnowsAnything()
            ? [.. ranking.Items.Take(AnswerComposer.CareersShown).Select(item => item.CareerId)]
            : [];
    }
}
