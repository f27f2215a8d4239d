using AdvisorBot.Advice;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <content>What an order of careers was limited to, and whom that leaves out: "which pays most without a degree, from home?".</content>
public sealed partial class AnswerComposer
{
    private static string Opening(ReplyDraft draft, RankedCareers ranked, Words words)
    {
        var (query, places, _) = ranked;
        var order = $"standing.{query.Measure.ToOption()}.{(query.Highest ? "most" : "least")}{Limits(query)}";
        return places.Count == 0 ? draft.Say("standing.none") : DataText.Capital(draft.Say(
            query.AsksWhatIsOpen ? "standing.open" : order,
            ("careers", CareersOf(places[0], words)),
            ("level", words.Name(query.AtMost ?? SchoolStart)),
            ("limits", LimitsOf(draft, query, words))));
    }

    private static string Limits(StandingQuery query) => query switch
    {
        { Over: not null } => ".over",
        { Under: not null } => ".under",
        { Measure: CareerMeasure.School, AtMost: not null } => ".at-most",
        { IsLimited: true } => ".limited",
        _ => "",
    };

    /// <summary>"with at most this usual schooling (certificate) and with little or no patient contact".</summary>
    private static string LimitsOf(ReplyDraft draft, StandingQuery query, Words words)
    {
        var schooling = query.AtMost is { } most ? new[] { draft.Say("standing.limit.schooling", ("level", words.Name(most))) } : [];
        var time = query.Months is { } months ? new[] { draft.Say("standing.limit.time", ("time", words.Duration(months))) } : [];
        return words.Join(schooling.Concat(time).Concat(query.Conditions.Select(condition => draft.Say($"standing.limit.{condition.ToOption()}"))));
    }

    /// <summary>How far a career meets each condition.</summary>
    private string GradesOf(ReplyDraft draft, Standing place, StandingQuery query) =>
        string.Concat(query.Conditions.Where(condition => condition is not CareerCondition.PartTime).Select(condition => draft.Say($"standing.grade.{condition.ToOption()}", ("grade", Grade(place.CareerIds[0], condition, draft)))));

    private string Grade(string career, CareerCondition condition, ReplyDraft draft) => condition is CareerCondition.FromHome
        ? draft.Say($"compare.remote.{_knowledge.Subjects[career].Profile!.Remote.ToOption()}")
        : draft.Say($"compare.patients.{_knowledge.Subjects[career].Profile!.PatientContact.ToOption()}");

    /// <summary>Careers that usually ask for a little more, but where single employers take less, with their figures.</summary>
    private string? Near(ReplyDraft draft, SourcedText sourced, RankedCareers ranked, Words words) => ranked.Near.Count == 0 ? null
        : draft.Say("standing.near", ("level", words.Name(ranked.Query.AtMost!)), ("places", string.Join(draft.Say("join.semicolon"), ranked.Near.Select(place => Place(draft, sourced, place, ranked.Query, words)))));

    /// <summary>Careers that have no checked figure are named, not silently missing.</summary>
    private string? Unpriced(ReplyDraft draft, StandingQuery query, IReadOnlyList<Standing> places, Words words)
    {
        if (query is not { Measure: CareerMeasure.Cost, Among.Count: 0 })
        {
            return null;
        }

        var left = _knowledge.Subjects.Values
            .Where(subject => subject.Profile is not null && !places.Any(place => place.CareerIds.Contains(subject.Id)))
            .Where(subject => subject.Profile!.AsksAtMost(query.AtMost) && subject.Profile!.Keeps(query))
            .Select(subject => subject.Id).Order(StringComparer.Ordinal).ToArray();
        return left.Length == 0 ? null : draft.Say("standing.cost.unknown", ("careers", words.Join(left.Select(words.Plural))));
    }

    /// <summary>Beside what is open, and where nothing is, stands what the pack tells of first jobs with that schooling.</summary>
    private void TellFirstJobs(ReplyDraft draft, RankedCareers ranked)
    {
        if (ranked.Query is { AtMost: { } most, AsksWhatIsOpen: var isOpen } && (isOpen || ranked.Places.Count == 0)
            && _knowledge.Languages[_knowledge.LanguageOr(draft.Language)].Asking.Limits.FirstJobs.GetValueOrDefault(most) is { } first && _knowledge.Facts.TryGetValue(first, out var fact))
        {
            _facts.TellInto(draft, [fact], 1, Screen);
        }
    }

    /// <summary>The careers that a limit leaves out, each under the first limit it does not keep.</summary>
    private string? LeftOut(ReplyDraft draft, RankedCareers ranked, Words words)
    {
        var (query, _, near) = ranked;
        if (query.Measure is CareerMeasure.School)
        {
            return null;
        }

        var careers = _knowledge.Subjects.Values.Where(subject => subject.Profile is not null && subject.Id != _knowledge.Pack.Umbrella && !query.Except.Contains(subject.Id)).OrderBy(subject => subject.Id, StringComparer.Ordinal).ToArray();
        var lines = new List<string>();
        Leave("schooling", careers.Where(subject => !subject.Profile!.AsksAtMost(query.AtMost) && !near.Any(place => place.CareerIds.Contains(subject.Id))).Select(subject => subject.Id));
        var left = careers.Where(subject => subject.Profile!.AsksAtMost(query.AtMost)).ToArray();
        Leave("time", left.Where(subject => !subject.Profile!.IsWithin(query.Months, query.From)).Select(subject => subject.Id));
        left = Array.FindAll(left, subject => subject.Profile!.IsWithin(query.Months, query.From));
        foreach (var condition in query.Conditions)
        {
            Leave(condition.ToOption(), left.Where(subject => !subject.Profile!.Meets(condition)).Select(subject => subject.Id));
            left = Array.FindAll(left, subject => subject.Profile!.Meets(condition));
        }

        return lines.Count == 0 ? null : string.Join(' ', lines);

        void Leave(string limit, IEnumerable<string> ids)
        {
            if (ids.Select(words.Plural).ToArray() is { Length: > 0 } names)
            {
                lines.Add(draft.Say($"standing.left.{limit}", ("careers", words.Join(names))));
            }
        }
    }
}
