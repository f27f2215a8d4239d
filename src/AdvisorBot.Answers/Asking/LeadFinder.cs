using AdvisorBot.Advice;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Asking;

/// <summary>Whether a yes/no question is answered yes, no or it depends: from what the ranking knows of the career, else from the pack.</summary>
internal sealed class LeadFinder(KnowledgeBase knowledge)
{
    private const string Yes = "yes";
    private const string No = "no";
    private const string Depends = "depends";

    /// <summary><c>yes</c>, <c>no</c>, <c>depends</c>; null to begin with the facts.</summary>
    public string? Of(FactQuestion question, string? language)
    {
        if (question.Form is not { } form)
        {
            return question.Lead;
        }

        if (!form.IsYesNo)
        {
            return null;
        }

        var rules = knowledge.Languages[knowledge.LanguageOr(language)].Asking.Leads.GetValueOrDefault(question.Topic ?? "");
        // What a question of the pack is answered with says nothing of another that is only like it.
        return (question.Exact ? question.Lead : null) ?? Known(question, form, rules) ?? FromWords(form, rules);
    }

    private static string? FromWords(AskedForm form, LeadWords? rules) => rules is null ? null
        : Has(form, rules.Yes) ? Yes
        : Has(form, rules.No) ? No
        : rules.Otherwise;

    private string? Known(FactQuestion question, AskedForm form, LeadWords? rules)
    {
        var traits = question.Subjects.Select(id => knowledge.Subjects.GetValueOrDefault(id)?.Profile).FirstOrDefault(found => found is not null);
        return (question.Topic, traits) switch
        {
            (_, null) when form.Level is not null && question.Topic == "education" => Depends,
            (_, null) => null,
            ("education", _) when form.Level is { } level => Education(traits, form, level),
            ("remote", _) => traits.Remote switch { RemoteWork.Common => Yes, RemoteWork.Rare => No, _ => Depends },
            ("patient-contact", _) when traits.PatientContact is PatientContact.None or PatientContact.Little => form.Lacks ? Yes : No,
            ("patient-contact", _) => traits.PatientContact is PatientContact.Some ? Depends : form.Lacks ? No : Yes,
            ("schedule", _) when form.Hours is { } hours => traits.Hours.Any(known => known.ToOption() == hours) ? Yes : Depends,
            ("outlook", _) => Outlook(traits, form, rules),
            ("pay", _) when (form.Over ?? form.Under) is { } limit => Pay(traits, form, limit),
            _ => null,
        };
    }

    private static string Education(CareerTraits traits, AskedForm form, string level)
    {
        var (asked, least, usual) = (EducationLevels.Of(level), EducationLevels.Of(traits.Education.Minimum), EducationLevels.Of(traits.Education.Typical));
        return form switch
        {
            { Lacks: true } => least >= asked ? No : usual < asked ? Yes : Depends,
            { Needs: true } => least >= asked ? Yes : usual < asked ? No : Depends,
            _ => least > asked ? No : usual <= asked ? Yes : Depends,
        };
    }

    private string? Outlook(CareerTraits traits, AskedForm form, LeadWords? rules)
    {
        if (rules is null || knowledge.Facts.GetValueOrDefault(traits.Outlook)?.Figure is not { } figure)
        {
            return null;
        }

        return Has(form, rules.No) ? (figure.Value < 0 ? Yes : No)
            : Has(form, rules.Yes) ? (figure.Value > 0 ? Yes : No)
            : null;
    }

    private string? Pay(CareerTraits traits, AskedForm form, decimal limit) => knowledge.Facts.GetValueOrDefault(traits.Pay)?.Figure is not { } figure ? null
        : form.Over is not null ? (figure.Value > limit ? Yes : No)
        : figure.Value < limit ? Yes : No;

    private static bool Has(AskedForm form, IReadOnlyList<string> phrases) => phrases.Any(phrase => $" {form.Words} ".Contains($" {phrase} ", StringComparison.Ordinal));
}
