using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.WhatIf;

/// <summary>Answers what if, why not, and what would put a career first; nothing of it is kept.</summary>
internal static class Changes
{
    public static Reply WhatIf(AdvisorTurn turn)
    {
        if (!turn.Profile.KnowsAnything())
        {
            return turn.Answers.Say("recommend.nothing-yet", turn.Audience);
        }

        var (before, after) = (turn.Profile, Hypothesis.Apply(turn));
        var same = Same(before, after);
        if (same)
        {
            var said = Hypothesis.NamesInterest(turn) || turn.Recognition.Entities.Any(entity => entity.Kind is not (EntityKind.Subject or EntityKind.YesNo or EntityKind.Slot));
            return turn.Answers.WhatIfWhat(said, turn.Audience);
        }

        return turn.Answers.WhatIf(turn.Advisor.WhatIf.Change(before, after), before, after, turn.Audience);
    }

    public static Reply WhyNot(AdvisorTurn turn, Reading reading)
    {
        if (!turn.Profile.KnowsAnything())
        {
            return turn.Answers.Say("recommend.nothing-yet", turn.Audience);
        }

        return CareerOf(turn, reading) is not { } career ? turn.Answers.Say("why-not.which", turn.Audience, ReplyKinds.Clarify)
            : turn.Advisor.WhatIf.WhyNot(turn.Told ?? turn.Profile, career) is { } answer ? turn.Answers.WhyNot(answer, turn.Told ?? turn.Profile, turn.Audience)
            : turn.Answers.NotRanked(career, turn.Audience);
    }

    public static Reply PutFirst(AdvisorTurn turn, Reading reading)
    {
        if (!turn.Profile.KnowsAnything())
        {
            return turn.Answers.Say("recommend.nothing-yet", turn.Audience);
        }

        if (CareerOf(turn, reading) is not { } career)
        {
            return turn.Answers.Say("put-first.which", turn.Audience, ReplyKinds.Clarify);
        }

        if (Ranking.Of(turn).Items.FirstOrDefault(item => item.CareerId == career) is not { } item)
        {
            return turn.Answers.NotRanked(career, turn.Audience);
        }

        var isFirst = item is { Rank: 1, BreaksLimit: false };
        return turn.Answers.PutFirst(career, isFirst, turn.Advisor.WhatIf.WhatWouldPutFirst(turn.Profile, career), turn.Profile, turn.Audience);
    }

    /// <summary>The career of the clause, one named beside it, "the second one" of those shown, or the one just talked about.</summary>
    private static string? CareerOf(AdvisorTurn turn, Reading reading) => turn.Recognition.Clauses.Where(clause => clause.Best == reading).SelectMany(clause => FormReader.CareersIn(clause, turn))
        .Concat(NamedSubjects.Of(turn, reading, NamedSubjects.IsCareer)).FirstOrDefault();

    private static bool Same(CareerProfile before, CareerProfile after) => Slots.All.All(slot =>
        before.Knows(slot) == after.Knows(slot) && before.Without(slot).MustHaves.SetEquals(after.Without(slot).MustHaves))
        && before.Education == after.Education && before.Field == after.Field && before.MonthsToFirstJob == after.MonthsToFirstJob
        && before.Budget == after.Budget && before.Remote == after.Remote && before.Hours == after.Hours && before.PayHope == after.PayHope
        && before.PatientContact == after.PatientContact && before.WantsToLead == after.WantsToLead
        && before.Experience.SetEquals(after.Experience) && Likings(before.Interests, after.Interests) && Likings(before.Workplaces, after.Workplaces);

    private static bool Likings(IReadOnlyDictionary<string, double> before, IReadOnlyDictionary<string, double> after) =>
        before.Count == after.Count && before.All(liking => after.TryGetValue(liking.Key, out var now) && now == liking.Value);
}
