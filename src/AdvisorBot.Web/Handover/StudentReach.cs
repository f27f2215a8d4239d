using AdvisorBot.DirectLine;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Web.Handover;

/// <summary>Begins a turn in a student's conversation, through the door they came by.</summary>
public sealed class StudentReach(IServiceProvider services, AdvisersConversation conversation, ILogger<StudentReach> logger)
{
    /// <summary>Runs <paramref name="act"/> there; false when the conversation cannot be reached now.</summary>
    public async Task<bool> TryAsync(ConversationReference student, Func<ITurnContext, Task<bool>> act, CancellationToken cancellationToken)
    {
        var isDone = false;
        try
        {
            await AdapterFor(student).ContinueConversationAsync(
                conversation.AppId,
                student,
                async (context, _) =>
                {
                    // A client would wait for the message it seems to answer.
                    context.OnSendActivities((_, activities, next) =>
                    {
                        activities.ForEach(activity => activity.ReplyToId = null);
                        return next();
                    });
                    isDone = await act(context);
                },
                cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.StudentNotReached(exception, student.ChannelId, student.Conversation?.Id);
        }

        return isDone;
    }

    /// <summary>Our own Direct Line has no service URL; Azure's has one, and is called back as every other channel.</summary>
    private BotAdapter AdapterFor(ConversationReference student) => student.ChannelId == DirectLineAdapter.ChannelId && string.IsNullOrEmpty(student.ServiceUrl)
        ? services.GetRequiredService<DirectLineAdapter>()
        : (CloudAdapter)services.GetRequiredService<IBotFrameworkHttpAdapter>();
}
