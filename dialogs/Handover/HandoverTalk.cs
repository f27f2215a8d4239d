using System.Security.Cryptography;
using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Handover;

/// <summary>The student's side: a question is written, shown whole, and sent after a yes; then asked after, and taken back.</summary>
public sealed class HandoverTalk(HandoverCases cases, HandoverNews news, AdvisorSource advisors, TimeProvider time, IAdvisersChannel? channel = null)
{
    /// <summary>Stands for a slot while a question is written or reviewed.</summary>
    internal const string Slot = "handover";

    /// <summary>More questions than this do not wait at the same time.</summary>
    internal const int MostWaiting = 3;

    /// <summary>A longer message is a question for the advisers, even where it sounds like a word to the bot.</summary>
    private const int CommandWords = 6;

    /// <summary>What can be said about the advisers in this turn.</summary>
    internal AdvisersNow Now(AdvisorTurn turn) => new(
        time.GetUtcNow(),
        TakeQuestions: channel is { IsOpen: true } && !turn.Audience.Shared,
        HasSheet: channel is not { IsOpen: true } && !turn.Audience.Shared && (turn.Journey.Plan is not null || turn.Profile.KnowsAnything()));

    /// <summary>Why no question can be written now, as a reply key; null when one can.</summary>
    internal async Task<string?> ProblemAsync(AdvisorTurn turn, CancellationToken cancellationToken) =>
        channel is not { IsOpen: true } ? "question.unavailable"
        : turn.Audience.Shared ? "question.not-here"
        : (await OwnAsync(turn, cancellationToken)).Count(question => question.State is CaseState.Open or CaseState.Taken) >= MostWaiting ? "question.too-many"
        : null;

    internal static StoredDraft Begin(bool inInterview) => new() { Id = Convert.ToHexString(RandomNumberGenerator.GetBytes(8)), InInterview = inInterview };

    internal static Activity Question(AdvisorTurn turn)
    {
        var draft = turn.Talk.Handover!;
        return draft.Question is null
            ? turn.Answers.AskForQuestion(draft.Before, turn.Audience)
            : turn.Answers.ReviewQuestion(CaseOf(draft), CanAddAnswers(turn), turn.Journey.Plan is not null, turn.Audience);
    }

    /// <summary>Whether the words are to be followed although a question is being written; other control words belong to it.</summary>
    internal static bool IsCommand(AdvisorTurn turn) =>
        turn.Recognition.Intent is Intents.Cancel or Intents.Back or Intents.Skip or Intents.Restart or Intents.ForgetMe or Intents.Help or Intents.WhyAsk or Intents.ShowProfile or Intents.Repeat
            or Intents.Language or HandoverIntents.Status or HandoverIntents.Withdraw
        && turn.Recognition.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= CommandWords;

    /// <summary>Takes the words of the question, as they were written.</summary>
    internal static async Task WriteAsync(AdvisorTurn turn, string? text, CancellationToken cancellationToken)
    {
        var words = PersonText.Of(text);
        if (words.Length > AnswerComposer.LongestQuestion)
        {
            await turn.SendAsync(turn.Answers.QuestionTooLong(turn.Audience), cancellationToken);
        }
        else if (!words.Any(char.IsLetterOrDigit))
        {
            await turn.SayAsync("question.no-words", cancellationToken, ReplyKinds.Clarify);
        }
        else
        {
            turn.Talk.Handover!.Question = words;
        }
    }

    /// <summary>The choice that a message makes in the review; null for anything else.</summary>
    internal static string? Choice(AdvisorTurn turn)
    {
        var draft = turn.Talk.Handover!;
        var labels = turn.Answers.ReviewLabels(CaseOf(draft), CanAddAnswers(turn), turn.Journey.Plan is not null, turn.Audience);
        if (Asides.Option(turn, labels) is { } picked)
        {
            return AnswerComposer.ReviewChoices(CaseOf(draft), CanAddAnswers(turn), turn.Journey.Plan is not null)[picked];
        }

        return turn.Recognition.Intent switch
        {
            Intents.Yes or HandoverIntents.Send => "send",
            Intents.No or Intents.Cancel or Intents.Skip or HandoverIntents.Withdraw => "cancel",
            Intents.Back or Intents.Change => "edit",
            _ => null,
        };
    }

    /// <summary>Changes what would be sent.</summary>
    internal static void Edit(AdvisorTurn turn, string choice)
    {
        var draft = turn.Talk.Handover!;
        switch (choice)
        {
            case "add-answers":
                draft.Answers = [.. turn.Answers.AnswersToSend(turn.Profile, turn.Audience)];
                break;
            case "drop-answers":
                draft.Answers.Clear();
                break;
            case "add-plan" when turn.Journey.Plan is { } plan:
                draft.Plan = [.. turn.Answers.PlanToSend(plan.ToPlan(), turn.Audience)];
                break;
            case "drop-plan":
                draft.Plan.Clear();
                break;
            default:
                (draft.Before, draft.Question) = (draft.Question, null);
                break;
        }
    }

    /// <summary>Sends exactly what was shown; false when the channel did not take it, and then nothing of it is kept.</summary>
    internal async Task<bool> SendAsync(ITurnContext context, AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var draft = turn.Talk.Handover!;
        var question = await cases.AddAsync(
            new HandoverCase
            {
                Id = draft.Id,
                Question = draft.Question!,
                Answers = draft.Answers,
                Plan = draft.Plan,
                AskedAt = time.GetUtcNow(),
                Language = turn.Advisor.Language,
                Student = AddressOf(context.Activity),
            },
            cancellationToken);
        if (question.CardId is null && !await PostAsync(question, cancellationToken))
        {
            await cases.RemoveAsync(question.Id, cancellationToken);
            return false;
        }

        if (!turn.Handover.Questions.Exists(known => known.Id == question.Id))
        {
            turn.Handover.Questions.Add(new StoredQuestion { Id = question.Id });
        }

        await turn.SendAsync(turn.Answers.QuestionSent(question.ToCase(), time.GetUtcNow(), turn.Audience), cancellationToken);
        return true;
    }

    /// <summary>The person's questions that are still kept.</summary>
    internal async Task<IReadOnlyList<AdviserCase>> OwnAsync(AdvisorTurn turn, CancellationToken cancellationToken) =>
        [.. (await cases.FindAsync([.. turn.Handover.Questions.Select(question => question.Id)], cancellationToken))
            .Where(question => question.State is not CaseState.Withdrawn).Select(question => question.ToCase())];

    internal async Task TellStatusAsync(AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var own = turn.Audience.Shared ? [] : await OwnAsync(turn, cancellationToken);
        await turn.SendAsync(turn.Answers.QuestionStatus(own, time.GetUtcNow(), turn.Audience), cancellationToken);
    }

    /// <summary>Takes back the last question that is not over, else the last one.</summary>
    internal async Task WithdrawAsync(AdvisorTurn turn, CancellationToken cancellationToken)
    {
        var own = await OwnAsync(turn, cancellationToken);
        var question = own.LastOrDefault(question => question.State is CaseState.Open or CaseState.Taken) ?? (own.Count > 0 ? own[^1] : null);
        if (question is null)
        {
            await turn.SayAsync("question.none", cancellationToken, ReplyKinds.Handoff);
            return;
        }

        var wasAnswered = await EmptyAsync(question.Id, cancellationToken);
        turn.Handover.Questions.RemoveAll(known => known.Id == question.Id);
        await turn.SendAsync(turn.Answers.QuestionWithdrawn(question, wasAnswered, turn.Audience), cancellationToken);
    }

    /// <summary>Forgets all questions of the person, also in the advisers' channel.</summary>
    internal async Task ForgetAsync(StoredHandover stored, CancellationToken cancellationToken)
    {
        foreach (var question in stored.Questions)
        {
            await EmptyAsync(question.Id, cancellationToken);
        }
    }

    /// <summary>Tells what happened since, in the person's own turn; never where others read along.</summary>
    public async Task TellNewsAsync(ITurnContext context, StoredHandover stored, string? language, CancellationToken cancellationToken)
    {
        var open = stored.Questions.FindAll(question => !question.Settled);
        if (open.Count == 0 || Audience.Of(context.Activity).Shared)
        {
            return;
        }

        foreach (var question in await cases.FindAsync([.. open.Select(question => question.Id)], cancellationToken))
        {
            if (HandoverNews.IsOpen(question))
            {
                await news.TellAsync(context, question.Id, advisors.Current.Offered(language), cancellationToken);
            }
            else if (question.State is CaseState.Closed or CaseState.Withdrawn)
            {
                open.Find(known => known.Id == question.Id)!.Settled = true;
            }
        }
    }

    /// <summary>Empties a question; true when it had been answered.</summary>
    private async Task<bool> EmptyAsync(string id, CancellationToken cancellationToken)
    {
        var wasAnswered = false;
        var emptied = await cases.ChangeAsync(
            id,
            question =>
            {
                wasAnswered = question.Answered is not null;
                question.Empty();
                return true;
            },
            cancellationToken);
        if (emptied is not null)
        {
            await cases.WaitAsync(id, cancellationToken);
            channel?.Wake(id);
        }

        return wasAnswered;
    }

    private async Task<bool> PostAsync(HandoverCase question, CancellationToken cancellationToken)
    {
        var advisor = advisors.Current.In(channel!.Language);
        var card = advisor.Answers.AdviserCard(question.ToCase(), new Audience(advisor.Language, ChannelId: null));
        if (await channel.PostAsync(card, cancellationToken) is not { } posted)
        {
            return false;
        }

        await cases.ChangeAsync(
            question.Id,
            found =>
            {
                found.CardId = posted;
                return true;
            },
            cancellationToken);
        return true;
    }

    private static bool CanAddAnswers(AdvisorTurn turn) => turn.Profile.KnowsAnything();

    private static AdviserCase CaseOf(StoredDraft draft) => new(draft.Id, CaseState.Open, draft.Question ?? "", default) { Answers = draft.Answers, Plan = draft.Plan };

    /// <summary>Where an answer goes; no names.</summary>
    private static ConversationReference AddressOf(Activity activity)
    {
        var reference = activity.GetConversationReference();
        reference.ActivityId = null;
        reference.User = new ChannelAccount(activity.From.Id);
        return reference;
    }
}
