using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace BotFramework.Tests.Builder;

/// <summary>Which method of a bot an activity reaches.</summary>
public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("""{"type":"message"}""", "message")]
    [InlineData("""{"type":"messageUpdate"}""", "update")]
    [InlineData("""{"type":"messageDelete"}""", "delete")]
    [InlineData("""{"type":"typing"}""", "typing")]
    [InlineData("""{"type":"endOfConversation"}""", "end")]
    [InlineData("""{"type":"event","name":"x"}""", "event x")]
    [InlineData("""{"type":"event","name":"tokens/response"}""", "token")]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", "installed")]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", "removed")]
    [InlineData("""{"type":"installationUpdate","action":"other"}""", "")]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"plusOne"}]}""", "+like -plusOne")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[{"id":"ann"},{"id":"bot"}]}""", "joined ann,bot")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[{"id":"bot"}]}""", "")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[null,{"id":"ann"}]}""", "joined ann")]
    [InlineData("""{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[],"membersRemoved":[{"id":"ann"}]}""", "left ann")]
    [InlineData("""{"type":"conversationUpdate"}""", "")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"ann"}]}""", "joined ann")]
    [InlineData("""{"type":"ping"}""", "unknown ping")]
    public async Task An_activity_reaches_the_method_for_it(string json, string expected)
    {
        var bot = new NotingBot();

        await bot.OnTurnAsync(new TurnContext(new TestAdapter(), JsonConvert.DeserializeObject<Activity>(json)!));

        Assert.Equal(expected, string.Join(' ', bot.Seen));
    }

    [Theory]
    [InlineData("adaptiveCard/action", """{"action":{"verb":"choose"}}""", 200)]
    [InlineData("adaptiveCard/action", null, 400)]
    [InlineData("adaptiveCard/action", "[1]", 400)]
    [InlineData("adaptiveCard/action", """{"action":"choose"}""", 400)]
    [InlineData("application/search", "{}", 501)]
    [InlineData("signin/verifyState", "{}", 501)]
    [InlineData("no/such", "{}", 501)]
    [InlineData(null, "{}", 501)]
    public async Task An_invoke_is_answered_with_a_status(string? name, string? value, int status)
    {
        var activity = Turns.Message(string.Empty);
        activity.Type = ActivityTypes.Invoke;
        activity.Name = name;
        activity.Value = value == null ? null : JsonConvert.DeserializeObject(value);
        using var turn = Turns.With(activity);

        await new NotingBot().OnTurnAsync(turn);

        var answer = (InvokeResponse)turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey).Value;
        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task An_activity_without_a_type_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => new NotingBot().OnTurnAsync(Turns.With(new Activity())));
    }

    private sealed class NotingBot : ActivityHandler
    {
        public List<string> Seen { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("delete");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note($"event {turnContext.Activity.Name}");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("removed");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"+{messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"-{messageReactions[0].Type}");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"joined {string.Join(',', membersAdded.Select(member => member.Id))}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"left {string.Join(',', membersRemoved.Select(member => member.Id))}");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note($"unknown {turnContext.Activity.Type}");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = invokeValue.Action.Verb });

        private Task Note(string what)
        {
            Seen.Add(what);
            return Task.CompletedTask;
        }
    }
}
