using AdvisorBot.Answers;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs;

/// <content>What Web Chat sends beyond messages: thumbs, as an event.</content>
public sealed partial class CareerAdvisorBot
{
    /// <summary>
    /// A thumb is counted, without whose it is, and thanked for; the buttons that were on screen are sent again, because Web Chat shows
    /// those of the last message only. While a question is open nothing is said, so that it stays the last thing on screen.
    /// </summary>
    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (Thumbs.Of(turnContext.Activity) is not { } thumb)
        {
            await base.OnEventActivityAsync(turnContext, cancellationToken);
            return;
        }

        thumbs.Add(thumb);
        var talk = await state.Talk.GetAsync(turnContext, () => new TalkMemory(), cancellationToken);
        if (talk.OpenSlot is not null)
        {
            return;
        }

        var advisor = await ListenerFor(turnContext, cancellationToken);
        var thanks = advisor.Answers.Say($"feedback.{thumb}", Audience.Of(turnContext.Activity, advisor.Language)).Activity;
        if (talk.Offers.Count > 0)
        {
            thanks.SuggestedActions = new SuggestedActions
            {
                Actions = [.. talk.Offers.Select(offer => new CardAction(ActionTypes.ImBack, offer.Text, value: offer.Text))],
            };
        }

        await turnContext.SendActivityAsync(thanks, cancellationToken);
    }
}
