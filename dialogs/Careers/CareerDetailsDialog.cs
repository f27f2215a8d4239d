using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using Microsoft.Bot.Builder.Dialogs;

namespace AdvisorBot.Dialogs.Careers;

/// <summary>Shows one career on a screen; asks nothing, so whatever was open goes on at once.</summary>
public sealed class CareerDetailsDialog : Dialog
{
    public const string DialogId = "career-details";

    private const string Definition = "definition";

    public CareerDetailsDialog()
        : base(DialogId)
    {
    }

    /// <summary>The career that a question is about as a whole; null when it asks for something else.</summary>
    public static string? CareerOf(FactQuestion question, KnowledgeBase knowledge)
    {
        var isWhole = question is { Topic: null or Definition, List: null, Conflict: null, Lead: null, Subjects.Count: 1 };
        if (!isWhole || !knowledge.Subjects.TryGetValue(question.Subjects[0], out var subject) || subject.Profile is null)
        {
            return null;
        }

        return question.Facts.Count == 0 || (knowledge.Facts.TryGetValue(question.Facts[0], out var first) && first.SubjectId != subject.Id) || KnowledgeBase.OwnFacts(subject, Definition) is [var headline, ..] && question.Facts[0] == headline.Id ? subject.Id : null;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        var turn = AdvisorTurn.Of(dc.Context);
        await turn.SendAsync(turn.Answers.Career((string)options!, turn.Audience, !turn.InInterview), cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }
}
