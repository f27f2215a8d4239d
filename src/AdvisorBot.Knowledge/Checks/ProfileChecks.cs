using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>The profile of a career names only what exists.</summary>
internal static class ProfileChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        var known = new KnownIds(draft, problems);
        foreach (var subject in draft.Subjects)
        {
            if (subject.Token["profile"] is not JObject json)
            {
                continue;
            }

            var profile = new Located(subject.File, json);
            known.Fact(profile, "pay");
            known.Fact(profile, "outlook");
            known.FactValues(profile, "evidence");
            known.Subject(profile, "workplaces", SubjectKind.Workplace);
            known.Subject(profile, "entryCredentials", SubjectKind.Credential);
            known.Subject(profile, "laterCredentials", SubjectKind.Credential);
            known.InterestKeys(profile, "interests");
            known.EducationKeys(profile, "monthsToFirstJob");
            CheckEducation(subject.File, json["education"], known);
            CheckHeadline(draft, profile, "pay", problems);
            CheckHeadline(draft, profile, "outlook", problems);
        }
    }

    private static void CheckEducation(PackFile file, JToken? education, KnownIds known)
    {
        if (education is JObject)
        {
            foreach (var field in new[] { "minimum", "typical", "helpful" })
            {
                known.Subject(new Located(file, education), field, SubjectKind.Education);
            }
        }
    }

    /// <summary>The ranking computes with the headline figures, so they have to be figures.</summary>
    private static void CheckHeadline(PackDraft draft, Located profile, string field, ProblemList problems)
    {
        var id = profile.Token.Text(field);
        if (draft.Facts.FirstOrDefault(fact => fact.Value.Id == id) is { } fact && fact.Token["figure"] is null)
        {
            problems.Add(profile, field, $"the fact \"{id}\" has no figure to rank by", "Name a fact with a \"figure\"");
        }
    }
}
