using System.Globalization;
using AdvisorBot.Advice;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Writing;

/// <summary>An answer of the person in words; never the person's own words, so nothing typed can come back as markup.</summary>
internal static class ProfileValue
{
    public static string Of(CareerProfile profile, string slot, Words words, KnowledgeBase knowledge) => slot switch
    {
        Slots.Education => words.Name(profile.Education!),
        Slots.Field => words.Field(profile.Field!),
        Slots.Interests => words.Join(Liked(profile.Interests, id => knowledge.Interests.TryGetValue(id, out var interest) ? interest.Name : id, words)),
        Slots.Time => words.Duration(profile.MonthsToFirstJob!.Value),
        Slots.Workplace => words.Join(Liked(profile.Workplaces, words.Name, words)),
        Slots.Remote => words.Say($"value.remote.{Enum.GetName(profile.Remote!.Value)!.ToLowerInvariant()}"),
        _ => profile.PayHope is > 0m and var hope
            ? words.Say("value.pay", ("amount", hope.ToString("#,##0", CultureInfo.InvariantCulture)))
            : words.Say("value.pay.any"),
    };

    private static IEnumerable<string> Liked(IReadOnlyDictionary<string, double> likings, Func<string, string> name, Words words) =>
        likings.Select(liking => liking.Value < 0 ? words.Say("value.disliked", ("name", name(liking.Key))) : name(liking.Key));
}
