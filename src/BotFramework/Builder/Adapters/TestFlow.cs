using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation written down as a test: what the user says, what the bot must answer.</summary>
public partial class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler _callback;
    private readonly Func<Task> _steps;

    public TestFlow(TestAdapter adapter, BotCallbackHandler callback = default)
    {
        _adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        _callback = callback;
        _steps = () => Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot == null ? null : new BotCallbackHandler(bot.OnTurnAsync))
    {
    }

    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
    }

    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        _steps = getTask ?? throw new ArgumentNullException(nameof(getTask));
        _adapter = flow._adapter;
        _callback = flow._callback;
    }

    /// <summary>Plays the conversation.</summary>
    public Task StartTestAsync() => _steps();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None));
    }

    /// <summary>Tells the bot that its user and itself joined.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = Activity.CreateConversationUpdateActivity();
        update.MembersAdded.Add(_adapter.Conversation.User);
        update.MembersAdded.Add(_adapter.Conversation.Bot);
        return _adapter.ProcessActivityAsync((Activity)update, _callback, CancellationToken.None);
    });

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    public TestFlow Test(string userSays, string expected, string description = default, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string description = default, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string description = default, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>Plays a transcript: the user's activities are sent, the bot's expected.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, string description = default, uint timeout = 3000) =>
        Test(activities, (expected, actual) => TestFlowAssert.SameActivity(expected, actual, description), description, timeout);

    /// <summary>Plays a transcript: the user's activities are sent, the bot's handed to <paramref name="validateReply"/>.</summary>
    public TestFlow Test(IEnumerable<IActivity> activities, ValidateReply validateReply, string description = default, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(validateReply);
        return activities.Aggregate(this, (flow, activity) => activity.From?.Role == RoleTypes.User
            ? flow.Send(activity)
            : flow.AssertReply(actual => validateReply(activity, actual), description, timeout));
    }

    private TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await _steps();
            await step();
        },
        this);
}
