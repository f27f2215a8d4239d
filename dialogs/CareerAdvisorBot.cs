using System.Net;
using AdvisorBot.Answers;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Dialogs.Return;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Teams;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs;

/// <summary>The bot: greets once per conversation, runs the root dialog for messages and card clicks, saves state once per turn.</summary>
public sealed partial class CareerAdvisorBot(RootDialog root, AdvisorSource advisors, AdvisorState state, ThumbCount thumbs, HandoverTalk handover, TimeProvider time, IOwnPages? pages = null, ILogger<CareerAdvisorBot>? log = null) : TeamsActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        turnContext.OnSendActivities(StampTurnAsync);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await state.SaveAsync(turnContext, cancellationToken);
        await EmulatorTraces.SendAsync(turnContext, state, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (!Mentions.IsForBot(turnContext.Activity, Audience.Of(turnContext.Activity).Shared))
        {
            return;
        }

        // The numbers of an old card's boxes would answer whatever is asked now.
        var isLate = CardClick.SlotOf(turnContext.Activity.Value) is { } slot && slot != (await state.Talk.GetAsync(turnContext, () => new TalkMemory(), cancellationToken)).OpenSlot;
        var text = isLate ? "" : IncomingText.Of(turnContext.Activity);
        turnContext.Activity.Text = advisors.Current.Records.IsIn(text) ? IncomingText.NotKept : text;
        if (Mentions.IsCallOnly(turnContext.Activity))
        {
            await SayAsync(turnContext, "teams.mention.only", cancellationToken);
            return;
        }

        await root.RunAsync(turnContext, state.Dialogs, cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GreetOnceAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GreetOnceAsync(turnContext, cancellationToken);

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Name)
        {
            case "message/submitAction":
                return await TakeThumbAsync(turnContext, cancellationToken);
            case "healthCheck" or "healthcheck":
                return CreateInvokeResponse(new JObject { ["healthResults"] = new JObject { ["success"] = true } });
        }

        var response = await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        if (response?.Body is AdaptiveCardInvokeResponse)
        {
            // What went wrong with a card is said inside the answer; any other status makes Teams show an error of its own.
            response.Status = (int)HttpStatusCode.OK;
        }

        return response!;
    }

    /// <summary>Teams sends two activities at the same time when the app is added; whichever comes first is greeted.</summary>
    private async Task GreetOnceAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var talk = await state.Talk.GetAsync(turnContext, () => new TalkMemory(), cancellationToken);
        if (talk.Greeted)
        {
            return;
        }

        talk.Greeted = true;
        var advisor = await ListenerFor(turnContext, cancellationToken);
        var audience = Audience.Of(turnContext.Activity, advisor.Language);
        var journey = await state.Journey.GetAsync(turnContext, () => new StoredJourney(), cancellationToken);
        if (!Returning.IsReturn(journey, talk, turnContext, audience, time.GetUtcNow()))
        {
            var greeting = audience.Shared && audience.ChannelId == Channels.Msteams ? advisor.Answers.GroupGreeting(audience) : advisor.Answers.Greeting(audience);
            await turnContext.SendActivityAsync(greeting.Activity, cancellationToken);
        }
        else
        {
            Returning.Restore(journey, talk);
            await turnContext.SendActivityAsync(advisor.Answers.WelcomeBack(Returning.Of(journey, advisor.Knowledge), audience).Activity, cancellationToken);
        }

        var questions = await state.Handover.GetAsync(turnContext, () => new StoredHandover(), cancellationToken);
        await handover.TellNewsAsync(turnContext, questions, advisor.Language, cancellationToken);
    }

    /// <summary>The advisor in the language that the person chose earlier, else in that of their settings.</summary>
    private async Task<Advisor> ListenerFor(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var chosen = turnContext.Activity.From?.Id is null ? null
            : (await state.Profile.GetAsync(turnContext, () => new StoredProfile(), cancellationToken)).Language;
        return advisors.Current.In(advisors.Current.Offered(chosen) ?? Audience.Of(turnContext.Activity).Language);
    }

    private async Task SayAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken)
    {
        var advisor = await ListenerFor(turnContext, cancellationToken);
        await turnContext.SendActivityAsync(advisor.Answers.Say(key, Audience.Of(turnContext.Activity, advisor.Language)).Activity, cancellationToken);
    }

    /// <summary>Ties every reply to the turn it belongs to, for tests and reports.</summary>
    private static Task<ResourceResponse[]> StampTurnAsync(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        foreach (var activity in activities)
        {
            if (activity.ChannelData is JObject data && data["advisor"] is JObject advisor)
            {
                advisor["turnId"] = turnContext.Activity.Id;
                // The SDK gives a reply the locale of the message it answers, whatever language it is in.
                activity.Locale = advisor["language"]?.Value<string>() ?? activity.Locale;
            }
        }

        return next();
    }
}
