using AdvisorBot.Dialogs.CompareCareers;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs;

/// <content>Whom the talk is about.</content>
public sealed partial class RootDialog
{
    /// <summary>"Thinking about becoming a registrar": what is asked next is asked of registrars.</summary>
    private static void NoteSpokenCareers(AdvisorTurn turn)
    {
        var spoken = turn.Recognition.Clauses.SelectMany(clause => clause.Spoken)
            .Where(id => turn.Recognition.Entities.Any(entity => entity.Id == id && entity is { Kind: EntityKind.Subject, IsAside: false, Liking: > 0 })).Distinct().ToArray();
        if (turn.InInterview || spoken.Length == 0)
        {
            return;
        }

        turn.Talk.TurnTo(spoken);
        if (!turn.Recognition.Clauses.Any(clause => QuestionForm.Asks(clause, turn)))
        {
            turn.Talk.Subjects = [.. spoken];
        }
    }

    /// <summary>Answers the question of the message, else the last one once more, for those who are meant; false when the message does not say whom.</summary>
    private static async Task<bool> TakeWhomAsync(DialogContext dc, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        if (WhoIsMeant.Read(turn) is not { } whom)
        {
            return false;
        }

        (turn.SaidWhom, turn.Talk.Misses) = (true, 0);
        var topic = turn.Talk.Topic;
        turn.Talk.TurnTo([.. whom.Subjects.Where(id => NamedSubjects.IsCareer(turn, id))]);
        turn.Talk.Subjects = [.. whom.Subjects];
        turn.Talk.CareersBefore = turn.Recognition.Entities.FirstOrDefault(entity => entity.IsAside && NamedSubjects.IsCareer(turn, entity.Id)) is { } other ? [other.Id] : turn.Talk.CareersBefore;
        var asks = topic is null && whom is { Subjects.Count: 1, Question: "" };
        if (whom.Corrects || asks)
        {
            await turn.SendAsync(turn.Answers.ThenAbout(whom.Subjects, asks, turn.Audience), cancellationToken);
        }

        if (whom is { Subjects.Count: > 1, Question: "" })
        {
            await turn.SendAsync(Comparison.Of(turn, new Reading { Intent = Intents.Compare, Topic = topic, Subjects = whom.Subjects, Score = 1 }), cancellationToken);
        }
        else if (!asks)
        {
            turn.GoOnWith(whom.Question.Length > 0 ? whom.Question : turn.Answers.QuestionOf(topic!, whom.Subjects[0]));
            await ReplyToClausesAsync(dc, turn, cancellationToken);
        }

        await AskAgainAsync(dc, cancellationToken);
        return true;
    }
}
