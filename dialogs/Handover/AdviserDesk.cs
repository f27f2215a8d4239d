using System.Globalization;
using AdvisorBot.Answers;
using AdvisorBot.Answers.Cards;

namespace AdvisorBot.Dialogs.Handover;

/// <summary>The advisers' side: what a click on a card does. Whether somebody may click at all is for the host to know.</summary>
public sealed class AdviserDesk(HandoverCases cases, IAdvisersChannel channel, TimeProvider time)
{
    private static readonly HandoverCase Nothing = new() { State = CaseState.Withdrawn };

    /// <summary>Does what the click asks for, on the last version of the question.</summary>
    /// <param name="conversationId">Where the card is.</param>
    public async Task<AdviserOutcome> ActAsync(AdviserClick click, Adviser adviser, string conversationId, CancellationToken cancellationToken)
    {
        var act = new AdviserAct(click, adviser, time.GetUtcNow());
        var question = await cases.ChangeAsync(
            click.CaseId,
            found =>
            {
                act.On(found);
                if (act.Changed)
                {
                    found.CardConversation = conversationId;
                }

                return act.Changed;
            },
            cancellationToken);
        if (question is null)
        {
            return new AdviserOutcome(Nothing.ToCase(), "adviser.notice.gone") { Language = "" };
        }

        if (act.Changed)
        {
            await cases.WaitAsync(question.Id, cancellationToken);
            channel.Wake(question.Id);
        }

        return new AdviserOutcome(question.ToCase(), act.Notice)
        {
            Values = act.Values,
            Unsent = act.Notice is not null && click.Verb == AdviserClick.Answer && click.Text.Length is > 0 and <= AdviserOutcome.LongestKept ? click.Text : null,
            Suggests = act.Suggests,
            Language = question.Language,
        };
    }

    /// <summary>One click on one version of a question; begins anew when the version turns out to be old.</summary>
    private sealed class AdviserAct(AdviserClick click, Adviser adviser, DateTimeOffset now)
    {
        public bool Changed { get; private set; }

        public bool Suggests { get; private set; }

        public string? Notice { get; private set; }

        public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

        public void On(HandoverCase question)
        {
            (Changed, Suggests, Notice) = (false, false, null);
            switch (click.Verb)
            {
                case AdviserClick.Take:
                    Take(question);
                    break;
                case AdviserClick.TakeOver:
                    TakeOver(question);
                    break;
                case AdviserClick.Answer:
                    Answer(question);
                    break;
                case AdviserClick.Close:
                    Close(question);
                    break;
                case AdviserClick.Suggest when question is { Answered: not null, State: not CaseState.Withdrawn }:
                    Suggests = true;
                    break;
                default:
                    Refuse(question.State is CaseState.Withdrawn ? "adviser.notice.withdrawn" : "adviser.notice.no-answer");
                    break;
            }
        }

        private void Take(HandoverCase question)
        {
            if (question.State is CaseState.Open)
            {
                question.Taken = Step("");
                Move(question, CaseState.Taken);
            }
            else if (question.State is not CaseState.Taken)
            {
                RefuseOver(question);
            }
            else if (question.Taken?.ById != adviser.Id)
            {
                Refuse("adviser.notice.taken", question.Taken);
            }
        }

        private void TakeOver(HandoverCase question)
        {
            if (question.State is not CaseState.Taken)
            {
                Take(question);
            }
            else if (question.Taken?.ById == adviser.Id)
            {
                // Has it already.
            }
            else if (question.Taken?.ById == click.From)
            {
                question.Taken = Step("");
                Move(question, CaseState.Taken);
            }
            else
            {
                Refuse("adviser.notice.taken", question.Taken);
            }
        }

        private void Answer(HandoverCase question)
        {
            var text = PersonText.Of(click.Text);
            switch (question.State)
            {
                case CaseState.Answered when question.Answered is { } answer && answer.ById == adviser.Id && answer.Text == text:
                    // The same click again.
                    break;
                case CaseState.Open:
                    Refuse("adviser.notice.take-first");
                    break;
                case CaseState.Taken when question.Taken?.ById != adviser.Id:
                    Refuse("adviser.notice.not-yours", question.Taken);
                    break;
                case CaseState.Taken when text.Length == 0:
                    Refuse("adviser.notice.empty");
                    break;
                case CaseState.Taken when text.Length > AdviserClick.LongestAnswer:
                    Refuse("adviser.notice.too-long");
                    Values = new Dictionary<string, string>
                    {
                        ["length"] = text.Length.ToString(CultureInfo.InvariantCulture),
                        ["most"] = AdviserClick.LongestAnswer.ToString(CultureInfo.InvariantCulture),
                    };
                    break;
                case CaseState.Taken:
                    question.Answered = Step(text);
                    Move(question, CaseState.Answered);
                    break;
                default:
                    RefuseOver(question);
                    break;
            }
        }

        private void Close(HandoverCase question)
        {
            var reason = PersonText.Line(click.Text, AdviserClick.LongestReason);
            if (question.State is CaseState.Closed or CaseState.Withdrawn)
            {
                RefuseOver(question);
            }
            else if (reason.Length == 0 && question.Answered is null)
            {
                Refuse("adviser.notice.no-reason");
            }
            else
            {
                question.Closed = Step(reason);
                Move(question, CaseState.Closed);
            }
        }

        private StoredStepOfCase Step(string text) => new() { ById = adviser.Id, By = adviser.Name, At = now, Text = text };

        private void Move(HandoverCase question, CaseState state)
        {
            question.MoveTo(state);
            Changed = true;
        }

        /// <summary>Somebody else brought it to an end.</summary>
        private void RefuseOver(HandoverCase question)
        {
            switch (question.State)
            {
                case CaseState.Answered:
                    Refuse("adviser.notice.answered", question.Answered);
                    break;
                case CaseState.Closed when question.Closed?.ById == adviser.Id && click.Verb == AdviserClick.Close:
                    // The same click again.
                    break;
                case CaseState.Closed:
                    Refuse("adviser.notice.closed", question.Closed);
                    break;
                default:
                    Refuse("adviser.notice.withdrawn");
                    break;
            }
        }

        private void Refuse(string notice, StoredStepOfCase? by = null)
        {
            Notice = notice;
            Values = new Dictionary<string, string> { ["name"] = by?.By ?? "" };
        }
    }
}

/// <summary>Who clicks.</summary>
/// <param name="Id">As the channel knows them.</param>
/// <param name="Name">As the channel calls them; goes to the student.</param>
public sealed record Adviser(string Id, string Name);

/// <summary>What came of a click.</summary>
/// <param name="Case">The question as it is now.</param>
/// <param name="Notice">Reply key of why nothing was done; null when it was.</param>
public sealed record AdviserOutcome(AdviserCase Case, string? Notice)
{
    /// <summary>Longer texts are not sent back to be mended: the card would be too big for the channel.</summary>
    public const int LongestKept = 12_000;

    /// <summary>What the notice names.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>The text of an answer that did not go out.</summary>
    public string? Unsent { get; init; }

    /// <summary>Whether the answer is to be shown as a stub for the knowledge pack.</summary>
    public bool Suggests { get; init; }

    /// <summary>Language of the student.</summary>
    public required string Language { get; init; }
}
