using System.Globalization;

namespace AdvisorBot.DirectLine.Conversations;

/// <summary>A place in the log as clients hold it: an opaque string, here a number.</summary>
public static class Watermark
{
    /// <summary>The place a client names; anything we did not issue means the beginning.</summary>
    public static long Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;

    /// <summary>The place as clients hold it.</summary>
    public static string Format(long place) => place.ToString(CultureInfo.InvariantCulture);
}
