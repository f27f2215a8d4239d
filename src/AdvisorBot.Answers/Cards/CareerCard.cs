using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers.Cards;

/// <summary>One recommended career: name, reasons for and against, and what to ask next.</summary>
internal static class CareerCard
{
    public static Attachment Of(string title, IEnumerable<string> lines, IEnumerable<string> says) => AdaptiveCard.Of(
        [AdaptiveCard.Title(title), .. lines.Select(line => AdaptiveCard.Text(line))],
        says.Select(say => AdaptiveCard.Submit(say, say)),
        title);
}
