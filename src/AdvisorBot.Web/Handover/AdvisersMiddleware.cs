using AdvisorBot.Answers;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Handover;

/// <summary>
/// Clicks on cards of the advisers' conversation. They never reach the bot, whose turns are a student's; a click of that kind from
/// anywhere else is refused.
/// </summary>
public sealed class AdvisersMiddleware(AdviserDesk desk, AdvisersConversation conversation, IAdvisersChannel channel, AdvisorSource advisors, TimeProvider time) : Microsoft.Bot.Builder.IMiddleware
{
    private const string CardAction = "adaptiveCard/action";
    private const string CardType = "application/vnd.microsoft.card.adaptive";
    private const int LongestName = 80;

    /// <inheritdoc />
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        var isInvoke = turnContext.Activity is { Type: ActivityTypes.Invoke, Name: CardAction };
        var click = isInvoke ? AdviserClick.Of(DataOf(turnContext.Activity.Value))
            : turnContext.Activity.Type == ActivityTypes.Message ? AdviserClick.Of(turnContext.Activity.Value)
            : null;
        if (click is null)
        {
            await next(cancellationToken);
        }
        else if (conversation.IsFrom(turnContext.Activity))
        {
            await ActAsync(turnContext, click, isInvoke, cancellationToken);
        }
        else if (isInvoke)
        {
            await AnswerAsync(turnContext, StatusCodes.Status403Forbidden, "application/vnd.microsoft.error", new Error("Forbidden", "Only the advisers' conversation may do this."), cancellationToken);
        }
        else
        {
            // A message with such a value is any other message without words.
            await next(cancellationToken);
        }
    }

    private async Task ActAsync(ITurnContext context, AdviserClick click, bool isInvoke, CancellationToken cancellationToken)
    {
        var advisor = advisors.Current.In(channel.Language);
        var anonymous = advisor.Knowledge.Reply(advisor.Language, "question.somebody");
        var audience = Audience.Of(context.Activity, advisor.Language);
        var outcome = await desk.ActAsync(click, AdviserOf(context.Activity, anonymous), context.Activity.Conversation.Id, cancellationToken);
        if (outcome.Suggests)
        {
            await SuggestAsync(context, outcome, advisor.Answers, audience, cancellationToken);
        }

        var card = advisor.Answers.AdviserCardFor(outcome.Case, outcome.Notice, outcome.Values, outcome.Unsent, audience);
        if (isInvoke)
        {
            await AnswerAsync(context, StatusCodes.Status200OK, CardType, card.Content, cancellationToken);
        }
        else if (outcome.Notice is not null && context.Activity.ReplyToId is { Length: > 0 } cardId)
        {
            // A submit has no answer of its own, so that everybody sees what went wrong, on the card.
            await context.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = cardId, Attachments = [card] }, cancellationToken);
        }
    }

    private async Task SuggestAsync(ITurnContext context, AdviserOutcome outcome, AnswerComposer answers, Audience audience, CancellationToken cancellationToken)
    {
        var reader = advisors.Current.In(outcome.Language);
        var meant = reader.Recognizer.Recognize(outcome.Case.Question, ConversationContext.Empty).Questions.FirstOrDefault()?.Best;
        var stub = answers.KnowledgeSuggestion(outcome.Case, meant?.Topic, meant?.Subjects is [var first, ..] ? first : null, reader.Language, time.GetUtcNow(), audience);
        await context.SendActivityAsync(stub, cancellationToken);
    }

    private static Adviser AdviserOf(Activity activity, string anonymous) =>
        new(activity.From.Id, PersonText.Line(activity.From.Name, LongestName) is { Length: > 0 } name ? name : anonymous);

    private static Task<ResourceResponse> AnswerAsync(ITurnContext context, int status, string type, object value, CancellationToken cancellationToken) => context.SendActivityAsync(
        new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = new InvokeResponse { Status = StatusCodes.Status200OK, Body = new AdaptiveCardInvokeResponse { StatusCode = status, Type = type, Value = value } },
        },
        cancellationToken);

    private static JToken? DataOf(object? value)
    {
        try
        {
            return value is null ? null : (JToken.FromObject(value) as JObject)?["action"] is JObject action ? action["data"] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
