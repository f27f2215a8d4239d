using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Facts;

/// <summary>Chooses the facts for a question: the ones it points at, then their siblings of the same subject and topic.</summary>
internal sealed class FactPicker(KnowledgeBase knowledge)
{
    private const string Pay = "pay";
    private const string PayFactors = "pay-factors";
    private const string Definition = "definition";
    private const string Duties = "duties";
    private const string Workplace = "workplace";
    private const string Duration = "duration";

    /// <summary>Siblings said beside facts that were asked for by themselves.</summary>
    private const int FewSiblings = 2;

    /// <summary>Facts on a circumstance of few people: told when they are asked for, never beside others.</summary>
    private readonly HashSet<string> _onlyWhenNamed = [.. knowledge.Languages.Values.SelectMany(texts => texts.Asking.OnlyWhenNamed).SelectMany(circumstance => circumstance.Facts)];

    /// <summary>The facts, or null when nothing is known.</summary>
    public PickedFacts? Pick(FactQuestion question)
    {
        var asked = question.Facts.Where(knowledge.Facts.ContainsKey).Select(id => knowledge.Facts[id])
            .Where(fact => (!AsksForAFigure(question) || fact.Figure is not null) && !IsOfOtherSchooling(fact, question)).ToArray();
        return asked.Length > 0 ? WithSiblings(asked, question) : OnTopic(question);
    }

    /// <summary>"What would a specialist earn per year?": how pay is counted is no answer.</summary>
    private static bool AsksForAFigure(FactQuestion question) => question is { Topic: Pay, Exact: false, Form.Kind: AskedKind.HowMuch };

    /// <summary>"How long is school for a coder?": where the career itself has an answer, that of some schooling in general is none.</summary>
    private bool IsOfOtherSchooling(Fact fact, FactQuestion question) => question is { Exact: false, Topic: Duration, Subjects: [var career, ..] }
        && knowledge.Subjects[fact.SubjectId].Kind is SubjectKind.Education && !question.Subjects.Contains(fact.SubjectId)
        && knowledge.Subjects.TryGetValue(career, out var asked) && asked.Kind is SubjectKind.Career && KnowledgeBase.OwnFacts(asked, Duration).Count > 0;

    private PickedFacts WithSiblings(Fact[] asked, FactQuestion question)
    {
        var first = WithHeadlineFirst(asked, question);
        var subject = knowledge.Subjects[asked[0].SubjectId];
        var siblings = Told(subject, asked[0].Topic).Where(fact => !first.Contains(fact)).ToArray();
        return new PickedFacts([.. first, .. question is { Lead: not null, Exact: true } ? siblings.Take(FewSiblings) : siblings], first.Length, Wider: null);
    }

    /// <summary>What is told of a subject under a topic; a definition goes on with what one does in the career or at the place.</summary>
    private IEnumerable<Fact> Told(Subject subject, string topic)
    {
        var facts = KnowledgeBase.OwnFacts(subject, topic).Where(fact => !_onlyWhenNamed.Contains(fact.Id));
        return topic == Definition && subject.Kind is SubjectKind.Career ? facts.Concat(KnowledgeBase.OwnFacts(subject, Duties))
            : topic == Definition && subject.Kind is SubjectKind.Workplace ? facts.Concat(KnowledgeBase.OwnFacts(subject, Workplace))
            : facts;
    }

    /// <summary>A pay figure of another year or kind must not stand alone: today's headline goes before it.</summary>
    private Fact[] WithHeadlineFirst(Fact[] asked, FactQuestion question)
    {
        if (asked[0] is not { Topic: Pay, Figure.Unit: "USD/year" or "USD/hour" } || question.Lead is not null)
        {
            return asked;
        }

        var headline = knowledge.FactsAbout(SubjectOf(question), Pay)?.Facts[0];
        return headline is null || asked.Contains(headline) ? asked : [headline, .. asked];
    }

    private PickedFacts? OnTopic(FactQuestion question)
    {
        var subjectId = SubjectOf(question);
        if (question.Topic is null)
        {
            var all = knowledge.Subjects.TryGetValue(subjectId, out var known) ? known.Facts : [];
            return all.Count == 0 ? null : new PickedFacts(all, 1, Wider: null);
        }

        if (question.Topic == Workplace && OfWorkplaces(question) is { Count: > 0 } places)
        {
            return new PickedFacts(places, question.Subjects.Count, Wider: null);
        }

        if (knowledge.FactsAbout(subjectId, question.Topic) is not { } found || LeavesTheSubject(subjectId, found))
        {
            return null;
        }

        var isOthers = !found.OwnSubject && subjectId != knowledge.Pack.Umbrella;
        Fact[] facts = [.. found.OwnTopic ? Told(found.Subject, question.Topic) : found.Facts.Where(fact => !_onlyWhenNamed.Contains(fact.Id))];
        if (facts.Length == 0)
        {
            return null;
        }

        var reasons = Reasons(question).Where(fact => !facts.Contains(fact)).ToArray();
        return new PickedFacts([.. reasons, .. facts, .. found.OwnSubject ? Published(found.Subject, question.Topic, facts) : []], 1, isOthers && reasons.Length == 0 ? found.Subject : null);
    }

    /// <summary>"Why so little?": what pay depends on comes before the figures that show it.</summary>
    private IEnumerable<Fact> Reasons(FactQuestion question) =>
        question is { Topic: PayFactors, Form.Kind: AskedKind.Why } ? KnowledgeBase.OwnFacts(knowledge.Umbrella, PayFactors).Take(1) : [];

    /// <summary>Where only the editors tell of a career, the first fact that was published about the careers it is counted among stands beside them.</summary>
    private IEnumerable<Fact> Published(Subject subject, string topic, IReadOnlyList<Fact> told) => !told.All(IsEditors) ? [] : knowledge.SubjectChain(subject.Id)
        .Where(wider => wider.Id != subject.Id && subject.PartOf is not null)
        .SelectMany(wider => KnowledgeBase.OwnFacts(wider, topic))
        .Where(fact => !IsEditors(fact))
        .Take(1);

    private bool IsEditors(Fact fact) => knowledge.SourceOf(fact).Kind is SourceKind.Editorial;

    /// <summary>"Do registrars work in hospitals or in doctors' offices?": the first fact of each place, then the rest.</summary>
    private List<Fact> OfWorkplaces(FactQuestion question)
    {
        var places = question.Subjects
            .Select(id => knowledge.Subjects.GetValueOrDefault(id))
            .Where(subject => subject?.Kind is SubjectKind.Workplace)
            .Select(subject => KnowledgeBase.OwnFacts(subject!, Workplace))
            .Where(facts => facts.Count > 0)
            .ToList();
        return [.. places.Select(facts => facts[0]), .. places.SelectMany(facts => facts.Skip(1))];
    }

    /// <summary>What holds for careers in general says nothing about an exam, a law or a workplace.</summary>
    private bool LeavesTheSubject(string subjectId, FactsOnTopic found) =>
        knowledge.Subjects[subjectId].Kind is not SubjectKind.Career && found.Subject.Kind is SubjectKind.Career && !found.OwnSubject;

    private string SubjectOf(FactQuestion question) =>
        question.Subjects.Count > 0 && knowledge.Subjects.ContainsKey(question.Subjects[0]) ? question.Subjects[0] : knowledge.Pack.Umbrella;
}
