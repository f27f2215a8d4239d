using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Web.Tests.Doors;

/// <summary>What a test tells the echo bot, and what the bot saw.</summary>
internal sealed class EchoBotOrders
{
    private readonly TaskCompletionSource _go = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<Activity> Seen { get; } = new();

    /// <summary>Ends when a waiting bot may go on.</summary>
    public Task Go => _go.Task;

    public void Saw(Activity activity) => Seen.Enqueue(activity);

    /// <summary>Ends when the bot has seen anything at all.</summary>
    public async Task HasSeenAsync()
    {
        for (var patience = 0; Seen.IsEmpty && patience < 500; patience++)
        {
            await Task.Delay(10);
        }
    }

    public void LetGo() => _go.TrySetResult();
}
