using AdvisorBot.Dialogs.Turns;

namespace AdvisorBot.Web.Advisor;

/// <summary>Has the knowledge pack learned before the first visitor asks, without holding up the start.</summary>
internal static partial class AdvisorAhead
{
    public static WebApplication LearnAhead(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => Learn(app)));
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
