using AdvisorBot.Advice;
using AdvisorBot.Answers.Asking;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <content>Two or three subjects side by side.</content>
public sealed partial class AnswerComposer
{
    /// <summary>More columns do not fit a phone.</summary>
    private const int MostCompared = 3;

    /// <summary>More are told one after the other.</summary>
    private const int SideBySide = 2;

    private static readonly string[] ComparedFirst = ["education", "pay", "outlook", "exam", "cost"];

    /// <summary>Subjects side by side, as text with a row per aspect and as a table.</summary>
    /// <param name="topic">What is compared; null for the usual rows.</param>
    /// <param name="forYou">Where careers stand for the person, or whether exams are open to them; null when nothing is known of them.</param>
    /// <param name="asked">Facts that answer what was asked under the topic ("are they on call?"); a subject without one shows what comes first.</param>
    public Reply Compare(IReadOnlyList<string> subjectIds, string? topic, Audience audience, bool withSuggestions = true, ComparedForYou? forYou = null, IReadOnlyList<string>? asked = null) =>
        Compare(subjectIds, topic is null ? [] : [topic], audience, withSuggestions, forYou, "compare.intro", asked);

    /// <summary>The same where what was asked for ("is it harder?") is measured by nobody.</summary>
    /// <param name="topics">What says most about it; empty for the usual rows.</param>
    public Reply CompareUnmeasured(IReadOnlyList<string> subjectIds, IReadOnlyList<string> topics, Audience audience, bool withSuggestions = true, ComparedForYou? forYou = null) =>
        Compare(subjectIds, topics, audience, withSuggestions, forYou, "standing.unmeasured.two");

    /// <summary>Exams side by side for somebody who has to choose: who may sit them, how long they take and what they cost.</summary>
    public Reply ChooseExam(IReadOnlyList<string> examIds, Audience audience, bool withSuggestions = true) =>
        Compare(examIds, ["certification", "duration", "cost"], audience, withSuggestions, forYou: null, "choice.exams");

    private Reply Compare(IReadOnlyList<string> subjectIds, IReadOnlyList<string> topics, Audience audience, bool withSuggestions, ComparedForYou? forYou, string introKey, IReadOnlyList<string>? asked = null)
    {
        var subjects = subjectIds.Where(_knowledge.Subjects.ContainsKey).Select(id => _knowledge.Subjects[id]).Distinct().ToArray();
        var draft = Draft(audience, ReplyKinds.Comparison);
        var words = WordsFor(audience);
        if (subjects.Length < 2)
        {
            return AskWhatToCompare(draft, subjects.FirstOrDefault(), words);
        }

        var shown = subjects.Take(MostCompared).ToArray();
        var sourced = new SourcedText(_knowledge, draft);
        var rows = topics.SelectMany(topic => Rows(draft, sourced, shown, topic, words, asked ?? [])).DistinctBy(row => row.Topic).ToList();
        var topic = rows.Count > 0 ? topics[0] : null;
        if (topic is null)
        {
            // "CCA or CPC", said after something about schooling: nothing to compare there, so all there is.
            rows = Rows(draft, sourced, shown, topic, words, []);
        }

        rows.AddRange(topic is null && forYou is not null ? ForYou(draft, shown, forYou, words) : []);
        if (rows.Count == 0)
        {
            draft.Add(draft.Say("answer.unknown.subject", ("subject", words.Join(shown.Select(subject => words.Plural(subject.Id))))));
            return draft.About(null, shown.Select(subject => subject.Id)).Write();
        }

        draft.Add(draft.Say(introKey, ("subjects", words.Join(shown.Select(subject => words.Name(subject.Id))))));
        if (shown.Length > SideBySide && topic is null)
        {
            AddInShort(draft, shown, rows);
        }

        foreach (var row in shown.Length > SideBySide && topic is null ? [] : rows)
        {
            draft.Add($"**{row.Topic}**\n" + string.Join('\n', shown.Zip(row.Cells, (subject, cell) =>
                "- " + draft.Say("compare.cell", ("subject", DataText.Capital(words.Name(subject.Id))), ("fact", cell)))));
        }

        draft.Add((topic is null || topics.Contains("pay")) && forYou?.PayNow is { } now ? new PayAgainst(_knowledge, draft).Of([.. shown.Select(subject => subject.Id)], now) : null);
        sourced.CloseInto(draft);
        if (subjects.Length > shown.Length)
        {
            draft.Add(draft.Say("compare.too-many", ("count", MostCompared), ("left", words.Join(subjects.Skip(MostCompared).Select(subject => words.Name(subject.Id))))));
        }

        draft.Attach(ComparisonCard.Of([.. shown.Select(subject => DataText.Capital(subject.Name))], rows));
        draft.About(topic, shown.Select(subject => subject.Id));
        draft.Shown.AddRange(shown.Where(subject => subject.Kind is SubjectKind.Career).Select(subject => subject.Id));
        return Finish(draft, withSuggestions);
    }

    /// <summary>Three would fill two screens of a phone: a paragraph for each with what people ask first; the card has the rest.</summary>
    private void AddInShort(ReplyDraft draft, Subject[] shown, List<(string Topic, IReadOnlyList<string> Cells)> rows)
    {
        string[] first = [.. ComparedFirst.Select(topic => DataText.Capital(_knowledge.Topics.TryGetValue(topic, out var found) ? found.Name : "")), draft.Say("compare.for-you"), draft.Say("compare.eligible")];
        var told = rows.Where(row => first.Contains(row.Topic)).ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            var column = i;
            draft.Add($"**{DataText.Capital(DataText.Safe(shown[i].Name))}**\n" + string.Join('\n', told.Select(row => "- " + draft.Say("compare.cell", ("subject", row.Topic), ("fact", row.Cells[column])))));
        }

        draft.Add(draft.Say("compare.short"));
    }

    private static IEnumerable<(string Topic, IReadOnlyList<string> Cells)> ForYou(ReplyDraft draft, Subject[] subjects, ComparedForYou forYou, Words words)
    {
        if (subjects.Any(subject => forYou.Places.TryGetValue(subject.Id, out var place) && (forYou.IsRanked || place.Time is not null)))
        {
            yield return (draft.Say("compare.for-you"), [.. subjects.Select(subject => forYou.Places.TryGetValue(subject.Id, out var item) ? Place(draft, item, words, forYou.IsRanked) : draft.Say("compare.not-ranked"))]);
        }

        if (subjects.Any(subject => forYou.Exams.ContainsKey(subject.Id)))
        {
            yield return (draft.Say("compare.for-you"), [.. subjects.Select(subject => forYou.Exams.TryGetValue(subject.Id, out var verdict) ? draft.Say($"compare.exam.{verdict.ToOption()}") : draft.Say("compare.exam.unknown"))]);
        }
    }

    /// <summary>A place only in a ranking that was seen; before that, how long the way is.</summary>
    private static string Place(ReplyDraft draft, Recommendation item, Words words, bool isRanked)
    {
        if (!isRanked && !item.BreaksLimit)
        {
            return item.Time is { } way ? draft.Say("compare.place.way", ("time", words.Range(way))) : draft.Say("compare.not-ranked");
        }

        var place = draft.Say(item.BreaksLimit ? "compare.place.limit" : "compare.place", ("place", item.Rank), ("limit", LimitOf(draft, item)));
        return item.Time is { } time ? draft.Say("compare.place.time", ("place", place), ("time", words.Range(time))) : place;
    }

    /// <summary>Every way to an exam, whoever asks; one that asks for nothing is told by its fact.</summary>
    private string WhoMaySit(ReplyDraft draft, Subject credential, Words words)
    {
        var needs = new NeedWords(draft, words);
        var check = new Eligibility(_knowledge).Check(credential.Id, new CareerProfile());
        draft.About(null, [], credential.Eligibility!.Routes.Select(route => route.FactId).Distinct());
        return string.Join(draft.Say("compare.eligible.or"), credential.Eligibility.Routes
            .Select(route => check.Others.Prepend(check.Best!).First(other => other.Route == route))
            .Select(route => route.Missing.Count + route.ToConfirm.Count == 0 ? DataText.Safe(_knowledge.Facts[route.Route.FactId].ItemText) : words.Join(route.ToConfirm.Concat(route.Missing).Where(need => !IsImplied(need, route.Route)).Select(needs.Of)))
            .Distinct());
    }

    /// <summary>A master's program says by itself that a bachelor's comes before it.</summary>
    private static bool IsImplied(Requirement need, EligibilityRoute route) =>
        need.Code == "education" && Advice.EducationLevels.Of(route.Program) > Advice.EducationLevels.Of(route.Education);

    /// <summary>Whether one of the subjects has something of its own to be compared by.</summary>
    public bool CanCompare(IEnumerable<string> subjectIds, string topic) =>
        subjectIds.Any(id => _knowledge.Subjects.TryGetValue(id, out var subject) && (FactOf(subject, topic) is not null || (subject.Profile is not null && topic is "duration" or "education")));

    private Fact? FactOf(Subject subject, string topic) =>
        _knowledge.FactsAbout(subject.Id, topic) is { OwnTopic: true } found
            && (found.OwnSubject || (subject.Kind is SubjectKind.Career && found.Subject.Id != _knowledge.Pack.Umbrella))
            ? found.Facts[0]
            : null;

    private Reply AskWhatToCompare(ReplyDraft draft, Subject? subject, Words words)
    {
        draft.Kind = ReplyKinds.Clarify;
        if (subject is null)
        {
            return draft.Add(draft.Say("compare.none")).Suggest(draft.Say("help.suggest.compare")).Write();
        }

        var other = subject.Related.FirstOrDefault(id => _knowledge.Subjects.TryGetValue(id, out var near) && near.Kind == subject.Kind) ?? _knowledge.Pack.Umbrella;
        return draft.Add(draft.Say("compare.one", ("subject", words.Name(subject.Id)), ("other", words.Name(other)))).About(null, [subject.Id]).Write();
    }
}
