using AdvisorBot.Advice;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <content>Careers in order by one figure: "which pays most?", "does a coder earn more than a registrar?".</content>
public sealed partial class AnswerComposer
{
    /// <summary>As many places fit a phone.</summary>
    private const int MostPlaces = 5;

    /// <summary>All careers, or those that were named, in the order asked for.</summary>
    /// <param name="lead"><c>yes</c>, <c>no</c> or <c>depends</c>; null for an open question.</param>
    public Reply Standings(RankedCareers ranked, Audience audience, string? lead = null, bool withSuggestions = true)
    {
        var (query, places, _) = ranked;
        var draft = Draft(audience, ReplyKinds.Comparison);
        var words = WordsFor(audience);
        var sourced = new SourcedText(_knowledge, draft);
        draft.About(TopicOf(query.Measure), places.SelectMany(place => place.CareerIds).Take(1));
        draft.Add((lead is null ? "" : draft.Say($"lead.{lead}") + " ") + Opening(draft, ranked, words));
        draft.Add(string.Join('\n', places.Take(MostPlaces).Select((place, i) => $"{i + 1}. " + DataText.Capital(Place(draft, sourced, place, query, words)))));
        if (query.IsLimited || places.Count > 0)
        {
            draft.Add(Near(draft, sourced, ranked, words)).Add(Unpriced(draft, query, places, words)).Add(LeftOut(draft, ranked, words));
        }

        sourced.CloseInto(draft);
        if (places.Count > 0 && HasReply(audience, $"standing.{query.Measure.ToOption()}.note"))
        {
            draft.Add(draft.Say($"standing.{query.Measure.ToOption()}.note", ("from", words.Name(query.From ?? SchoolStart))));
        }

        draft.Shown.AddRange(places.Take(MostPlaces).Select(place => place.CareerIds[0]));
        draft.OffersAreNumbered = true;
        draft.Suggest(withSuggestions ? [.. draft.Shown.Select(id => DetailsOf(draft, id))] : []);
        TellFirstJobs(draft, ranked);
        if (query.AsksWhatIsOpen && withSuggestions)
        {
            draft.Add(draft.Say("standing.open.offer", ("begin", draft.Say("recommend.begin")))).Suggest(draft.Say("recommend.begin"));
        }

        return Finish(draft, withSuggestions: false, keepOffers: withSuggestions) with { Order = query };
    }

    /// <summary>Two or three careers by one figure, with the one that has more, or whether the first has.</summary>
    /// <param name="asked">In the order of the question.</param>
    public Reply CompareBy(AskedForm form, StandingQuery query, IReadOnlyList<Standing?> asked, IReadOnlyList<string> careerIds, Audience audience, bool withSuggestions = true)
    {
        var known = asked.OfType<Standing>().ToArray();
        if (known.Length < careerIds.Count && careerIds.All(id => CanCompare([id], TopicOf(query.Measure))))
        {
            return Compare(careerIds, TopicOf(query.Measure), audience, withSuggestions);
        }

        var draft = Draft(audience, ReplyKinds.Comparison);
        var words = WordsFor(audience);
        var sourced = new SourcedText(_knowledge, draft);
        if (known.Length < careerIds.Count)
        {
            draft.Add(draft.Say("standing.missing", ("careers", words.Join(careerIds.Where((_, i) => asked[i] is null).Select(words.Plural)))));
        }
        else
        {
            draft.Add(Verdict(draft, form, query, known, words));
        }

        draft.Add(string.Join('\n', known.Select(place => "- " + draft.Say("standing.place",
            ("careers", DataText.Capital(CareersOf(place, words))), ("figure", Value(draft, sourced, place, query, words)), ("school", "")))));
        sourced.CloseInto(draft);
        if (form.Kind is AskedKind.Why)
        {
            AddReasons(draft, careerIds, words);
        }
        else if (HasReply(audience, $"standing.{query.Measure.ToOption()}.note"))
        {
            draft.Add(draft.Say($"standing.{query.Measure.ToOption()}.note", ("from", words.Name(query.From ?? SchoolStart))));
        }

        draft.About(TopicOf(query.Measure), careerIds);
        draft.Shown.AddRange(careerIds);
        return Finish(draft, withSuggestions);
    }

    /// <summary>Who of two or three careers is ahead in what, for somebody who has to choose.</summary>
    /// <param name="standings">Each measure with where every career stands; without those of which a figure is missing.</param>
    public Reply Choose(IReadOnlyList<string> careerIds, IReadOnlyList<(StandingQuery Query, Standing[] Places)> standings, Audience audience, bool withSuggestions = true)
    {
        var draft = Draft(audience, ReplyKinds.Comparison);
        var words = WordsFor(audience);
        var sourced = new SourcedText(_knowledge, draft);
        var lines = standings.Where(measure => measure.Places.Select(place => place.Value).Distinct().Count() > 1).Select(measure => "- " + draft.Say("choice.line",
            ("verdict", Verdict(draft, new AskedForm(), measure.Query, measure.Places, words).TrimEnd('.')),
            ("figures", string.Join(draft.Say("join.semicolon"), measure.Places.Select(place => draft.Say("standing.place", ("careers", CareersOf(place, words)), ("figure", Value(draft, sourced, place, measure.Query, words)), ("school", "")))))));
        draft.Add(draft.Say("choice.intro", ("careers", words.Join(careerIds.Select(words.Plural))))).Add(string.Join('\n', lines));
        sourced.CloseInto(draft);
        draft.Add(draft.Say("choice.close")).About(null, careerIds);
        draft.Shown.AddRange(careerIds);
        return Finish(draft, withSuggestions);
    }

    /// <summary>Exams in the order of their prices.</summary>
    public Reply ExamPrices(IReadOnlyList<CostPart> exams, bool highest, Audience audience, bool withSuggestions = true)
    {
        var draft = Draft(audience, ReplyKinds.Comparison);
        if (exams.Count == 0)
        {
            return draft.Add(draft.Say("standing.none")).Write();
        }

        var words = WordsFor(audience);
        var shown = exams.Take(MostPlaces).ToArray();
        draft.Add(draft.Say(highest ? "standing.exam.most" : "standing.exam.least", ("exam", words.Name(shown[0].SubjectId))));
        var sourced = new SourcedText(_knowledge, draft);
        draft.Add(string.Join('\n', shown.Select((exam, i) => $"{i + 1}. {sourced.Sentence(_knowledge.Facts[exam.FactId])}")));
        sourced.CloseInto(draft);
        draft.Add(draft.Say("standing.exam.note")).About("cost", [shown[0].SubjectId], shown.Select(exam => exam.FactId));
        return Finish(draft, withSuggestions);
    }

    private string Place(ReplyDraft draft, SourcedText sourced, Standing place, StandingQuery query, Words words) => draft.Say(
        "standing.place",
        ("careers", CareersOf(place, words)),
        ("figure", Value(draft, sourced, place, query, words)),
        ("school", School(draft, place, query, words) + GradesOf(draft, place, query)));

    private static string Verdict(ReplyDraft draft, AskedForm form, StandingQuery query, Standing[] known, Words words)
    {
        var best = query.Highest ? known.Max(place => place.Value) : known.Min(place => place.Value);
        var winners = known.Where(place => place.Value == best).ToArray();
        var measure = $"standing.{query.Measure.ToOption()}";
        if (winners.Length == known.Length)
        {
            return (form.IsYesNo ? draft.Say("lead.no") + " " : "") + draft.Say("standing.same");
        }

        var lead = form.IsYesNo ? draft.Say(known[0].Value == best ? "lead.yes" : "lead.no") + " " : "";
        return lead + DataText.Capital(draft.Say(measure + (query.Highest ? ".more" : ".less"), ("careers", words.Join(winners.SelectMany(place => place.CareerIds).Select(words.Plural)))));
    }

    /// <summary>What is known to differ: the schooling, and what pay depends on.</summary>
    private void AddReasons(ReplyDraft draft, IReadOnlyList<string> careerIds, Words words)
    {
        var schooling = careerIds.Where(id => _knowledge.Subjects[id].Profile is not null)
            .Select(id => draft.Say("standing.why.school", ("careers", words.Plural(id)), ("level", words.Name(_knowledge.Subjects[id].Profile!.Education.Typical))));
        draft.Add(draft.Say("standing.why", ("schooling", words.Join(schooling))));
        if (_knowledge.FactsAbout(_knowledge.Pack.Umbrella, "pay-factors") is { } factors)
        {
            _facts.TellInto(draft, [factors.Facts[0]], 1, Screen);
        }
    }

    private string Value(ReplyDraft draft, SourcedText sourced, Standing place, StandingQuery query, Words words)
    {
        var fact = place.FactId is { } id ? _knowledge.Facts[id] : null;
        if (fact is not null)
        {
            draft.About(null, [], [fact.Id]);
        }

        return query.Measure switch
        {
            CareerMeasure.Time => words.Duration((int)place.Value),
            CareerMeasure.School => words.Name(EducationLevels.All[(int)place.Value]),
            CareerMeasure.Remote => draft.Say($"compare.remote.{((RemoteWork)(int)place.Value).ToOption()}"),
            CareerMeasure.Patients => draft.Say($"compare.patients.{((PatientContact)(int)place.Value).ToOption()}"),
            CareerMeasure.Cost => place.High == 0 ? draft.Say("standing.cost.nothing") : Tuition(draft, place.Value, place.High, fact!),
            _ => sourced.Short(fact!) + draft.Citations.Mark(_knowledge.SourceOf(fact!), fact!.Statement),
        };
    }

    /// <summary>Beside pay stands what one studies for it.</summary>
    private string School(ReplyDraft draft, Standing place, StandingQuery query, Words words) => query.Measure is CareerMeasure.Pay
        ? draft.Say("standing.school", ("level", words.Name(_knowledge.Subjects[place.CareerIds[0]].Profile!.Education.Typical)))
        : "";

    private static string CareersOf(Standing place, Words words) => words.Join(place.CareerIds.Select(words.Plural));

    /// <summary>The topic under which facts tell of a measure.</summary>
    public static string TopicOf(CareerMeasure measure) => measure switch
    {
        CareerMeasure.Pay => "pay",
        CareerMeasure.Growth => "outlook",
        CareerMeasure.Time => "duration",
        CareerMeasure.Cost => "cost",
        CareerMeasure.Remote => "remote",
        CareerMeasure.Patients => "patient-contact",
        _ => "education",
    };

    private bool HasReply(Audience audience, string key) => _knowledge.HasReply(audience.Language, key);
}
