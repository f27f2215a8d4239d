using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Paths;

/// <summary>"How do I get to registrar?", "from transcriptionist to coder": the way from where the person stands, or from the career named first.</summary>
internal static class CareerWay
{
    public static Reply Of(AdvisorTurn turn, Reading reading)
    {
        var careers = Named(turn, reading).ToArray();
        if (careers.Length == 0)
        {
            careers = [.. turn.Talk.Subjects.Where(id => IsCareer(turn, id)).Take(1)];
        }

        if (careers.Length == 0)
        {
            return turn.Answers.PathWhere(turn.Audience);
        }

        var (from, to) = careers.Length > 1 ? (careers[0], careers[1]) : (null, careers[0]);
        var profile = Profile(turn);
        var path = from is null ? turn.Advisor.Paths.From(profile).To(to) : turn.Advisor.Paths.Between(from, to, profile);
        return path is null ? turn.Answers.NoPath(to, turn.Audience) : turn.Answers.Path(path, turn.Audience);
    }

    private static CareerProfile Profile(AdvisorTurn turn)
    {
        var level = turn.Recognition.Entities.FirstOrDefault(entity => entity is { Kind: EntityKind.EducationLevel, Liking: > 0 })?.Id;
        return level is null ? turn.Profile : turn.Profile with { Education = level };
    }

    private static IEnumerable<string> Named(AdvisorTurn turn, Reading reading) => turn.Recognition.Entities
        .Where(entity => entity.Kind is EntityKind.Subject)
        .OrderBy(entity => entity.Span.Start)
        .Select(entity => entity.Id)
        .Concat(reading.Subjects)
        .Where(id => IsCareer(turn, id))
        .Distinct();

    private static bool IsCareer(AdvisorTurn turn, string id) =>
        turn.Advisor.Knowledge.Subjects.TryGetValue(id, out var subject) && subject.Kind is SubjectKind.Career && id != turn.Advisor.Knowledge.Pack.Umbrella;
}
