using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.CompareCareers;

/// <summary>Careers or credentials side by side, with where they stand for the person as far as that is known.</summary>
internal static class Comparison
{
    public static Reply Of(AdvisorTurn turn, Reading reading)
    {
        var several = turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.Number && entity.Number is > 1 and <= 3)?.Number;
        var placed = NamedSubjects.Placed(turn) is { Length: > 1 } ordinals ? ordinals : Numbered(turn);
        var subjects = placed.Length > 1 ? placed
            : reading.Subjects.Count < 2 && several is { } first && turn.Talk.Shown.Count == 0 && Ranking.IsWorthIt(turn.Profile) && turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Ordinal)
            ? [.. Ranking.Nearest(turn).Items.Take((int)first).Select(item => item.CareerId)]
            : reading.Subjects.Count < 2 && several is 2 && LastTwo(turn) is { } two ? two
            : reading.Subjects.Count < 2 && several is { } count && ListOf(count, turn) is { } list
            ? [.. list.Take((int)count)]
            : Questions.Compared(reading, turn.Talk, turn.Advisor.Knowledge);
        var forYou = turn.Profile.KnowsAnything() || turn.Told?.PayNow is not null ? ForYou(turn, subjects) : null;
        return turn.Answers.Compare(subjects, Questions.ComparedTopic(reading), turn.Audience, !turn.InInterview, forYou, Questions.Surest(reading));
    }

    /// <summary>"The first two": of the list shown last, of the ranking where no more than those were shown since; null where nothing was.</summary>
    private static List<string>? ListOf(double count, AdvisorTurn turn) => turn.Talk.Shown.Count > count || turn.Talk.Ranking.Count < count
        ? turn.Talk.Shown.Count >= count ? turn.Talk.Shown : null
        : turn.Talk.Ranking;

    /// <summary>"Compare number 1 and 3": by their numbers in the list.</summary>
    private static string[] Numbered(AdvisorTurn turn)
    {
        var numbers = turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Number && entity.Number >= 1 && entity.Number <= turn.Talk.Shown.Count).Select(entity => (int)entity.Number!).Distinct().ToArray();
        return numbers.Length > 1 ? [.. numbers.Select(number => turn.Talk.Shown[number - 1])] : [];
    }

    /// <summary>"The difference between the two": those talked of one after the other since a list was shown; "the first two" are those of the list.</summary>
    private static string[]? LastTwo(AdvisorTurn turn) =>
        turn.Talk is { LastCareer: not null, Careers: [var now], CareersBefore: [var before] } && !turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Ordinal) ? [before, now] : null;

    /// <summary>Side by side, where what was asked for ("is it harder?") is measured by nobody.</summary>
    public static Reply Unmeasured(AdvisorTurn turn, IReadOnlyList<string> subjects, IReadOnlyList<string> topics) =>
        turn.Answers.CompareUnmeasured(subjects, topics, turn.Audience, !turn.InInterview, turn.Profile.KnowsAnything() ? ForYou(turn, subjects) : null);

    private static ComparedForYou ForYou(AdvisorTurn turn, IReadOnlyList<string> subjects)
    {
        var exams = subjects.Where(id => turn.Advisor.Knowledge.Subjects.GetValueOrDefault(id)?.Kind is SubjectKind.Credential);
        return new ComparedForYou(
            Ranking.Of(turn).Items.Where(item => subjects.Contains(item.CareerId)).ToDictionary(item => item.CareerId),
            turn.Profile.Knows(Slots.Education)
                ? exams.Distinct().ToDictionary(id => id, id => turn.Advisor.Eligibility.Check(id, turn.Profile).Verdict)
                : [],
            turn.Talk.Ranking.Count > 0)
        { PayNow = turn.Told?.PayNow };
    }
}
