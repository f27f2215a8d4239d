using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers.Cards;

/// <summary>The options of a question as buttons, for channels that show fewer suggested actions than there are options.</summary>
internal static class OptionCard
{
    /// <summary>Hosts show at most six actions of a set.</summary>
    private const int ActionsPerSet = 3;

    public static Attachment Of(IEnumerable<string> labels) =>
        AdaptiveCard.Of(labels.Chunk(ActionsPerSet).Select(some => AdaptiveCard.ActionSet(some.Select(label => AdaptiveCard.Submit(label, label)))));
}
