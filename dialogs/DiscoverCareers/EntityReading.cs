using AdvisorBot.Advice;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Turns something named in a message into an answer of the interview.</summary>
internal static class EntityReading
{
    /// <summary>"As soon as possible", in months.</summary>
    private const int SoonInMonths = 6;
    private const string PayFirst = "pay-first";
    private const string Indifferent = "indifferent";
    private const double LowestPay = 10_000;
    private const double LowestThousands = 15;

    /// <param name="openSlot">The question that is open: bare numbers, yes and no are read for it only.</param>
    public static void Apply(Entity entity, SlotAnswers answers, string? openSlot)
    {
        switch (entity.Kind)
        {
            case EntityKind.EducationLevel when entity.Liking > 0:
                answers.Set(Slots.Education, profile => profile with { Education = entity.Id });
                break;
            case EntityKind.FieldOfStudy when entity.Liking > 0:
                answers.Set(Slots.Field, profile => profile with { Field = entity.Id });
                break;
            case EntityKind.Interest when openSlot == Slots.Pay && entity is { Id: PayFirst, Liking: < 0 }:
                answers.Set(Slots.Pay, profile => profile with { PayHope = 0 });
                break;
            case EntityKind.Interest when entity.Liking != 0:
                answers.Like(Slots.Interests, entity.Id, entity.Liking, replace: openSlot == Slots.Interests);
                break;
            case EntityKind.Workplace when entity.Id == Indifferent:
                answers.LeaveOpen(Slots.Workplace);
                break;
            case EntityKind.Workplace when entity.Liking != 0:
                answers.Like(Slots.Workplace, entity.Id, entity.Liking, replace: openSlot == Slots.Workplace);
                break;
            case EntityKind.Remote when Enum.TryParse<RemoteWish>(entity.Id, ignoreCase: true, out var wish):
                answers.Set(Slots.Remote, profile => profile with { Remote = wish });
                break;
            case EntityKind.Duration:
                answers.Set(Slots.Time, profile => profile with { MonthsToFirstJob = Months(entity) });
                break;
            case EntityKind.Money when entity.Number is { } dollars:
                answers.Set(Slots.Pay, profile => profile with { PayHope = (decimal)Math.Round(dollars) });
                break;
            case EntityKind.YesNo when openSlot == Slots.Remote && !answers.Changed.Contains(Slots.Remote):
                answers.Set(Slots.Remote, profile => profile with { Remote = entity.Id == "yes" ? RemoteWish.Wish : RemoteWish.No });
                break;
            case EntityKind.Number when openSlot == Slots.Pay && Pay(entity.Number) is { } pay:
                answers.Set(Slots.Pay, profile => profile with { PayHope = pay });
                break;
            default:
                break;
        }
    }

    /// <summary>The upper end of a range: that is when the person has to have a job.</summary>
    private static int Months(Entity entity) => entity.Id switch
    {
        "asap" => SoonInMonths,
        "no-limit" => CareerProfile.NoHurry,
        _ => (int)Math.Clamp(Math.Round(entity.Upper ?? entity.Number ?? CareerProfile.NoHurry), 1, CareerProfile.NoHurry),
    };

    /// <summary>A bare number that can only be dollars a year, or thousands of them.</summary>
    private static decimal? Pay(double? number) => number switch
    {
        >= LowestPay => (decimal)number,
        >= LowestThousands and < 1000 => (decimal)number * 1000,
        _ => null,
    };
}
