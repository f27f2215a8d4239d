using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Handover;

/// <summary>
/// Tells the student what happened to a question, once: whoever is about to tell it says so first, in the stored question,
/// so that the messenger and the student's own next turn never both do.
/// </summary>
public sealed class HandoverNews(HandoverCases cases, AdvisorSource advisors, TimeProvider time)
{
    /// <summary>A try that was cut short is taken up again after this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Sends all news of a question into the turn's conversation; false when some of it could not be sent.</summary>
    /// <param name="language">Of the reader; null for that in which the question was asked.</param>
    public async Task<bool> TellAsync(ITurnContext context, string caseId, string? language, CancellationToken cancellationToken)
    {
        List<StoredNews> news = [];
        var now = time.GetUtcNow();
        var question = await cases.ChangeAsync(
            caseId,
            found =>
            {
                news = Begin(found, now, out var changed);
                return changed;
            },
            cancellationToken);
        if (question is null)
        {
            return true;
        }

        var answers = advisors.Current.In(language ?? question.Language).Answers;
        var audience = Audience.Of(context.Activity, language ?? question.Language);
        foreach (var one in news)
        {
            var isTold = await TrySendAsync(context, answers.QuestionNews(question.ToCase(), one.State, audience), cancellationToken);
            await FinishAsync(caseId, one, isTold ? context.Activity.Conversation.Id : null, cancellationToken);
            if (!isTold)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether something of it is still to be told.</summary>
    public static bool IsOpen(HandoverCase question) => question.News.Exists(news => news.ToldTo is null);

    /// <summary>What is to be told now; "taken" is no news any more once there is an answer.</summary>
    private static List<StoredNews> Begin(HandoverCase question, DateTimeOffset now, out bool changed)
    {
        var open = question.News.FindAll(news => news.ToldTo is null && (news.BegunAt is not { } begun || now - begun > Patience));
        changed = open.Count > 0;
        open.ForEach(news => news.BegunAt = now);
        if (question.State is not CaseState.Taken)
        {
            open.FindAll(news => news.State is CaseState.Taken).ForEach(news => news.ToldTo = "");
            open.RemoveAll(news => news.State is CaseState.Taken);
        }

        return open;
    }

    private Task<HandoverCase?> FinishAsync(string caseId, StoredNews told, string? conversation, CancellationToken cancellationToken) => cases.ChangeAsync(
        caseId,
        question =>
        {
            var kept = question.News.Find(news => news.State == told.State && news.BegunAt == told.BegunAt);
            if (kept is null)
            {
                return false;
            }

            (kept.ToldTo, kept.BegunAt) = conversation is null ? (null, null) : (conversation, kept.BegunAt);
            return true;
        },
        cancellationToken);

    /// <summary>A channel that does not take a message either says so or gives it no id.</summary>
    private static async Task<bool> TrySendAsync(ITurnContext context, Activity message, CancellationToken cancellationToken)
    {
        try
        {
            return !string.IsNullOrEmpty((await context.SendActivityAsync(message, cancellationToken))?.Id);
        }
        catch (Exception exception) when (exception is HttpRequestException or ErrorResponseException or InvalidOperationException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
