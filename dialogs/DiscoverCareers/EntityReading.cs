using AdvisorBot.Advice;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Turns something named in a message into an answer of the interview.</summary>
internal static class EntityReading
{
    /// <summary>"As soon as possible", in months.</summary>
    private const int SoonInMonths = 6;

    /// <summary>More than ten years lie behind somebody: "I kept the books for twenty years".</summary>
    private const int LongestInMonths = 120;
    private const string PayFirst = "pay-first";
    private const string Indifferent = "indifferent";
    private const string Other = "other";
    private const string Leading = "enterprising";
    private const string FlexibleHours = "flexible-hours";
    private const string NoPatients = "no-patient-contact";
    private const string People = "people-contact";
    private const double LowestPay = 10_000;
    private const double LowestThousands = 15;
    private const double MostThousands = 300;

    /// <param name="openSlot">The question that is open: bare numbers, yes and no are read for it only.</param>
    public static void Apply(Entity entity, SlotAnswers answers, string? openSlot)
    {
        switch (entity.Kind)
        {
            case EntityKind.EducationLevel when entity.Liking > 0:
                answers.Set(Slots.Education, profile => profile with { Education = entity.Id });
                break;
            case EntityKind.FieldOfStudy when entity is { Id: Other, Liking: > 0 } && openSlot == Slots.Experience && !answers.Changed.Contains(Slots.Experience):
                answers.Add(Slots.Experience, Other, replace: true);
                break;
            case EntityKind.FieldOfStudy when entity.Liking > 0:
                answers.Set(Slots.Field, profile => profile with { Field = entity.Id });
                break;
            case EntityKind.Interest when openSlot == Slots.Pay && entity is { Id: PayFirst, Liking: < 0 }:
                answers.Set(Slots.Pay, profile => profile with { PayHope = 0 });
                break;
            case EntityKind.Interest when openSlot == Slots.PatientContact && PatientWishOf(entity) is { } wish:
                answers.Set(Slots.PatientContact, profile => profile with { PatientContact = wish });
                break;
            case EntityKind.Interest when openSlot == Slots.Lead && entity.Id == Leading:
                answers.Set(Slots.Lead, profile => profile with { WantsToLead = entity.Liking > 0 ? LeadWish.Yes : LeadWish.No });
                break;
            case EntityKind.Interest when openSlot == Slots.Hours && entity.Id == FlexibleHours:
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
            case EntityKind.Duration when entity.Liking > 0 && !(entity.Number > LongestInMonths):
                answers.Set(Slots.Time, profile => profile with { MonthsToFirstJob = Months(entity) });
                break;
            case EntityKind.Money when entity is { Id: not Indifferent, Number: < LowestPay and var dollars }:
                // Nobody earns so little in a year.
                if (openSlot is Slots.Budget)
                {
                    answers.Set(Slots.Budget, profile => profile with { Budget = (decimal)Math.Round(dollars) });
                }

                break;
            case EntityKind.Money when entity.Number is { } dollars:
                answers.Set(Slots.Pay, profile => profile with { PayHope = (decimal)Math.Round(dollars) });
                break;
            case EntityKind.Experience:
                answers.Add(Slots.Experience, entity.Id, replace: openSlot == Slots.Experience);
                break;
            case EntityKind.Budget when entity.Id == Indifferent:
                answers.LeaveOpen(Slots.Budget);
                break;
            case EntityKind.Budget when entity.Number is { } dollars:
                answers.Set(Slots.Budget, profile => profile with { Budget = (decimal)Math.Round(dollars) });
                break;
            case EntityKind.PatientContact:
                answers.Set(Slots.PatientContact, profile => profile.With(Slots.PatientContact, entity.Liking < 0 ? Turned(entity.Id) : entity.Id));
                break;
            case EntityKind.Hours when entity.Liking > 0:
                answers.Set(Slots.Hours, profile => profile.With(Slots.Hours, entity.Id));
                break;
            case EntityKind.Lead:
                answers.Set(Slots.Lead, profile => profile.With(Slots.Lead, entity.Liking < 0 ? "no" : entity.Id));
                break;
            case EntityKind.YesNo when openSlot == Slots.Remote && !answers.Changed.Contains(Slots.Remote):
                answers.Set(Slots.Remote, profile => profile with { Remote = entity.Id == "yes" ? RemoteWish.Wish : RemoteWish.No });
                break;
            case EntityKind.Number when openSlot == Slots.Pay && !answers.Changed.Contains(Slots.Pay) && Pay(entity.Number) is { } pay:
                answers.Set(Slots.Pay, profile => profile with { PayHope = pay });
                break;
            default:
                break;
        }
    }

    /// <summary>What sounds like an interest, or a time, and is part of the answer to a question: "lead a team, in a few years".</summary>
    public static bool IsSameWish(Entity entity, string slot) => (slot, entity.Kind, entity.Id) is (Slots.Lead, EntityKind.Duration, _) or (Slots.Lead, EntityKind.Interest, Leading)
        or (Slots.Pay, EntityKind.Interest, PayFirst) or (Slots.PatientContact, EntityKind.Interest, NoPatients or People);

    /// <summary>A profile of nothing but what is named, whether it is liked or not.</summary>
    public static CareerProfile Of(Entity entity, string slot)
    {
        if (entity.Kind is not EntityKind.Duration)
        {
            return new CareerProfile().With(slot, entity.Id);
        }

        var named = new SlotAnswers(new CareerProfile());
        Apply(entity with { Liking = 1 }, named, slot);
        return named.Profile;
    }

    /// <summary>"Not around patients all day" is the other side of a wish.</summary>
    private static string Turned(string wish) => wish == "needs" ? "rather-not" : wish;

    private static PatientWish? PatientWishOf(Entity entity) => (entity.Id, entity.Liking > 0) switch
    {
        (NoPatients, true) or (People, false) => PatientWish.RatherNot,
        (People, true) => PatientWish.Needs,
        _ => null,
    };

    /// <summary>The upper end of a range: that is when the person has to have a job. Advice counts whole months; a half one is rounded up.</summary>
    private static int Months(Entity entity) => entity.Id switch
    {
        "asap" => SoonInMonths,
        "no-limit" => CareerProfile.NoHurry,
        _ => (int)Math.Clamp(Math.Round(entity.Upper ?? entity.Number ?? CareerProfile.NoHurry, MidpointRounding.AwayFromZero), 1, CareerProfile.NoHurry),
    };

    /// <summary>A bare number that can only be dollars a year, or thousands of them.</summary>
    private static decimal? Pay(double? number) => number switch
    {
        >= LowestPay => (decimal)number,
        >= LowestThousands and <= MostThousands => (decimal)number * 1000,
        _ => null,
    };
}
