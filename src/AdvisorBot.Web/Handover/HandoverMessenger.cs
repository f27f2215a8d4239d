using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Handover;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.DirectLine;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Handover;

/// <summary>
/// Brings what changed about a question to both sides: the card in the advisers' conversation, the news to the student. What
/// is still to be brought is stored, so that it goes on after a restart; whom it cannot reach hears it when they return.
/// </summary>
public sealed class HandoverMessenger(
    HandoverCases cases, HandoverNews news, HandoverErrands queue, AdvisersChannel channel, StudentReach students, AdvisorSource advisors, IRecentKeys recent,
    IOptions<HandoverOptions> options, TimeProvider time, ILogger<HandoverMessenger> logger) : BackgroundService
{
    /// <summary>After as many tries in vain it waits until the student writes or the question changes.</summary>
    private const int MostTries = 12;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var again = TryAgainAsync(stoppingToken);
        await foreach (var id in queue.TakeAsync(stoppingToken))
        {
            try
            {
                await BringAsync(id, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.NotBrought(exception, id);
            }
        }

        await again;
    }

    private async Task TryAgainAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.TryAgainAfter, time);
        do
        {
            try
            {
                foreach (var id in await cases.WaitingAsync(stoppingToken))
                {
                    // With many hosts one tries, and a question's tries are not used up sooner.
                    if (await recent.TryAddAsync($"handover {id}", options.Value.TryAgainAfter * 0.9, stoppingToken))
                    {
                        queue.Add(id);
                    }
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.NotBrought(exception, "*");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task BringAsync(string id, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(id, cancellationToken) is not { } question)
        {
            await cases.SettleAsync(id, cancellationToken);
            return;
        }

        if (question is { CardIsOld: true, CardId: { } cardId })
        {
            await ShowAsync(question, cardId, cancellationToken);
        }

        if (question.Student is { } student && HandoverNews.IsOpen(question))
        {
            await students.TryAsync(student, context => news.TellAsync(context, id, null, cancellationToken), cancellationToken);
        }

        await SettleAsync(id, cancellationToken);
    }

    private async Task ShowAsync(HandoverCase question, string cardId, CancellationToken cancellationToken)
    {
        var advisor = advisors.Current.In(channel.Language);
        var card = advisor.Answers.AdviserCard(question.ToCase(), new Audience(advisor.Language, ChannelId: null));
        if (await channel.UpdateAsync(question.CardConversation, cardId, card, cancellationToken))
        {
            // Unless it changed again while it was shown.
            await cases.ChangeAsync(question.Id, found => found.State == question.State && found.Taken?.ById == question.Taken?.ById && Seen(found), cancellationToken);
        }
    }

    private static bool Seen(HandoverCase question)
    {
        question.CardIsOld = false;
        return true;
    }

    private async Task SettleAsync(string id, CancellationToken cancellationToken)
    {
        var question = await cases.FindAsync(id, cancellationToken);
        if (question is null || !(question.CardIsOld || HandoverNews.IsOpen(question)) || question.Tries >= MostTries)
        {
            await cases.SettleAsync(id, cancellationToken);
            return;
        }

        await cases.ChangeAsync(
            id,
            found =>
            {
                found.Tries++;
                return true;
            },
            cancellationToken);
    }
}
