using AdvisorBot.Answers.Cards;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

public sealed partial class AnswerComposer
{
    private const string SchoolStart = "high-school";
    private const int MostDuties = 2;

    private static readonly string[] ComparedCareers = ["education", "pay", "outlook"];
    private static readonly string[] ComparedOthers = ["education", "exam", "cost", "renewal", "duties", "privacy"];

    /// <summary>A career on one screen: what it is, school, pay, outlook, working from home.</summary>
    public Reply Career(string careerId, Audience audience, bool withSuggestions = true)
    {
        var subject = _knowledge.Subjects[careerId];
        var draft = Draft(audience, ReplyKinds.Answer);
        var words = WordsFor(audience);
        var sourced = new SourcedText(_knowledge, draft);
        var told = DefinitionInto(draft, subject, sourced, words).Concat(DutiesInto(draft, subject, sourced)).ToArray();
        var lines = Highlights(draft, subject, sourced, words);
        if (lines.Count > 0)
        {
            draft.Add(string.Join('\n', lines.Select(line => $"- {line}")));
            draft.Attach(CareerCard.Of(DataText.Capital(subject.Name), [DataText.Capital(subject.Summary), .. lines], [.. _followUps.After(null, [careerId])]));
        }

        draft.About("definition", [careerId], told);
        sourced.CloseInto(draft);
        return Finish(draft, withSuggestions);
    }

    /// <summary>Subjects side by side, as text and as a table.</summary>
    /// <param name="topic">What is compared; null for the usual rows.</param>
    public Reply Compare(IReadOnlyList<string> subjectIds, string? topic, Audience audience, bool withSuggestions = true)
    {
        var subjects = subjectIds.Where(_knowledge.Subjects.ContainsKey).Select(id => _knowledge.Subjects[id]).Distinct().ToArray();
        var draft = Draft(audience, ReplyKinds.Comparison);
        var words = WordsFor(audience);
        if (subjects.Length < 2)
        {
            return AskWhatToCompare(draft, subjects.FirstOrDefault(), words);
        }

        draft.Add(draft.Say("compare.intro", ("subjects", words.Join(subjects.Select(subject => words.Name(subject.Id))))));
        var rows = Rows(draft, subjects, topic, words);
        foreach (var row in rows)
        {
            draft.Add($"**{row.Topic}**\n" + string.Join('\n', subjects.Zip(row.Cells, (subject, cell) =>
                "- " + draft.Say("compare.cell", ("subject", DataText.Capital(words.Name(subject.Id))), ("fact", cell)))));
        }

        draft.Attach(ComparisonCard.Of([.. subjects.Select(subject => DataText.Capital(subject.Name))], rows));
        draft.About(topic, subjects.Select(subject => subject.Id));
        draft.Shown.AddRange(subjects.Where(subject => subject.Kind is SubjectKind.Career).Select(subject => subject.Id));
        return Finish(draft, withSuggestions);
    }

    private static IEnumerable<string> DefinitionInto(ReplyDraft draft, Subject subject, SourcedText sourced, Words words)
    {
        if (KnowledgeBase.OwnFacts(subject, "definition") is [var definition, ..])
        {
            draft.Add(sourced.Sentence(definition));
            return [definition.Id];
        }

        draft.Add(DataText.Sentence(draft.Say("answer.definition", ("name", DataText.Capital(words.Name(subject.Id))), ("summary", DataText.Safe(subject.Summary)))));
        return [];
    }

    private static IEnumerable<string> DutiesInto(ReplyDraft draft, Subject subject, SourcedText sourced)
    {
        var duties = KnowledgeBase.OwnFacts(subject, "duties").Take(MostDuties).ToArray();
        draft.Add(string.Join(' ', duties.Select(sourced.Sentence)));
        return duties.Select(fact => fact.Id);
    }

    private List<string> Highlights(ReplyDraft draft, Subject subject, SourcedText sourced, Words words)
    {
        var lines = new List<string>();
        if (subject.Profile is not { } traits)
        {
            return lines;
        }

        AddFact("details.pay", traits.Pay);
        var months = Advice.EducationLevels.MonthsToFirstJob(traits, SchoolStart);
        lines.Add(draft.Say("details.education", ("level", words.Name(traits.Education.Typical)), ("time", words.Duration(months ?? 0))));
        AddFact("details.outlook", traits.Outlook);
        lines.Add(draft.Say(traits.Remote switch
        {
            RemoteWork.Common => "details.remote.common",
            RemoteWork.AfterExperience => "details.remote.after-experience",
            RemoteWork.Some => "details.remote.some",
            _ => "details.remote.rare",
        }));
        if (subject.LeadsTo.Count > 0)
        {
            lines.Add(draft.Say("details.leads-to", ("careers", words.Join(subject.LeadsTo.Select(words.Name)))));
        }

        return lines;

        void AddFact(string key, string factId)
        {
            if (_knowledge.Facts.TryGetValue(factId, out var fact))
            {
                lines.Add(draft.Say(key, ("fact", sourced.Sentence(fact))));
                draft.About(null, [], [fact.Id]);
            }
        }
    }

    private List<(string Topic, IReadOnlyList<string> Cells)> Rows(ReplyDraft draft, Subject[] subjects, string? only, Words words)
    {
        var careers = subjects.All(subject => subject.Profile is not null);
        var rows = new List<(string, IReadOnlyList<string>)>();
        if (only is null)
        {
            rows.Add((draft.Say("compare.about"), [.. subjects.Select(subject => DataText.Safe(subject.Summary))]));
        }

        var topics = only is not null ? [only] : careers ? ComparedCareers : ComparedOthers;
        foreach (var topic in topics.Where(topic => _knowledge.Topics.ContainsKey(topic)))
        {
            var cells = subjects.Select(subject => Cell(draft, subject, topic, words)).ToArray();
            if (only is not null || cells.Any(cell => cell is not null))
            {
                rows.Add((DataText.Capital(words.Topic(topic)), [.. cells.Select(cell => cell ?? draft.Say("compare.missing"))]));
            }
        }

        if (careers && only is null or "duration" or "education")
        {
            rows.Add((draft.Say("compare.school-time"), [.. subjects.Select(subject => SchoolTime(draft, subject, words))]));
        }

        return rows;
    }

    private string? Cell(ReplyDraft draft, Subject subject, string topic, Words words)
    {
        if (_knowledge.FactsAbout(subject.Id, topic) is not { OwnTopic: true } found
            || (!found.OwnSubject && (subject.Kind is not SubjectKind.Career || found.Subject.Id == _knowledge.Pack.Umbrella)))
        {
            return null;
        }

        var fact = found.Facts[0];
        draft.About(null, [], [fact.Id]);
        return SourcedText.Short(_knowledge, draft, fact) + draft.Citations.Mark(_knowledge.SourceOf(fact), fact.Statement);
    }

    private static string SchoolTime(ReplyDraft draft, Subject subject, Words words) =>
        subject.Profile is { } traits && Advice.EducationLevels.MonthsToFirstJob(traits, SchoolStart) is { } months
            ? draft.Say("compare.estimate", ("time", words.Duration(months)))
            : draft.Say("compare.missing");

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
