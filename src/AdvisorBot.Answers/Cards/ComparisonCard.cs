using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Cards;

/// <summary>Subjects side by side, one row per topic: two as columns, three one below the other, so that a phone of 360 pixels shows whole words.</summary>
internal static class ComparisonCard
{
    private const int SideBySide = 2;

    public static Attachment Of(IReadOnlyList<string> names, IEnumerable<(string Topic, IReadOnlyList<string> Cells)> rows) =>
        AdaptiveCard.Of(names.Count <= SideBySide ? Columns(names, rows) : Stacked(names, rows));

    private static IEnumerable<JObject> Columns(IReadOnlyList<string> names, IEnumerable<(string Topic, IReadOnlyList<string> Cells)> rows) => rows
        .SelectMany(row => new[] { AdaptiveCard.Text(row.Topic, subtle: true), AdaptiveCard.Columns(row.Cells.Select(cell => AdaptiveCard.Text(cell))) })
        .Prepend(AdaptiveCard.Columns(names.Select(name => AdaptiveCard.Text(name, bold: true))));

    private static IEnumerable<JObject> Stacked(IReadOnlyList<string> names, IEnumerable<(string Topic, IReadOnlyList<string> Cells)> rows) => rows
        .SelectMany(row => new[] { AdaptiveCard.Text(row.Topic, bold: true), AdaptiveCard.Facts(names.Zip(row.Cells)) });
}
