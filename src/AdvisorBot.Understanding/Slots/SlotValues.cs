using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>What each question of the interview asks for, and the values that leave it open.</summary>
internal static class SlotValues
{
    public const string Skip = "skip";
    public const string Unsure = "unsure";
    public const string Indifferent = "indifferent";

    /// <summary>Something else than the options.</summary>
    public const string Other = "other";

    /// <summary>Any hours.</summary>
    public const string Any = "any";

    /// <summary>Named as a place to work: home.</summary>
    public const string Remote = "remote";

    /// <summary>The number in the answer decides.</summary>
    public const string Amount = "amount";

    /// <summary>No money at all.</summary>
    public const string Nothing = "none";

    /// <summary>Names of interests or places decide.</summary>
    public const string Named = "named";

    /// <summary>No answer to the question: a control word, small talk, a question of the person's own.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>A question to the knowledge base.</summary>
    public const string Asked = "asked";

    private static readonly string[] Questions =
    [
        ClauseEntities.OpenEducation, ClauseEntities.OpenField, ClauseEntities.OpenInterests, ClauseEntities.OpenTime, ClauseEntities.OpenWorkplace, ClauseEntities.OpenRemote,
        ClauseEntities.OpenPay, ClauseEntities.OpenBudget, ClauseEntities.OpenExperience, ClauseEntities.OpenPatientContact, ClauseEntities.OpenHours, ClauseEntities.OpenLead,
    ];

    public static EntityKind? KindOf(string slot) => slot switch
    {
        ClauseEntities.OpenEducation => EntityKind.EducationLevel,
        ClauseEntities.OpenField => EntityKind.FieldOfStudy,
        ClauseEntities.OpenInterests => EntityKind.Interest,
        ClauseEntities.OpenTime => EntityKind.Duration,
        ClauseEntities.OpenWorkplace => EntityKind.Workplace,
        ClauseEntities.OpenRemote => EntityKind.Remote,
        ClauseEntities.OpenPay => EntityKind.Money,
        ClauseEntities.OpenBudget => EntityKind.Budget,
        ClauseEntities.OpenExperience => EntityKind.Experience,
        ClauseEntities.OpenPatientContact => EntityKind.PatientContact,
        ClauseEntities.OpenHours => EntityKind.Hours,
        ClauseEntities.OpenLead => EntityKind.Lead,
        _ => null,
    };

    /// <summary>The question that asks for such entities; null for those of none.</summary>
    public static string? SlotOf(EntityKind kind) => Questions.FirstOrDefault(slot => KindOf(slot) == kind);

    /// <summary>The sense of names that count only while the question is open; null for questions with one value.</summary>
    public static SenseKind? NamesOf(string slot) => slot switch
    {
        ClauseEntities.OpenInterests => SenseKind.InterestAnswer,
        ClauseEntities.OpenWorkplace => SenseKind.WorkplaceAnswer,
        _ => null,
    };

    /// <summary>Questions whose answer is an amount.</summary>
    public static bool IsAmount(string slot) => slot is ClauseEntities.OpenTime or ClauseEntities.OpenPay or ClauseEntities.OpenBudget;

    /// <summary>Questions that "yes" answers.</summary>
    public static bool IsYesOrNo(string slot) => slot is ClauseEntities.OpenRemote or ClauseEntities.OpenLead;

    /// <summary>Under "how much do you want to be around patients?", what sounds like an interest is the answer once more; years and places of past work are part of that.</summary>
    public static bool IsSameWish(string slot, Entity entity) => (slot, entity.Kind, entity.Id) is
        (ClauseEntities.OpenExperience, EntityKind.Duration or EntityKind.Workplace or EntityKind.Interest or EntityKind.Hours or EntityKind.Lead, _) or
        (ClauseEntities.OpenExperience, EntityKind.FieldOfStudy, Other) or
        (ClauseEntities.OpenPatientContact, EntityKind.Interest, "no-patient-contact" or "people-contact" or "social")
        or (ClauseEntities.OpenLead, EntityKind.Interest, "enterprising")
        or (ClauseEntities.OpenHours, EntityKind.Interest, "flexible-hours")
        or (ClauseEntities.OpenBudget, EntityKind.Interest, "pay-first")
        or (ClauseEntities.OpenBudget, EntityKind.Money, _);

    /// <summary>Questions that the same words answer: what somebody worked as and learned, what they may earn and spend.</summary>
    public static bool AreAlike(string one, string other) => (one, other) is
        (ClauseEntities.OpenExperience, ClauseEntities.OpenField) or (ClauseEntities.OpenField, ClauseEntities.OpenExperience)
        or (ClauseEntities.OpenPay, ClauseEntities.OpenBudget) or (ClauseEntities.OpenBudget, ClauseEntities.OpenPay);

    /// <summary>"I like computers more than people" tells of interests, and not whether somebody wants to work from home.</summary>
    public static bool TellsOther(string slot, Entity entity) => !IsSameWish(slot, entity) && (entity.Kind is EntityKind.Remote or EntityKind.EducationLevel or EntityKind.Workplace
        || (entity.Kind is EntityKind.Interest or EntityKind.Experience && slot is not (ClauseEntities.OpenField or ClauseEntities.OpenExperience or ClauseEntities.OpenInterests)));

    /// <summary>Values whose words would do for other questions as well: "none", "any is fine".</summary>
    public static bool IsShrug(string value) => IsOpenEnd(value) || value is Any or Nothing or Other;

    public static bool IsOpenEnd(string value) => value is Skip or Unsure or Indifferent;
}
