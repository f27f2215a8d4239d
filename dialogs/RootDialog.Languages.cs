using AdvisorBot.Answers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>A change of language, which loses nothing: what was open or said last comes again in the new one.</content>
public sealed partial class RootDialog
{
    private const int FactsRetold = 3;

    private static async Task SpeakAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var wanted = turn.Recognition.Clauses.FirstOrDefault(clause => clause.Best.Intent == Intents.Language)?.Best.Language;
        var offered = turn.Advisor.Knowledge.Pack.Languages.Count > 1 && (wanted is null || turn.Advisor.Knowledge.Offered(wanted) is not null);
        var reply = offered ? turn.Answers.Say("language.switched", turn.Audience) : turn.Answers.Decline("language", turn.Audience);

        // Not remembered: a number still means one of the offers made before.
        await turn.SendAsync(reply.Activity, cancellationToken);
        if (dc.ActiveDialog is not null)
        {
            await AskAgainAsync(dc, cancellationToken);
        }
        else if (offered)
        {
            await TellAgainAsync(turn, cancellationToken);
        }
    }

    /// <summary>The last answer or ranking once more, in the language that is now spoken.</summary>
    private static async Task TellAgainAsync(AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var talk = turn.Talk;
        if (talk.Topic is { } topic && talk.Facts.Count > 0)
        {
            var question = new FactQuestion { Topic = topic, Subjects = [.. talk.Subjects], Facts = [.. talk.Facts.Take(FactsRetold)] };
            await turn.SendAsync(turn.Answers.Answer([question], turn.Audience), cancellationToken);
        }
        else if (talk.Topic is null && talk.Ranking.Count > 0)
        {
            await turn.SendAsync(turn.Answers.Recommend(Ranking.Of(turn), turn.Audience, []), cancellationToken);
        }
    }
}
