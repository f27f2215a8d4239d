using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Rules of credentials and programs of education name only what exists, and each route has the fact that says so.</summary>
internal static class EligibilityChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        var known = new KnownIds(draft, problems);
        foreach (var subject in draft.Subjects)
        {
            if (subject.Token["eligibility"] is JObject rules)
            {
                CheckRules(subject.File, rules, known);
            }

            if (subject.Token["program"] is JObject program)
            {
                CheckProgram(subject.File, program, known);
            }
        }
    }

    private static void CheckRules(PackFile file, JObject rules, KnownIds known)
    {
        known.Subject(new Located(file, rules), "organization", SubjectKind.Organization);
        foreach (var route in rules.Items("routes").Concat(rules.Items("advised")).Select(token => new Located(file, token)))
        {
            known.Subject(route, "education", SubjectKind.Education);
            known.Subject(route, "program", SubjectKind.Education);
            known.Subject(route, "accreditation", SubjectKind.Organization);
            known.Subject(route, "credential", SubjectKind.Credential);
            known.Fact(route, "fact");
            known.Fact(route, "also");
        }

        foreach (var road in rules.Items("notBy"))
        {
            known.Fact(new Located(file, road), "fact");
        }
    }

    private static void CheckProgram(PackFile file, JObject program, KnownIds known)
    {
        known.Fact(new Located(file, program), "cost");
        foreach (var start in program.Items("after"))
        {
            known.Subject(new Located(file, start), "level", SubjectKind.Education);
        }
    }
}
