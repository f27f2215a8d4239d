using AdvisorBot.Advice;
using AdvisorBot.Answers.Writing;

namespace AdvisorBot.Answers;

/// <content>What if, why not, and what would put a career first.</content>
public sealed partial class AnswerComposer
{
    private const int MovesSaid = 3;

    /// <summary>What would move, with the answers left as they are.</summary>
    public Reply WhatIf(WhatIfAnswer answer, CareerProfile before, CareerProfile after, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        var words = WordsFor(audience);
        draft.Add(draft.Say("what-if.head", ("changes", new ChangeWords(_knowledge, words).Between(before, after))));
        var lines = Moves(draft, answer, words).ToArray();
        draft.Add(lines.Length == 0 ? draft.Say("what-if.same") : string.Join('\n', lines.Select(line => "- " + line)));
        AddWhy(draft, answer, words);
        draft.Add(string.Join('\n', answer.After.Items.Where(item => answer.NewFirst && answer.First.Contains(item.CareerId)).SelectMany(item => Caution(draft, item))));
        draft.Add(EducationLevels.Of(after.Education) > EducationLevels.Of(before.Education) ? draft.Say("what-if.study") : null);
        draft.Add(draft.Say("what-if.kept"));
        foreach (var id in answer.First.Take(MovesSaid))
        {
            draft.Suggest(DetailsOf(draft, id));
        }

        return draft.About(null, answer.First).Write();
    }

    /// <summary>A what-if whose change was not understood or is the answer already.</summary>
    public Reply WhatIfWhat(bool isAnswerAlready, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        return draft.Add(draft.Say(isAnswerAlready ? "what-if.already" : "what-if.which")).Suggest(draft.Say("what-if.suggest.degree"), draft.Say("what-if.suggest.time")).Write();
    }

    /// <summary>What stands against a career, and what would bring it to the first place.</summary>
    public Reply WhyNot(WhyNotAnswer answer, CareerProfile profile, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        var words = WordsFor(audience);
        var item = answer.Item;
        var career = DataText.Capital(words.Name(item.CareerId));
        var ahead = words.Join(answer.Ahead.Take(MovesSaid).Select(words.Name));
        var reasons = new ReasonWords(_knowledge, draft, words);
        var limit = item.Against.FirstOrDefault(reason => reason.HardLimit);
        draft.Add(limit is not null ? draft.Say("why-not.limit", ("career", career), ("reason", reasons.Of(limit)))
            : answer.IsFirst ? draft.Say("why-not.first", ("career", career))
            : draft.Say("why-not.place", ("career", career), ("place", item.Rank), ("ahead", ahead)));
        var others = item with { Against = [.. item.Against.Where(reason => reason != limit)] };
        var lines = Lines(draft, others, reasons, ReasonsFor, against: others.Against.Count).Reverse().Concat(Caution(draft, item));
        draft.Add(string.Join('\n', lines.Select(line => "- " + line)));
        if (!answer.IsFirst)
        {
            AddChanges(draft, answer.Changes, item.CareerId, profile, words);
        }

        return draft.About(null, [item.CareerId], FactsOf(item)).Suggest(DetailsOf(draft, item.CareerId)).Write();
    }

    /// <summary>What would bring a career to the first place.</summary>
    public Reply PutFirst(string careerId, bool isFirst, IReadOnlyList<Counterfactual> changes, CareerProfile profile, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        var words = WordsFor(audience);
        if (isFirst)
        {
            draft.Add(draft.Say("put-first.already", ("career", DataText.Capital(words.Name(careerId)))));
        }
        else
        {
            AddChanges(draft, changes, careerId, profile, words);
        }

        return draft.About(null, [careerId]).Suggest(DetailsOf(draft, careerId)).Write();
    }

    /// <summary>A career that is described but not ranked.</summary>
    public Reply NotRanked(string careerId, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Decline);
        return draft.Add(draft.Say("why-not.not-ranked", ("careers", WordsFor(audience).Plural(careerId)))).About(null, [careerId]).Suggest(DetailsOf(draft, careerId)).Write();
    }

    /// <summary>What is new for a career that rises, or against one that falls.</summary>
    private static Reason? Changed(WhatIfAnswer answer, string careerId, bool rises)
    {
        var (before, after) = (answer.Before.Items.First(item => item.CareerId == careerId), answer.After.Items.First(item => item.CareerId == careerId));
        return rises ? New(after.For, before.For) : New(after.Against, before.Against);
    }

    private static Reason? New(IEnumerable<Reason> now, IReadOnlyList<Reason> before) =>
        now.FirstOrDefault(reason => !before.Any(other => other.Code == reason.Code && other.Slot == reason.Slot));

    /// <summary>The first new reason of the careers that move, the new first one before all.</summary>
    private void AddWhy(ReplyDraft draft, WhatIfAnswer answer, Words words)
    {
        var rising = (answer.NewFirst ? answer.First : []).Concat(answer.Entered).Concat(answer.Up.OrderByDescending(move => move.From - move.To).Select(move => move.CareerId));
        var falling = answer.Left.Concat(answer.Down.Select(move => move.CareerId));
        var (career, reason) = rising.Select(id => (Id: id, Reason: Changed(answer, id, rises: true))).Concat(falling.Select(id => (Id: id, Reason: Changed(answer, id, rises: false)))).FirstOrDefault(found => found.Reason is not null);
        if (reason is not null)
        {
            draft.Add(draft.Say("what-if.why", ("career", words.Name(career)), ("reason", new ReasonWords(_knowledge, draft, words).Of(reason))));
            draft.About(null, [], reason.FactId is { } fact ? [fact] : []);
        }
    }

    private static IEnumerable<string> Moves(ReplyDraft draft, WhatIfAnswer answer, Words words)
    {
        if (answer.First.Count == 0)
        {
            yield return draft.Say("what-if.none-fits");
        }
        else if (!answer.Same)
        {
            var names = answer.First.Take(MovesSaid).Select(words.Name);
            var first = answer.First.Count > MovesSaid ? draft.Say("what-if.and-more", ("careers", string.Join(draft.Say("join.comma"), names)), ("count", answer.First.Count - MovesSaid)) : words.Join(names);
            yield return draft.Say(answer.NewFirst ? "what-if.first.new" : "what-if.first.same", ("careers", first));
        }

        if (answer.Entered.Count > 0)
        {
            yield return draft.Say("what-if.entered", ("careers", words.Join(answer.Entered.Take(MovesSaid).Select(words.Name))));
        }

        if (answer.Left.Count > 0)
        {
            yield return draft.Say("what-if.left", ("careers", words.Join(answer.Left.Take(MovesSaid).Select(words.Name))));
        }

        var (up, down) = (Told(answer.Up, answer.Entered), Told(answer.Down, answer.Left));
        if (up.Length > 0)
        {
            yield return draft.Say("what-if.up", ("careers", words.Join(up.Select(move => Place(draft, move, words)))));
        }

        if (down.Length > 0)
        {
            yield return draft.Say("what-if.down", ("careers", words.Join(down.Select(move => Place(draft, move, words)))));
        }
    }

    private static Move[] Told(IEnumerable<Move> moves, IReadOnlyList<string> said) =>
        [.. moves.Where(move => !said.Contains(move.CareerId)).OrderByDescending(move => Math.Abs(move.To - move.From)).ThenBy(move => move.To).Take(2)];

    private static string Place(ReplyDraft draft, Move move, Words words) =>
        draft.Say("what-if.place", ("career", words.Name(move.CareerId)), ("from", move.From), ("to", move.To));

    private void AddChanges(ReplyDraft draft, IReadOnlyList<Counterfactual> changes, string careerId, CareerProfile profile, Words words)
    {
        if (changes.Count == 0)
        {
            draft.Add(draft.Say("put-first.nothing", ("career", words.Name(careerId))));
            return;
        }

        var wording = new ChangeWords(_knowledge, words);
        var intro = changes[0].Changes.Count > 1 ? "put-first.intro.pairs" : changes.Count == 1 ? "put-first.intro.one" : "put-first.intro";
        draft.Add(draft.Say(intro, ("career", words.Name(careerId))) + "\n"
            + string.Join('\n', changes.Select(change => "- " + DataText.Capital(wording.Of(change, profile)) + Others(draft, change, careerId, words))));
    }

    private static string Others(ReplyDraft draft, Counterfactual change, string careerId, Words words)
    {
        var others = change.CareerIds.Where(id => id != careerId).ToArray();
        return others.Length == 0 ? "" : draft.Say("put-first.together", ("careers", words.Join(others.Select(words.Name))));
    }
}
