using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Shows the ranking, and what changed since the last one.</summary>
internal static class Ranking
{
    public static Recommendations Of(AdvisorTurn turn) => turn.Advisor.Ranker.Rank(turn.Profile);

    public static async Task ShowAsync(AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var ranking = Of(turn);
        await turn.SendAsync(turn.Answers.Recommend(ranking, turn.Audience, turn.Talk.Ranking, turn.Profile), cancellationToken);
        turn.Talk.Rest.Clear();
        turn.Talk.Ranking = turn.Profile.KnowsAnything()
            ? [.. ranking.Items.Take(AnswerComposer.CareersShown).Select(item => item.CareerId)]
            : [];
    }
}
