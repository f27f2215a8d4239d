using Microsoft.Extensions.Logging;

namespace AdvisorBot.Storage.Postgres;

/// <summary>Tells the other hosts in which conversations there is something to read: at once, and while one notice is on its way all that follow in the next.</summary>
/// <remarks>Not in the transaction that appends: PostgreSQL writes those that notify to the disk one after the other. When a host dies between the two,
/// whoever takes over its turns gives the notice.</remarks>
public sealed class LogNotifier(HostSession session, ILogger<LogNotifier> logger)
{
    private static readonly TimeSpan AgainAfter = TimeSpan.FromMilliseconds(250);
    private readonly Lock _lock = new();
    private HashSet<string> _waiting = new(StringComparer.Ordinal);
    private bool _isSending;

    /// <summary>This host has appended to the conversation, and told its own streams.</summary>
    public void Appended(int host, string conversationId) => Add(LogNotice.Appended(host, conversationId));

    /// <summary>All hosts, this one too, look into the conversation.</summary>
    public void LookAt(string conversationId) => Add(LogNotice.Appended(0, conversationId));

    private void Add(string notice)
    {
        lock (_lock)
        {
            _waiting.Add(notice);
            if (_isSending)
            {
                return;
            }

            _isSending = true;
        }

        _ = SendAsync();
    }

    private async Task SendAsync()
    {
        while (Take() is { } notices)
        {
            try
            {
                await session.NotifyAsync(notices);
            }
            catch (ObjectDisposedException)
            {
                // The host is stopping; Take is never called again.
                return;
            }
            catch (Exception exception)
            {
                logger.NoticesWait(exception);
                lock (_lock)
                {
                    _waiting.UnionWith(notices);
                }

                await Task.Delay(AgainAfter);
            }
        }
    }

    private string[]? Take()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _isSending = false;
                return null;
            }

            string[] taken = [.. _waiting];
            _waiting = new HashSet<string>(StringComparer.Ordinal);
            return taken;
        }
    }
}
