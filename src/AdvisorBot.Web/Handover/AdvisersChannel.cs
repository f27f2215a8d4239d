using System.Threading.Channels;
using AdvisorBot.Dialogs.Handover;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Handover;

/// <summary>Sends cards into the advisers' conversation, in turns of their own.</summary>
public sealed class AdvisersChannel(
    IServiceProvider services, AdvisersConversation conversation, HandoverErrands queue, IOptions<HandoverOptions> options, TimeProvider time, ILogger<AdvisersChannel> logger) : IAdvisersChannel
{
    private readonly Lock _counting = new();
    private readonly Queue<DateTimeOffset> _posted = new();

    /// <inheritdoc />
    public bool IsOpen => options.Value.IsConfigured;

    /// <inheritdoc />
    public string? Language => options.Value.Language;

    /// <inheritdoc />
    public async Task<string?> PostAsync(Activity card, CancellationToken cancellationToken)
    {
        if (!MayPost())
        {
            logger.TooManyQuestions(options.Value.MostPerHour);
            return null;
        }

        string? posted = null;
        if (await InConversationAsync(null, async context => posted = (await context.SendActivityAsync(card, cancellationToken))?.Id, cancellationToken))
        {
            CountPosted();
        }

        return string.IsNullOrEmpty(posted) ? null : posted;
    }

    /// <summary>Replaces a card; false when the channel did not take it.</summary>
    public async Task<bool> UpdateAsync(string? thread, string cardId, Activity card, CancellationToken cancellationToken)
    {
        card.Id = cardId;
        return await InConversationAsync(thread, context => context.UpdateActivityAsync(card, cancellationToken), cancellationToken);
    }

    /// <inheritdoc />
    public void Wake(string caseId) => queue.Add(caseId);

    private async Task<bool> InConversationAsync(string? thread, Func<ITurnContext, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            // Asked for when needed: the adapter is made of the middleware that is made of this.
            var adapter = (CloudAdapter)services.GetRequiredService<IBotFrameworkHttpAdapter>();
            var done = false;
            await adapter.ContinueConversationAsync(
                conversation.AppId,
                conversation.Reference(thread),
                async (context, _) =>
                {
                    // It answers nothing that was said there.
                    context.OnSendActivities((_, activities, next) =>
                    {
                        activities.ForEach(activity => activity.ReplyToId = null);
                        return next();
                    });
                    await act(context);
                    done = true;
                },
                cancellationToken);
            return done;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.ChannelNotReached(exception);
            return false;
        }
    }

    private bool MayPost()
    {
        lock (_counting)
        {
            var now = time.GetUtcNow();
            while (_posted.TryPeek(out var oldest) && now - oldest > TimeSpan.FromHours(1))
            {
                _posted.Dequeue();
            }

            return _posted.Count < options.Value.MostPerHour;
        }
    }

    /// <summary>A question that did not get through takes nobody's place.</summary>
    private void CountPosted()
    {
        lock (_counting)
        {
            _posted.Enqueue(time.GetUtcNow());
        }
    }
}

/// <summary>Questions of which somebody is to hear something.</summary>
public sealed class HandoverErrands
{
    private readonly Channel<string> _ids = Channel.CreateUnbounded<string>();

    /// <summary>Puts one in.</summary>
    public void Add(string caseId) => _ids.Writer.TryWrite(caseId);

    /// <summary>Takes them out as they come.</summary>
    public IAsyncEnumerable<string> TakeAsync(CancellationToken cancellationToken) => _ids.Reader.ReadAllAsync(cancellationToken);
}
