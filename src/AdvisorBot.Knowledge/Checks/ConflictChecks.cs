using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Two different figures for the same thing need an explanation.</summary>
internal static class ConflictChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        foreach (var same in draft.Facts.Where(fact => fact.Value.Figure is not null).GroupBy(WhatItMeasures))
        {
            var facts = same.ToArray();
            for (var later = 1; later < facts.Length; later++)
            {
                foreach (var other in facts.Take(later).Where(other => Disagree(other.Value, facts[later].Value) && !Explained(draft, other.Value, facts[later].Value)))
                {
                    problems.Add(facts[later], "figure",
                        $"the facts \"{other.Value.Id}\" and \"{facts[later].Value.Id}\" give different values ({other.Value.Figure!.Value} and {facts[later].Value.Figure!.Value} {same.Key.Unit}) for the same thing",
                        "Explain both in one entry of conflicts.json, or correct population, period or value");
                }
            }
        }
    }

    private static bool Disagree(Fact one, Fact other) => one.Figure!.Value != other.Figure!.Value;

    private static bool Explained(PackDraft draft, Fact one, Fact other) =>
        draft.Conflicts.Any(conflict => conflict.Value.Facts.Contains(one.Id) && conflict.Value.Facts.Contains(other.Id));

    private static (string Subject, string Topic, string Measure, string Unit, string Population, string Period, string Region) WhatItMeasures(Located<Fact> fact)
    {
        var figure = fact.Value.Figure!;
        return (fact.Value.SubjectId, fact.Value.Topic, figure.Measure, figure.Unit,
            Phrase.Normalize(figure.Population), Phrase.Normalize(figure.Period), Phrase.Normalize(figure.Region));
    }
}
