using System.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A count of one unit of time with its place; <c>End</c> is exclusive.</summary>
internal readonly record struct DurationPart(int Start, int End, double Count, DurationUnit Unit);

/// <summary>A duration of one or more parts, longest unit first.</summary>
internal sealed class Duration
{
    public Duration(DurationPart first) => Parts = [first];

    public List<DurationPart> Parts { get; }

    public int Start => Parts[0].Start;

    public int End => Parts[^1].End;

    public double Seconds
    {
        get
        {
            var seconds = 0d;
            foreach (var part in Parts)
            {
                seconds += part.Count * part.Unit.Seconds;
            }

            return seconds;
        }
    }

    /// <summary>ISO 8601, with fractions as the official recognizer writes them ("P1.5Y").</summary>
    public string Timex
    {
        get
        {
            var timex = new StringBuilder("P", 12);
            var inTime = false;
            foreach (var part in Parts)
            {
                if (part.Unit.IsTime && !inTime)
                {
                    timex.Append('T');
                    inTime = true;
                }

                timex.Append(NumberSpan.Format(part.Count * part.Unit.Factor)).Append(part.Unit.Letter);
            }

            return timex.ToString();
        }
    }
}
