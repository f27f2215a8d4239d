using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>What is set side by side: "registrar or coder", "RHIT vs RHIA", "is the median the mean".</summary>
internal sealed class Comparisons(KnowledgeBase knowledge, Language language)
{
    private const double Compared = 0.84;

    public void Add(ClauseText clause, TopicCues cues, List<Candidate> found)
    {
        var alike = AreSetSideBySide(clause) ? Named(clause) : Terms(clause);
        if (alike.Count < 2 || found.Exists(candidate => candidate.Exact && candidate.Target.Fact is not null))
        {
            return;
        }

        var kind = knowledge.Subjects[alike[0]].Kind;
        if (kind is not (SubjectKind.Career or SubjectKind.Credential or SubjectKind.Term) && found.Exists(candidate => candidate.Target.Intent == Intents.Ask && candidate.Score >= ClauseReader.Accept))
        {
            // "Do I need a bachelor's or a master's to move up?" has its answer; side by side they would hide it.
            return;
        }

        var topic = Measure(cues.Main, alike);
        // "RHIT vs RHIA" is nothing else.
        var isAll = clause.Has(SenseKind.Versus) && clause.IsOnly(SenseKind.Subject, SenseKind.Versus, SenseKind.Comparison, SenseKind.Stop, SenseKind.Filler);
        var score = Math.Max(Compared, found.Count == 0 ? 0 : Math.Min(0.975, found.Max(candidate => candidate.Score) + 0.01));
        found.Add(new Candidate(new Target { Intent = Intents.Compare, Topic = topic }, score, Exact: isAll) { Subjects = alike });
    }

    private static bool AreSetSideBySide(ClauseText clause) =>
        clause is { Scope: { Specific.Count: > 1, FromContext: false } } && clause.Has(SenseKind.Comparison);

    /// <summary>The subjects of the kind that is named first.</summary>
    private List<string> Named(ClauseText clause)
    {
        var kind = knowledge.Subjects[clause.Scope.Specific[0]].Kind;
        return [.. clause.Scope.Specific.Where(subject => knowledge.Subjects[subject].Kind == kind)];
    }

    /// <summary>Words of the trade, where more than "and" stands between them: "is the median the same as the mean".</summary>
    private List<string> Terms(ClauseText clause)
    {
        if (!clause.Of(SenseKind.Comparison).Exists(match => clause.Analysis.At(SenseKind.Connector, match.First) is null))
        {
            return [];
        }

        return [.. clause.Of(SenseKind.Subject).Select(match => match.Sense.Id).Where(id => knowledge.Subjects[id].Kind == SubjectKind.Term).Distinct()];
    }

    /// <summary>Side by side one sees how much each pays, not what it depends on; and nothing of what is known of neither.</summary>
    private string? Measure(string? topic, List<string> subjects)
    {
        topic = language.Rules.WhyTopics.FirstOrDefault(pair => pair.Value == topic).Key ?? topic;
        return topic is not null && subjects.Exists(subject => knowledge.FactsAbout(subject, topic) is { OwnSubject: true }) ? topic : null;
    }
}
