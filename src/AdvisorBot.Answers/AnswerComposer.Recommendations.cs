using System.Globalization;
using AdvisorBot.Advice;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

public sealed partial class AnswerComposer
{
    /// <summary>How many careers a ranking shows at first.</summary>
    public const int CareersShown = 3;

    private const int ReasonsFor = 2;
    private const int ReasonsAgainst = 2;

    /// <summary>The careers that fit best, with why and why not.</summary>
    /// <param name="before">Careers shown by the ranking before, to say what changed; empty for the first time.</param>
    /// <param name="profile">The answers it is based on, to word what would change most when none fits.</param>
    /// <param name="early">Whether nothing was asked yet, so that it stands on what was told in passing.</param>
    public Reply Recommend(Recommendations ranking, Audience audience, IReadOnlyList<string> before, CareerProfile? profile = null, bool early = false)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        if (!ranking.HasReasons)
        {
            return draft.Add(draft.Say("recommend.no-reasons")).Suggest(draft.Say("recommend.begin")).Write();
        }

        draft.Add(ranking.NoneFits ? draft.Say("recommend.none-fits")
            : before.Count > 0 ? draft.Say("recommend.intro.again")
            : early && profile is not null ? draft.Say("recommend.intro.early", ("known", Known(profile, Slots.All, audience)))
            : draft.Say("recommend.intro"));
        AddUnwanted(draft, profile, WordsFor(audience));
        AddBlocker(draft, ranking.Blocker, profile, WordsFor(audience));
        AddUnmet(draft, ranking, profile, WordsFor(audience));
        ShowRanked(draft, [.. ranking.Items.Take(CareersShown)], ranking, WordsFor(audience), early);
        if (before.Count > 0)
        {
            draft.Add(Changes(draft, before, draft.Shown, WordsFor(audience)));
        }

        if (early)
        {
            return draft.Add(draft.Say("recommend.early")).Suggest([draft.Say("recommend.questions"), .. draft.Shown.Select(id => DetailsOf(draft, id)), draft.Say("recommend.why")]).Write();
        }

        if (ranking.Unknown.Count > 0)
        {
            draft.Add(draft.Say("recommend.unknown", ("slots", WordsFor(audience).Join(ranking.Unknown.Take(2).Select(slot => draft.Say($"slot.{slot}"))))));
        }

        draft.Add(draft.Say("recommend.ask-more"));
        draft.Suggest([.. draft.Shown.Select(id => DetailsOf(draft, id)), draft.Say("recommend.why"), draft.Say("recommend.else"), draft.Say("plan.say.make"), draft.Say("taste.say.try")]);
        return draft.Write();
    }

    /// <summary>How one career stands by what the person told.</summary>
    public Reply Fit(Recommendation item, Recommendations ranking, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        var words = WordsFor(audience);
        var lines = Lines(draft, item, new ReasonWords(_knowledge, draft, words)).Concat(Way(draft, item, words)).Select(line => $"\n- {line}");
        draft.Add(draft.Say("recommend.fit", ("career", words.Name(item.CareerId)), ("place", item.Rank), ("count", ranking.Items.Count)) + string.Concat(lines));
        return draft.About(null, [item.CareerId], FactsOf(item)).Suggest(draft.Say("recommend.else")).Write();
    }

    /// <summary>What was told leaves the order as it is.</summary>
    /// <param name="profile">Whose unwanted things are new; null for none.</param>
    public Reply SameOrder(IReadOnlyList<string> careers, CareerProfile? profile, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        AddUnwanted(draft, profile, WordsFor(audience));
        draft.Add(draft.Say("recommend.same", ("careers", WordsFor(audience).Join(careers.Select(WordsFor(audience).Name)))));
        draft.Shown.AddRange(careers);
        return draft.Suggest([draft.Say("recommend.questions"), .. careers.Select(id => DetailsOf(draft, id))]).Write();
    }

    /// <summary>Somebody without money for school asked for an order: which careers ask for no schooling that is still to be paid.</summary>
    public Reply WithoutMoney(Recommendations ranking, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        var words = WordsFor(audience);
        var free = ranking.Items.Where(item => item.For.Any(reason => reason.Code == "budget.nothing-to-pay")).Select(item => words.Plural(item.CareerId)).ToArray();
        return draft.Add(free.Length > 0 ? draft.Say("recommend.no-money", ("careers", words.Join(free))) : draft.Say("recommend.no-money.none")).Write() with { IsAside = true };
    }

    /// <summary>How it stands with what the person does not want, such as nights.</summary>
    private void AddUnwanted(ReplyDraft draft, CareerProfile? profile, Words words)
    {
        if (profile is not { Limits.Count: > 0 })
        {
            return;
        }

        var known = _knowledge.Ranking.Unwanted.Where(unwanted => profile.Limits.Contains(unwanted.Key)).Select(unwanted => unwanted.Value).Distinct().Where(_knowledge.Facts.ContainsKey).ToArray();
        var sourced = new SourcedText(_knowledge, draft);
        draft.Add(draft.Say("recommend.unwanted", ("unwanted", ProfileValue.Of(profile, Slots.Limits, words, _knowledge)), ("facts", string.Join(' ', known.Select(id => sourced.Sentence(_knowledge.Facts[id]))))));
        draft.About(null, [], known);
    }

    /// <summary>Every reason of one career, for and against, in plain words.</summary>
    public Reply ExplainRanking(Recommendation item, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        var words = WordsFor(audience);
        var reasons = new ReasonWords(_knowledge, draft, words);
        (string, object?) career = ("career", DataText.Capital(words.Name(item.CareerId))), place = ("place", item.Rank);
        if (item.For.Count > 0)
        {
            draft.Add(draft.Say("recommend.explain", career, place) + Bullets(item.For));
        }

        if (item.Against.Count > 0)
        {
            draft.Add((item.For.Count > 0 ? draft.Say("recommend.explain.against") : draft.Say("recommend.explain.only-against", career, place)) + Bullets(item.Against));
        }

        draft.Add(item.For.Count + item.Against.Count == 0 ? draft.Say("recommend.explain.nothing", ("career", words.Name(item.CareerId)))
            : item is { Rank: 1, For.Count: > 0, Against.Count: > 0 } ? draft.Say("recommend.explain.despite") : null);
        draft.Add(string.Join('\n', Way(draft, item, words)));
        return draft.About(null, [item.CareerId], FactsOf(item)).Suggest(DetailsOf(draft, item.CareerId), draft.Say("recommend.else")).Write();

        string Bullets(IEnumerable<Reason> list) => "\n\n" + string.Join('\n', list.Select(reason => "- " + DataText.Capital(reasons.Of(reason))));
    }

    private void ShowRanked(ReplyDraft draft, Recommendation[] items, Recommendations ranking, Words words, bool early = false)
    {
        var reasons = new ReasonWords(_knowledge, draft, words);
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            var tied = ranking.Items.Count(other => other.Rank == item.Rank) > 1;
            var career = DataText.Capital(words.Name(item.CareerId));
            var name = item.BreaksLimit && !ranking.NoneFits ? draft.Say("recommend.limit", ("career", career), ("limit", LimitOf(draft, item))) : tied ? draft.Say("recommend.tie", ("career", career)) : career;
            string[] lines = [.. Lines(draft, item, reasons), .. Way(draft, item, words), .. early && item.Time is null ? UsualSchooling(draft, item, words) : [], .. item.Against.Take(ReasonsAgainst).Any(reason => reason.Slot == Slots.Outlook) ? [] : Caution(draft, item)];
            draft.Add($"**{i + 1}. {name}**" + string.Concat(lines.Select(line => $"\n- {line}")));
            draft.Attach(CareerCard.Of(name, [.. lines, .. Headlines(draft, item)], [DetailsOf(draft, item.CareerId)]));
            draft.About(null, [item.CareerId], FactsOf(item));
            draft.Shown.Add(item.CareerId);
        }

        draft.OffersAreNumbered = true;
    }

    private static string[] Lines(ReplyDraft draft, Recommendation item, ReasonWords reasons, int most = ReasonsFor, int against = ReasonsAgainst)
    {
        var lines = new List<string>(2);
        if (item.For.Count > 0)
        {
            lines.Add(draft.Say("recommend.for", ("reasons", reasons.Of(item.For, most))));
        }

        if (item.Against.Count > 0)
        {
            lines.Add(draft.Say("recommend.against", ("reasons", reasons.Of(item.Against, against))));
        }

        return [.. lines];
    }

    /// <summary>What is missing and how long that takes; the cost where every part of it has its figure.</summary>
    private IEnumerable<string> Way(ReplyDraft draft, Recommendation item, Words words)
    {
        if (item.Time is not { } time)
        {
            yield break;
        }

        var missing = item.Missing.Where(part => part.Kind is not PathStepKind.Practice).Select(part => NameOf(draft, part, words)).ToArray();
        var caveat = Caveat(draft, item, words);
        var practice = item.Missing.Where(part => part.Kind is PathStepKind.Practice).Aggregate(default(MonthRange), (sum, part) => sum + part.Time);
        var way = missing.Length == 0 && practice.Most > 0 ? draft.Say("recommend.way.practice", ("practice", words.Range(practice)))
            : missing.Length == 0 ? draft.Say(caveat.Length > 0 ? "recommend.way.course" : "recommend.way.nothing", ("time", words.Range(time)))
            : draft.Say("recommend.way", ("missing", words.Join(missing)), ("time", words.Range(time)));
        yield return way + (item.Cost is { Parts.Count: > 0 } cost ? draft.Say("recommend.way.cost", ("cost", Tuition(draft, cost.Low, cost.High, _knowledge.Facts[cost.Parts[^1].FactId]))) : "") + caveat;
    }

    /// <summary>What the career usually asks for, while nobody knows what the person learned.</summary>
    private string[] UsualSchooling(ReplyDraft draft, Recommendation item, Words words) =>
        _knowledge.Subjects[item.CareerId].Profile is { } traits ? [draft.Say("recommend.way.usual", ("level", words.Name(traits.Education.Typical)))] : [];

    /// <summary>Where an exam asks for an accredited program, the school alone would not do.</summary>
    private static string NameOf(ReplyDraft draft, Missing part, Words words) => part.Accreditation is { } organization
        ? draft.Say("recommend.way.program", ("program", words.Name(part.SubjectId)), ("organization", words.Name(organization)))
        : words.Name(part.SubjectId);

    /// <summary>A level of schooling that may be, or is, of another field does not replace the program of this one.</summary>
    private static string Caveat(ReplyDraft draft, Recommendation item, Words words) => item.OnlyIfAccreditedBy is { } organization
        ? draft.Say("recommend.way.only-if", ("organization", words.Name(organization)))
        : item.For.FirstOrDefault(reason => reason.Slot == Slots.Education)?.Code switch
        {
            "education.meets-in-field" => draft.Say("recommend.way.in-field"),
            "education.other-field" when !item.Missing.Any(part => part.Kind is PathStepKind.Schooling) => draft.Say("recommend.way.other-field"),
            _ => "",
        };

    private string Tuition(ReplyDraft draft, decimal low, decimal high, Fact fact) => draft.Say(
        low == high ? "recommend.tuition" : "recommend.tuition.range",
        ("low", Dollars(low)), ("high", Dollars(high)), ("source", DataText.Safe(_knowledge.SourceOf(fact).ShortName)), ("year", SourcedText.Year(fact)))
        + draft.Citations.Mark(_knowledge.SourceOf(fact), fact.Statement);

    private IEnumerable<string> Caution(ReplyDraft draft, Recommendation item) =>
        item.CautionFact is { } id && _knowledge.Facts.TryGetValue(id, out var fact)
            ? [draft.Say("recommend.caution", ("fact", new SourcedText(_knowledge, draft).Sentence(fact)))]
            : [];

    private IEnumerable<string> Headlines(ReplyDraft draft, Recommendation item)
    {
        foreach (var (key, id) in new[] { ("details.pay", item.PayFact), ("details.outlook", item.OutlookFact) })
        {
            if (_knowledge.Facts.TryGetValue(id, out var fact))
            {
                yield return draft.Say(key, ("fact", new SourcedText(_knowledge, draft).Sentence(fact)));
                draft.About(null, [], [id]);
            }
        }
    }

    private static string Dollars(decimal amount) => amount.ToString("#,##0", CultureInfo.InvariantCulture);

    private static string Changes(ReplyDraft draft, IReadOnlyList<string> before, List<string> now, Words words)
    {
        var changes = new List<string>();
        foreach (var id in now)
        {
            var (was, place) = (Index(before, id), now.IndexOf(id));
            var key = was < 0 ? "in" : was > place ? "up" : was < place ? "down" : null;
            if (key is not null)
            {
                changes.Add(draft.Say($"recommend.changed.{key}", ("career", words.Name(id)), ("place", place + 1)));
            }
        }

        changes.AddRange(before.Take(CareersShown).Where(id => !now.Contains(id))
            .Select(id => draft.Say("recommend.changed.out", ("career", words.Name(id)), ("count", CareersShown))));
        return changes.Count == 0 ? draft.Say("recommend.changed.nothing") : draft.Say("recommend.changed", ("changes", words.Join(changes)));
    }

    private static int Index(IReadOnlyList<string> list, string id)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == id)
            {
                return i;
            }
        }

        return -1;
    }

    private string DetailsOf(ReplyDraft draft, string careerId) =>
        draft.Say("recommend.details", ("careers", DataText.Plain(_knowledge.Subjects[careerId].Plural)));

    private static IEnumerable<string> FactsOf(Recommendation item) =>
        item.For.Concat(item.Against).Select(reason => reason.FactId).OfType<string>().Distinct();
}
