using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Careers;

/// <summary>Why a career stands where it does, and what comes after those shown.</summary>
internal static class Explanation
{
    public static Reply Of(AdvisorTurn turn, Reading reading)
    {
        if (!turn.Profile.KnowsAnything() && NamedSubjects.Placed(turn) is [var listed, ..])
        {
            // "The second one you said, what's that": of a list that is no ranking of the person's.
            return turn.Answers.Career(listed, turn.Audience, !turn.InInterview);
        }

        if (!turn.Profile.KnowsAnything())
        {
            return turn.Answers.Say("recommend.nothing-yet", turn.Audience);
        }

        var ranking = Ranking.Of(turn);
        // "Why is medical secretary first?" is about the secretary, wherever that stands.
        var spoken = turn.Recognition.Entities.Where(entity => entity is { Kind: EntityKind.Subject, IsAside: false }).Select(entity => entity.Id);
        var named = spoken.Concat(NamedSubjects.Placed(turn)).Concat(reading.Subjects).FirstOrDefault(id => ranking.Items.Any(item => item.CareerId == id));
        var asked = ranking.Items.FirstOrDefault(item => item.CareerId == named) ?? ranking.Items[0];
        return turn.Answers.ExplainRanking(asked, turn.Audience);
    }

    /// <summary>
    /// "Why would that one suit an old bookworm?", and right behind the list a bare "and why?": asks for the reasons of the ranking, which are the
    /// person's own; "why not registrar?" asks for another career.
    /// </summary>
    public static bool IsAsked(string text, AdvisorTurn turn)
    {
        var (words, asking, talk) = (turn.WordsOf(text).WithoutOpening(turn.Texts.Asking.Prefaces), turn.Texts.Asking, turn.Talk);
        if (talk.Listed().Count == 0 || !turn.Profile.KnowsAnything() || words.Opens(asking.WhyNot) || !words.HasAny(asking.Why))
        {
            return false;
        }

        var isJustRanked = talk is { Topic: null, LastCareer: null, PlanInView: false };
        return asking.Why.Any(why => asking.Purpose.Ranked.Any(ranked => words.Has($"{why}…{ranked}") && !IsDenied(words.Behind(why)!, ranked, turn)))
            || (isJustRanked && words.Without(asking.Why).Without(asking.Purpose.RankedBare).Text.Length == 0);
    }

    /// <summary>"Why isn't the registrar first?" asks for another career.</summary>
    private static bool IsDenied(string behindWhy, string ranked, AdvisorTurn turn) =>
        turn.WordsOf(behindWhy).Before(ranked, turn.Texts.Rules.Articles) is { } between && between.HasAny(turn.Texts.Rules.Negators);

    /// <summary>The answer to it.</summary>
    public static Reply OfAsked(AdvisorTurn turn, Clause clause) => OfOrder(turn, clause, FormReader.Of(clause, turn)) ?? Of(turn, clause.Best);

    /// <summary>"Why coder over registrar", "why is the first above the second": both sides; null where no two places are set against each other.</summary>
    public static Reply? OfOrder(AdvisorTurn turn, Clause clause, AskedForm form)
    {
        var isWhy = form.Kind is AskedKind.Why || clause.Best.Intent is Intents.ExplainRanking or Intents.WhyNot;
        if (!isWhy || !turn.Profile.KnowsAnything() || !FormReader.Says(clause, turn, asking => asking.Ahead))
        {
            return null;
        }

        var items = Ranking.Of(turn).Items;
        var named = turn.Recognition.Entities
            .Where(entity => entity.Kind is EntityKind.Subject or EntityKind.Ordinal && QuestionForm.Holds(clause, entity))
            .Select(entity => entity.Kind is EntityKind.Subject ? entity.Id : NamedSubjects.At(entity, turn));
        var careers = named.Concat(turn.Recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject).Select(entity => entity.Id))
            .OfType<string>().Where(id => items.Any(item => item.CareerId == id)).Distinct().ToList();
        if (careers.Count == 1)
        {
            careers.AddRange(turn.Talk.Subjects.Append(items[0].CareerId).Where(id => id != careers[0] && items.Any(item => item.CareerId == id)).Take(1));
        }

        return careers.Count < 2 ? null : turn.Answers.ExplainOrder([.. items.Where(item => careers.Take(2).Contains(item.CareerId))], turn.Audience);
    }

    /// <summary>"Which limit?", after a career was said to be outside one: the limits that those shown last break; null where nothing of the kind is asked.</summary>
    public static Reply? OfLimits(AdvisorTurn turn, Clause clause)
    {
        if (!turn.Profile.KnowsAnything() || !FormReader.Says(clause, turn, asking => asking.Purpose.Limits))
        {
            return null;
        }

        var seen = FormReader.CareersIn(clause, turn) is { Length: > 0 } named ? named : turn.Talk.Subjects.Concat(turn.Talk.Shown).ToArray();
        return turn.Answers.LimitsBroken([.. Ranking.Of(turn).Items.Where(item => seen.Contains(item.CareerId))], turn.Audience);
    }

    public static Reply Alternatives(AdvisorTurn turn, Reading reading)
    {
        var ranked = turn.Talk.Ranking.Count > 0;
        var near = reading.Subjects.Concat(turn.Talk.Subjects).FirstOrDefault();
        var seen = turn.Talk.Ranking.Concat(turn.Talk.Shown).Distinct().ToArray();
        return turn.Answers.Alternatives(ranked ? Ranking.Of(turn) : null, ranked ? seen : [], near, turn.Audience);
    }
}
