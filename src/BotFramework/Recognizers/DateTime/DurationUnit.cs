using System.Collections.Frozen;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A unit of time: its timex letter, how many of that letter one unit is, its length, and its place from long to short.</summary>
internal sealed record DurationUnit(string Letter, bool IsTime, double Factor, double Seconds, int Rank)
{
    private static readonly DurationUnit Decade = new("Y", false, 10, 315_360_000, 0);
    private static readonly DurationUnit Year = new("Y", false, 1, 31_536_000, 1);
    private static readonly DurationUnit Month = new("M", false, 1, 2_592_000, 2);
    private static readonly DurationUnit Fortnight = new("W", false, 2, 1_209_600, 3);
    private static readonly DurationUnit Week = new("W", false, 1, 604_800, 4);
    private static readonly DurationUnit Day = new("D", false, 1, 86_400, 5);
    private static readonly DurationUnit Hour = new("H", true, 1, 3_600, 6);
    private static readonly DurationUnit Minute = new("M", true, 1, 60, 7);
    private static readonly DurationUnit Second = new("S", true, 1, 1, 8);

    private static readonly FrozenDictionary<string, DurationUnit>.AlternateLookup<ReadOnlySpan<char>> Words = new Dictionary<string, DurationUnit>
    {
        ["decade"] = Decade,
        ["decades"] = Decade,
        ["year"] = Year,
        ["years"] = Year,
        ["yr"] = Year,
        ["yrs"] = Year,
        ["month"] = Month,
        ["months"] = Month,
        ["mo"] = Month,
        ["mos"] = Month,
        ["fortnight"] = Fortnight,
        ["fortnights"] = Fortnight,
        ["week"] = Week,
        ["weeks"] = Week,
        ["wk"] = Week,
        ["wks"] = Week,
        ["day"] = Day,
        ["days"] = Day,
        ["hour"] = Hour,
        ["hours"] = Hour,
        ["hr"] = Hour,
        ["hrs"] = Hour,
        ["h"] = Hour,
        ["minute"] = Minute,
        ["minutes"] = Minute,
        ["min"] = Minute,
        ["mins"] = Minute,
        ["second"] = Second,
        ["seconds"] = Second,
        ["sec"] = Second,
        ["secs"] = Second,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsSecond => this == Second;

    public static bool TryGet(ReadOnlySpan<char> word, out DurationUnit unit) => Words.TryGetValue(word, out unit);
}
