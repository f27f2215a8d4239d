using System.Globalization;
using AdvisorBot.Advice;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Writing;

/// <summary>Names, durations and enumerations in the reader's language.</summary>
/// <param name="person">Whom the talk is about, when that is not the reader.</param>
internal sealed class Words(KnowledgeBase knowledge, string? language, string? person = null)
{
    private const int MonthsOfAYear = 12;
    private const int NoHurry = 120;

    private readonly Addressed _addressed = new(knowledge, language, person);

    public string Say(string key, params (string Name, object? Value)[] values) => _addressed.Say(key, values);

    public string Say(string key, IReadOnlyDictionary<string, string> values) => _addressed.Say(key, values);

    /// <summary>"a, b and c".</summary>
    public string Join(IEnumerable<string> items) => Join(items.ToArray());

    public string Duration(int months) => months switch
    {
        >= NoHurry => Say("duration.no-hurry"),
        <= 0 => Say("duration.none"),
        1 => Say("duration.month"),
        MonthsOfAYear => Say("duration.year"),
        _ when months % MonthsOfAYear == 0 => Say("duration.years", ("count", months / MonthsOfAYear)),
        > 24 => Say("duration.years", ("count", Math.Round(months / 12.0 * 2) / 2)),
        _ => Say("duration.months", ("count", months)),
    };

    public string Duration(string months) =>
        int.TryParse(months, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Duration(number) : months;

    /// <summary>"6 to 12 months"; a span that begins at nothing is "up to".</summary>
    public string Range(MonthRange range) => range switch
    {
        { Most: <= 0 } => Say("duration.at-once"),
        { Least: <= 0 } => Say("duration.up-to", ("time", Duration(range.Most))),
        _ when range.Least == range.Most => Duration(range.Least),
        { Least: < 24, Most: <= 24 } => Say("duration.range.months", ("least", range.Least), ("most", range.Most)),
        { Least: >= MonthsOfAYear } => Say("duration.range.years", ("least", Years(range.Least)), ("most", Years(range.Most))),
        _ => Say("duration.range", ("least", Duration(range.Least)), ("most", Duration(range.Most))),
    };

    private static double Years(int months) => Math.Round(months / 6.0) / 2;

    public string Name(string subjectId) => knowledge.Subjects.TryGetValue(subjectId, out var subject) ? DataText.Safe(subject.Name) : subjectId;

    /// <summary>A program with who must have accredited it, where an exam asks for that.</summary>
    public string Program(string name, ProgramDemand? demand) => demand is null ? name : name + Say("path.program", ("organization", Name(demand.Organization)));

    /// <summary>The key for one subject where there are words for it, such as "finish high school"; else the usual key.</summary>
    public string Special(string key, string subjectId) => knowledge.HasReply(language, $"{key}.{subjectId}") ? $"{key}.{subjectId}" : key;

    public string Plural(string subjectId) => knowledge.Subjects.TryGetValue(subjectId, out var subject) ? DataText.Safe(subject.Plural) : subjectId;

    public string Topic(string topicId) => knowledge.Topics.TryGetValue(topicId, out var topic) ? topic.Name : topicId;

    public string Field(string id) => knowledge.HasReply(language, $"value.field.{id}") ? Say($"value.field.{id}") : id.Replace('-', ' ');

    /// <summary>What kind of number a figure is, such as "median".</summary>
    public string Measure(string id) => knowledge.HasReply(language, $"value.measure.{id}") ? Say($"value.measure.{id}") : id;

    /// <summary>"May 2025" with the month in the reader's language; any other period, such as 2025-35, as it is.</summary>
    public string Period(string period)
    {
        var parts = period.Split(' ');
        var month = parts.Length == 2 ? Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, parts[0]) + 1 : 0;
        return month is > 0 and <= MonthsOfAYear ? Say("date.month-year", ("month", Say($"month.{month}")), ("year", parts[1])) : period;
    }

    public string Experience(string id) => knowledge.HasReply(language, $"value.experience.{id}") ? Say($"value.experience.{id}") : id.Replace('-', ' ');

    private string Join(string[] items) => items.Length switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(Say("join.comma"), items[..^1]) + Say(BeginsWithI(items[^1]) ? "join.and.before-i" : "join.and") + items[^1],
    };

    /// <summary>Spanish "y" becomes "e" before the sound i: "e informes", "e historia", but "y hierro".</summary>
    private static bool BeginsWithI(string item)
    {
        var first = item.AsSpan().TrimStart('*').ToString().ToLowerInvariant();
        return first.StartsWith('i') || first.StartsWith('í') || (first.StartsWith("hi", StringComparison.Ordinal) && first is not ['h', 'i', 'e' or 'a', ..]);
    }
}
