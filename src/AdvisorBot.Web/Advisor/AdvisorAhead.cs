using AdvisorBot.Dialogs.Turns;
using AdvisorBot.DirectLine.Endpoints;
using AdvisorBot.Web.Messages;

namespace AdvisorBot.Web.Advisor;

/// <summary>Has the knowledge pack learned before the first visitor asks, without holding up the start.</summary>
internal static partial class AdvisorAhead
{
    private static readonly string[] Doors = [MessagesEndpoints.Path, DirectLineEndpoints.BasePath];

    /// <summary>How long a message that comes while the pack is still learned waits for that; the doors' own patience begins afterwards.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static WebApplication LearnAhead(this WebApplication app)
    {
        var learned = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Use(async (http, next) =>
        {
            if (!learned.Task.IsCompleted && HttpMethods.IsPost(http.Request.Method) && Array.Exists(Doors, door => http.Request.Path.StartsWithSegments(door)))
            {
                await Task.WhenAny(learned.Task, Task.Delay(Patience, http.RequestAborted));
            }

            await next(http);
        });
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => Learn(app)).ContinueWith(_ => learned.TrySetResult(), TaskScheduler.Default));
        return app;
    }

    private static void Learn(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("AdvisorBot.Web.Advisor");
        var begun = TimeProvider.System.GetTimestamp();
        try
        {
            var advisors = app.Services.GetRequiredService<AdvisorSource>().Current;
            foreach (var language in advisors.Languages)
            {
                advisors.In(language);
            }

            log.Learned(TimeProvider.System.GetElapsedTime(begun).TotalSeconds);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The first turn tries again and tells its user.
            log.NotLearned(failure);
        }
    }

    [LoggerMessage(LogLevel.Information, "Ready to answer: the knowledge pack was learned in {Seconds:0.0} s")]
    private static partial void Learned(this ILogger log, double seconds);

    [LoggerMessage(LogLevel.Error, "The knowledge pack could not be learned ahead")]
    private static partial void NotLearned(this ILogger log, Exception failure);
}
