using System.Globalization;
using AdvisorBot.Advice;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Writing;

/// <summary>An answer of the person in words; never the person's own words, so nothing typed can come back as markup.</summary>
internal static class ProfileValue
{
    public static string Of(CareerProfile profile, string slot, Words words, KnowledgeBase knowledge) => slot switch
    {
        Slots.Education => profile.FromAbroad ? words.Say("value.education.abroad", ("level", words.Name(profile.Education!))) : words.Name(profile.Education!),
        Slots.Field => words.Field(profile.Field!),
        Slots.Interests => words.Join(Liked(profile.Interests, id => knowledge.Interests.TryGetValue(id, out var interest) ? interest.Name : id, words)),
        Slots.Time => words.Duration(profile.MonthsToFirstJob!.Value),
        Slots.Workplace => words.Join(Liked(profile.Workplaces, words.Name, words)),
        Slots.Remote => words.Say($"value.remote.{profile.Remote!.Value.ToOption()}"),
        Slots.Experience => words.Join(profile.Experience.Order(StringComparer.Ordinal).Select(words.Experience)),
        Slots.Budget => profile.Budget is > 0m and var budget
            ? words.Say("value.budget", ("amount", Dollars(budget)))
            : words.Say("value.budget.nothing"),
        Slots.PatientContact => words.Say($"value.patient-contact.{profile.PatientContact!.Value.ToOption()}"),
        Slots.Hours => words.Say($"value.hours.{profile.Hours!.Value.ToOption()}"),
        Slots.Lead => words.Say($"value.lead.{profile.WantsToLead!.Value.ToOption()}"),
        Slots.PayNow => words.Say("value.pay-now", ("amount", Dollars(profile.PayNow!.Value)), ("hour", Hourly(profile.PayNow.Value))),
        Slots.Study => profile.StudyHours is { } week ? words.Say("value.study.hours", ("hours", week)) : words.Say("value.study.beside"),
        Slots.Limits => words.Join(profile.Limits.Order(StringComparer.Ordinal).Select(limit => words.Say($"value.limits.{limit}"))),
        _ when profile.PayHope is { } least && least == profile.PayNow => words.Say("value.pay.no-less", ("amount", Dollars(least))),
        _ => profile.PayHope is > 0m and var hope ? words.Say("value.pay", ("amount", Dollars(hope))) : words.Say("value.pay.any"),
    };

    /// <summary>Pay of a year by the hour of full-time work.</summary>
    public static string Hourly(decimal perYear) => (perYear / WorkYear.Hours).ToString("#,##0.00", CultureInfo.InvariantCulture);

    private static string Dollars(decimal amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>What is liked first: "not a school and a hospital" would turn down both.</summary>
    private static IEnumerable<string> Liked(IReadOnlyDictionary<string, double> likings, Func<string, string> name, Words words) =>
        likings.OrderBy(liking => liking.Value < 0).Select(liking => liking.Value < 0 ? words.Say("value.disliked", ("name", name(liking.Key))) : name(liking.Key));
}
