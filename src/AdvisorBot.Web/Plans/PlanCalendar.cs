using AdvisorBot.Answers;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace AdvisorBot.Web.Plans;

/// <summary>Writes the open steps of a plan as whole-day entries of a calendar file (RFC 5545).</summary>
internal static class PlanCalendar
{
    public static string Write(PlanSheet sheet)
    {
        var calendar = new Calendar { ProductId = "-//AdvisorBot//Plan//EN" };
        foreach (var date in sheet.Dates)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = date.Id,
                Summary = date.Title,
                Description = sheet.Title,
                Start = new CalDateTime(date.Day),
                End = new CalDateTime(date.Day.AddDays(1)),
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
