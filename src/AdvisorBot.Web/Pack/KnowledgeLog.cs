using AdvisorBot.Knowledge;

namespace AdvisorBot.Web.Pack;

internal static partial class KnowledgeLog
{
    [LoggerMessage(LogLevel.Information, "Knowledge pack {Pack} {Version}: {Subjects} subjects, {Facts} facts, {Warnings} warnings")]
    public static partial void Loaded(this ILogger log, string pack, string version, int subjects, int facts, int warnings);

    [LoggerMessage(LogLevel.Debug, "Knowledge: {Warning}")]
    public static partial void Warned(this ILogger log, string warning);

    [LoggerMessage(LogLevel.Error, "The changed knowledge was refused; the last good version stays in force")]
    public static partial void Refused(this ILogger log, KnowledgeException failure);
}
