using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>The rules of the ranking name only careers and facts that exist.</summary>
internal static class RankingChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        var known = new KnownIds(draft, problems);
        foreach (var rules in draft.Rankings)
        {
            foreach (var link in rules.Token.Items("experience").Select(token => new Located(rules.File, token)))
            {
                known.Subject(link, "career", SubjectKind.Career);
                known.Fact(link, "fact");
                known.Fact(link, "insteadOfCourse");
            }

            foreach (var degree in rules.Token.Items("fromAbroad").Select(token => new Located(rules.File, token)))
            {
                known.Fact(degree, "fact");
            }

            foreach (var unwanted in rules.Token.Fields("unwanted"))
            {
                known.Fact(new Located(rules.File, unwanted.Parent!), unwanted.Name);
            }
        }
    }
}
