using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Paths;

/// <summary>"How do I get to registrar?", "from transcriptionist to coder": the way from where the person stands, or from the career named first.</summary>
internal static class CareerWay
{
    public static Reply Of(AdvisorTurn turn, Reading reading, AskedForm form)
    {
        var named = NamedSubjects.Of(turn, reading, NamedSubjects.IsCareer);
        if (named.Length == 0)
        {
            return turn.Answers.PathWhere(turn.Audience);
        }

        // "Can I be a coder if I'm a nurse": no way leads to nursing, so it is where the person comes from.
        var reachable = named.Where(id => turn.Advisor.Paths.From(turn.Profile).To(id) is not null).ToArray();
        var careers = named.Length > 1 && reachable.Length == 1 ? reachable : named;
        var (from, to) = careers.Length > 1 ? (careers[0], careers[1]) : (null, careers[0]);
        var profile = NamedSubjects.Asked(turn);
        var path = from is null ? turn.Advisor.Paths.From(profile).To(to) : turn.Advisor.Paths.Between(from, to, profile);
        return path is null ? turn.Answers.NoPath(to, turn.Audience) : turn.Answers.Path(path, turn.Audience, form);
    }

    /// <summary>"How do I become a registrar?", "first steps into coding": the way to the one career that is asked about; null where no way to it was checked.</summary>
    public static Reply? FromHere(AdvisorTurn turn, Reading reading, AskedForm form) =>
        (reading.Subjects.Count > 0 ? reading.Subjects : turn.Talk.Careers) is [var career] && NamedSubjects.IsCareer(turn, career) && turn.Advisor.Paths.From(NamedSubjects.Asked(turn)).To(career) is { } path
            ? turn.Answers.Path(path, turn.Audience, form)
            : null;
}
