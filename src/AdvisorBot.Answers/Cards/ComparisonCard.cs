using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers.Cards;

/// <summary>Subjects side by side, one row per topic; columns, since not every host draws tables.</summary>
internal static class ComparisonCard
{
    public static Attachment Of(IReadOnlyList<string> names, IEnumerable<(string Topic, IReadOnlyList<string> Cells)> rows)
    {
        var head = AdaptiveCard.Columns(names.Select(name => AdaptiveCard.Text(name, bold: true)));
        var body = rows.SelectMany(row => new[]
        {
            AdaptiveCard.Text(row.Topic, subtle: true),
            AdaptiveCard.Columns(row.Cells.Select(cell => AdaptiveCard.Text(cell))),
        });
        return AdaptiveCard.Of([head, .. body]);
    }
}
