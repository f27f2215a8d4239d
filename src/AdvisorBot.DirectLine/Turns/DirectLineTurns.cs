using System.Collections.Concurrent;
using AdvisorBot.DirectLine.Conversations;
using AdvisorBot.DirectLine.Streams;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.DirectLine.Turns;

/// <summary>Takes a client's activity into the log, shows it to the client again, and runs the bot's turn for it.</summary>
/// <remarks>A turn belongs to no request: once the activity is in the log, a client that leaves does not stop it.</remarks>
public sealed class DirectLineTurns(
    IConversationLog log, LiveStreams streams, DirectLineAdapter adapter, IServiceScopeFactory scopes, ILogger<DirectLineTurns> logger)
{
    private const int MostLooks = 600;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(100);

    // Entries of a conversation queue for their turns in the order in which they entered the log.
    private readonly InProcessTurnGate _intake = new();

    private readonly ConcurrentDictionary<string, Task<bool>> _running = new(StringComparer.Ordinal);

    /// <summary>Accepts an activity; null when its conversation is gone. The same post sent again is accepted again and waits for the one turn.</summary>
    public async Task<AcceptedActivity?> AcceptAsync(string conversationId, JObject activity, CancellationToken cancellationToken)
    {
        // A typing notice is worth nothing later.
        var entry = new NewEntry(conversationId, activity) { IsPending = activity.Text("type") != "typing", ClientId = ClientActivity.ClientIdOf(activity) };
        await using var intake = await _intake.EnterAsync(conversationId, cancellationToken);
        var logged = await log.AppendAsync(entry, CancellationToken.None);
        if (logged is null)
        {
            return null;
        }

        if (logged.IsRepeat)
        {
            return new AcceptedActivity(logged.ActivityId, _running.GetValueOrDefault(logged.ActivityId) ?? EndElsewhereAsync(logged));
        }

        streams.Publish(logged);
        return Begin(new DirectLineTurn(logged), activity);
    }

    /// <summary>Begins again the turn of an entry that a crash cut short; it has its place in the queue when the call returns.</summary>
    public async Task<AcceptedActivity> ResumeAsync(LogEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (_running.TryGetValue(entry.ActivityId, out var running))
        {
            return new AcceptedActivity(entry.ActivityId, running);
        }

        var later = await log.ReadAsync(entry.ConversationId, entry.Watermark, int.MaxValue, CancellationToken.None);
        return ActivityJson.TryRead(entry.Json, out var activity)
            ? Begin(DirectLineTurn.Again(entry, later), activity)
            : new AcceptedActivity(entry.ActivityId, Task.FromResult(false));
    }

    // The turn is another host's, or over.
    private async Task<bool> EndElsewhereAsync(LogEntry entry)
    {
        for (var looks = 0; entry.Tries > 0 && looks < MostLooks; looks++)
        {
            await Task.Delay(LookAgainAfter);
            if (await log.ReadAsync(entry.ConversationId, entry.Watermark - 1, 1, CancellationToken.None) is not [{ } found] || found.Watermark != entry.Watermark)
            {
                break;
            }

            entry = found;
        }

        return true;
    }

    private AcceptedActivity Begin(DirectLineTurn turn, JObject activity)
    {
        var id = turn.Entry.ActivityId;
        var running = RunAsync(turn, activity);
        _running[id] = running;
        _ = running.ContinueWith(_ => _running.TryRemove(id, out var _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return new AcceptedActivity(id, running);
    }

    private async Task<bool> RunAsync(DirectLineTurn turn, JObject activity)
    {
        var entry = turn.Entry;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var bot = scope.ServiceProvider.GetRequiredService<IBot>();
            await adapter.RunTurnAsync(turn, ActivityJson.ToActivity(activity), bot.OnTurnAsync, CancellationToken.None);
            return true;
        }
        catch (Exception exception)
        {
            logger.TurnFailed(exception, entry.ConversationId, entry.ActivityId);
            return false;
        }
        finally
        {
            await CompleteAsync(entry);
        }
    }

    private async Task CompleteAsync(LogEntry entry)
    {
        if (entry.Tries == 0)
        {
            return;
        }

        try
        {
            await log.CompleteAsync(entry, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The entry stays pending: the next start finds out that its turn was over.
            logger.CompletionFailed(exception, entry.ConversationId, entry.ActivityId);
        }
    }
}
