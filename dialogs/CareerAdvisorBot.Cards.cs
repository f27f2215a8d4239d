using System.Net;
using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Teams;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs;

/// <content>Clicks on cards that come as an invoke, whose answer may be the card as it is now.</content>
public sealed partial class CareerAdvisorBot
{
    private const string CardAnswer = "application/vnd.microsoft.card.adaptive";
    private const string WordsAnswer = "application/vnd.microsoft.activity.message";

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var (verb, data) = (invokeValue?.Action?.Verb, invokeValue?.Action?.Data);
        return verb switch
        {
            PlanCard.RefreshVerb when CardClick.PlanOf(data) is { } plan => ShowPlanAsync(turnContext, plan, cancellationToken),
            PlanCard.SaveVerb when CardClick.PlanOf(data) is { } plan && CardClick.TextOf(data) is { } text => SavePlanAsync(turnContext, plan, text, data!, cancellationToken),
            _ when CardClick.TextOf(data) is { } text => TakeWordsAsync(turnContext, text, data!, cancellationToken),
            _ => Task.FromResult(NotOurs()),
        };
    }

    /// <summary>A click on a card of a channel that sends it as an invoke stands for the same words as a submit.</summary>
    private async Task<AdaptiveCardInvokeResponse> TakeWordsAsync(ITurnContext turnContext, string text, object data, CancellationToken cancellationToken)
    {
        // Not disposed here: it shares the turn state with the turn it was made from.
        await root.RunAsync(new TurnContext(turnContext, AsMessage(turnContext, text, data)).OnSendActivities(StampTurnAsync), state.Dialogs, cancellationToken);
        return Answer(WordsAnswer, "");
    }

    /// <summary>The plan as it is now, for the person who looks at it.</summary>
    private async Task<AdaptiveCardInvokeResponse> ShowPlanAsync(ITurnContext turnContext, string planId, CancellationToken cancellationToken)
    {
        var advisor = await ListenerFor(turnContext, cancellationToken);
        return await OwnPlanAsync(turnContext, planId, cancellationToken) is { } plan
            ? Answer(CardAnswer, CardOf(advisor.Answers.ShowPlan(plan, null, Audience.Of(turnContext.Activity, advisor.Language), forOwner: true).Activity))
            : NoSuchPlan(turnContext, advisor);
    }

    /// <summary>Takes the switches, answers with the card as it is now, and brings the message itself up to date for everybody who sees it.</summary>
    private async Task<AdaptiveCardInvokeResponse> SavePlanAsync(ITurnContext turnContext, string planId, string text, object data, CancellationToken cancellationToken)
    {
        if (await OwnPlanAsync(turnContext, planId, cancellationToken) is null)
        {
            return NoSuchPlan(turnContext, await ListenerFor(turnContext, cancellationToken));
        }

        var said = new List<Activity>();
        var turn = new TurnContext(turnContext, AsMessage(turnContext, text, data)).OnSendActivities((_, activities, _) =>
        {
            said.AddRange(activities);
            return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
        });
        await root.RunAsync(turn, state.Dialogs, cancellationToken);
        if (said.Find(activity => CardOf(activity) is not null) is not { } shown || await OwnPlanAsync(turnContext, planId, cancellationToken) is null)
        {
            await turnContext.SendActivitiesAsync([.. said], cancellationToken);
            return Answer(WordsAnswer, "");
        }

        await UpdateMessageAsync(turnContext, shown, cancellationToken);
        return await ShowPlanAsync(turnContext, planId, cancellationToken);
    }

    private async Task UpdateMessageAsync(ITurnContext turnContext, Activity shown, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReplyToId is not { Length: > 0 } id)
        {
            return;
        }

        shown.Id = id;
        try
        {
            await turnContext.UpdateActivityAsync(shown, cancellationToken);
        }
        catch (Exception exception) when (exception is ErrorResponseException or HttpRequestException)
        {
            // The answer to the click shows the new card all the same; the message shows it when it is seen next.
            log?.CardNotUpdated(exception);
        }
    }

    private async Task<LearningPlan?> OwnPlanAsync(ITurnContext turnContext, string planId, CancellationToken cancellationToken)
    {
        var journey = await state.Journey.GetAsync(turnContext, () => new StoredJourney(), cancellationToken);
        return journey.Plan is { } plan && plan.Id == planId ? plan.ToPlan() : null;
    }

    /// <summary>A click is answered in words; a card that asks for itself, with a card that says what became of it.</summary>
    private static AdaptiveCardInvokeResponse NoSuchPlan(ITurnContext turnContext, Advisor advisor)
    {
        var audience = Audience.Of(turnContext.Activity, advisor.Language);
        return turnContext.Activity.Value is JObject value && value["trigger"] is JValue { Value: "automatic" }
            ? Answer(CardAnswer, advisor.Answers.GonePlanCard(audience).Content)
            : Answer(WordsAnswer, advisor.Knowledge.Reply(advisor.Language, audience.Shared ? "plan.card.not-yours" : "plan.card.gone"));
    }

    private static object? CardOf(Activity activity) =>
        activity.Attachments?.FirstOrDefault(attachment => attachment.ContentType == CardAnswer)?.Content;

    private static AdaptiveCardInvokeResponse Answer(string type, object? value) =>
        new() { StatusCode = (int)HttpStatusCode.OK, Type = type, Value = value };

    private static AdaptiveCardInvokeResponse NotOurs() => new()
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error("BadRequest", "The action's data is not of this bot's cards."),
    };

    private static Activity AsMessage(ITurnContext turnContext, string text, object value)
    {
        var message = AsMessage(turnContext);
        (message.Text, message.Value, message.Name) = (text, value, null);
        return message;
    }
}
