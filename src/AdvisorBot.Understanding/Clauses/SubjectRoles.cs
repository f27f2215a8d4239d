using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Tells whom a question is about from whom it only mentions: what the writer is ("I'm a nurse"), what is set aside ("like nurses do", "instead of a hospital"), where one comes from and where one wants to go.</summary>
internal sealed class SubjectRoles(KnowledgeBase knowledge)
{
    /// <summary>Topics about a way from one place to another: the goal counts.</summary>
    private static readonly HashSet<string> Ways = ["education", "certification", "next-steps", "first-job", "duration", "cost", "licence", "skills", "practice", "scope", "interests", "satisfaction"];

    /// <summary>Topics about where one gets to from a place: the origin counts.</summary>
    private static readonly HashSet<string> Rises = ["advancement"];

    /// <summary>Topics that ask what one thing is; others named with it only describe it.</summary>
    private static readonly HashSet<string> Single = ["definition", "names", "scope", "interests"];

    /// <summary>The subjects of a clause under a topic, the main one first.</summary>
    public List<string> Of(ClauseText clause, Target target)
    {
        if (target is { Intent: Intents.Ask, Topic: ClauseReader.Definition } && Term(clause) is { } term)
        {
            return [term];
        }

        if (clause.Scope.FromContext || clause.Terms.Mentions.Count == 0)
        {
            return Carried(clause, target);
        }

        var mentions = clause.Terms.Mentions.Where(mention => clause.Scope.Specific.Contains(mention.Id)).ToList();
        mentions.RemoveAll(mention => IsAfter(clause, mention, SenseKind.Aside));
        DropUnlessAlone(mentions, mention => IsAfter(clause, mention, SenseKind.SetAside), target);
        if (target.Intent == Intents.Ask && AreSeveral(mentions))
        {
            DropUnlessAlone(mentions, mention => IsAfter(clause, mention, SenseKind.Self), target);
            DropUnlessAlone(mentions, mention => IsBackground(mention.Id, target), target);
            KeepGoal(clause, target, mentions);
        }

        var subjects = Ordered(mentions, target);
        return target.Intent == Intents.Compare && subjects.Count == 1 ? WithSpokenOf(subjects, clause) : subjects;
    }

    /// <summary>"How much does it pay?", after a master's degree was asked about for the managers, is asked about the managers.</summary>
    private List<string> Carried(ClauseText clause, Target target)
    {
        var subjects = clause.Scope.Specific.ToList();
        if (clause.Terms.Mentions.Count == 0 && subjects.Exists(subject => knowledge.Subjects[subject].Kind is SubjectKind.Career && !IsBackground(subject, target)))
        {
            subjects.RemoveAll(subject => IsBackground(subject, target));
        }

        return subjects;
    }

    /// <summary>Of what a sentence only speaks of, the last thing that can be asked about; not what the writer is.</summary>
    public IReadOnlyList<string> SpokenOf(ClauseText clause)
    {
        var last = clause.Terms.Mentions.FindLast(mention => IsAskedAbout(mention) && !Background.IsOwnJob(clause.Analysis, clause.Range, mention) && !IsAfter(clause, mention, SenseKind.Self) && !IsAfter(clause, mention, SenseKind.SetAside) && !IsAfter(clause, mention, SenseKind.Aside));
        return last.Id is null ? [] : [last.Id];
    }

    /// <summary>The careers that a clause names for themselves, in order.</summary>
    public static IReadOnlyList<string> Meant(ClauseText clause) => clause.Scope.FromContext ? []
        : [.. clause.Terms.Mentions.Where(mention => mention.Kind is SubjectKind.Career && clause.Scope.Specific.Contains(mention.Id) && !IsAfter(clause, mention, SenseKind.SetAside) && !IsAfter(clause, mention, SenseKind.Aside)).Select(mention => mention.Id).Distinct()];

    /// <summary>"My sister is a medical assistant and earns little": of careers only work that somebody has is named, and nothing is asked.</summary>
    public static bool TellsOfJobOnly(ClauseText clause) => !clause.IsQuestion
        && clause.Terms.Mentions.FindAll(mention => mention.Kind is SubjectKind.Career) is { Count: > 0 } careers && careers.TrueForAll(mention => Background.IsJob(clause.Analysis, clause.Range, mention));

    /// <summary>"Could a coder move into auditing": asked of the coder, but on the way to auditing, which is what a following "that" means.</summary>
    public static IReadOnlyList<string> LedTo(ClauseText clause, string? topic) =>
        topic is not null && Rises.Contains(topic) && clause.Terms.Mentions.FindLast(mention => mention.Kind == SubjectKind.Career && IsAfter(clause, mention, SenseKind.Goal)) is { Id: not null } goal ? [goal.Id] : [];

    private bool IsAskedAbout(Mention mention) => mention.Kind switch
    {
        SubjectKind.Career => mention.Id != knowledge.Pack.Umbrella && knowledge.Subjects[mention.Id].Profile is not null,
        SubjectKind.Workplace or SubjectKind.Education => false,
        _ => true,
    };

    private static bool AreSeveral(List<Mention> mentions) => mentions.DistinctBy(mention => mention.Id).Count() > 1;

    /// <summary>"How's that different from a coder?" compares with what was talked about, "my sister is a biller, is coding any different?" with what else is named.</summary>
    private List<string> WithSpokenOf(List<string> subjects, ClauseText clause)
    {
        var kind = knowledge.Subjects[subjects[0]].Kind;
        var other = (clause.Earlier.Count > 0 ? clause.Earlier : clause.Context.Subjects.Concat(clause.Context.Careers)).Concat(clause.Terms.Mentions.Where(mention => !IsAfter(clause, mention, SenseKind.SetAside)).Select(mention => mention.Id)).FirstOrDefault(id => id != subjects[0] && knowledge.Subjects.TryGetValue(id, out var subject) && subject.Kind == kind);
        return other is null ? subjects : [other, .. subjects];
    }

    /// <summary>A word of the trade that is to be explained; everyday questions use such words without asking for them.</summary>
    private string? Term(ClauseText clause)
    {
        foreach (var match in clause.Of(SenseKind.Subject).OrderBy(match => clause.Of(SenseKind.TopicCue).Exists(cue => cue.First <= match.First && match.End <= cue.End && cue.Count > match.Count)))
        {
            // "What does it mean to abstract a chart": the mean is no term here, though in "what is a mean" it is.
            if (knowledge.Subjects[match.Sense.Id].Kind == SubjectKind.Term
                && clause.Terms.Mentions.TrueForAll(mention => mention.Id == knowledge.Pack.Umbrella || (mention.First <= match.First && match.End <= mention.End)))
            {
                return match.Sense.Id;
            }
        }

        return null;
    }

    /// <summary>"How do nurses cross over into CDI": of several careers the one that is led to.</summary>
    private void KeepGoal(ClauseText clause, Target target, List<Mention> mentions)
    {
        if (target.Topic is not { } topic || clause.Has(SenseKind.Versus) || mentions.Select(mention => mention.Id).Distinct().Count() < 2)
        {
            return;
        }

        var kind = mentions[0].Kind;
        var alike = mentions.Where(mention => mention.Kind == kind).ToList();
        if (alike.Count < 2)
        {
            return;
        }

        if (Ways.Contains(topic) && alike.FindLast(mention => IsAfter(clause, mention, SenseKind.Goal)) is { Id: not null } goal)
        {
            mentions.RemoveAll(mention => mention.Kind == kind && mention.Id != goal.Id);
        }
        else if (Rises.Contains(topic))
        {
            DropUnlessAlone(mentions, mention => mention.Kind == kind && IsAfter(clause, mention, SenseKind.Goal), target);
        }
        else if (Single.Contains(topic))
        {
            mentions.RemoveAll(mention => mention.Kind == kind && mention.Id != alike[0].Id);
        }
    }

    /// <summary>In "do you learn about insurance" the insurance company is no subject: nothing is known of it under that topic.</summary>
    public bool IsBackground(string subject, Target target) =>
        target is { Intent: Intents.Ask, Topic: { } topic } && topic != ClauseReader.Definition
        && knowledge.Subjects[subject].Kind is not (SubjectKind.Career or SubjectKind.Credential)
        && knowledge.FactsAbout(subject, topic) is not { OwnSubject: true };

    /// <summary>"What do CTRs make": who has a credential that has no facts of its own under a topic, is asked about.</summary>
    public string Holder(string subject, Target target) =>
        target is { Intent: Intents.Ask, Topic: { } topic } && knowledge.Subjects[subject].Kind is SubjectKind.Credential && knowledge.FactsAbout(subject, topic) is not { OwnSubject: true }
            && knowledge.Subjects[subject].Related.FirstOrDefault(id => knowledge.Subjects[id].Kind is SubjectKind.Career) is { } career && knowledge.FactsAbout(career, topic) is { OwnSubject: true }
            ? career
            : subject;

    private List<string> Ordered(List<Mention> mentions, Target target)
    {
        var subjects = mentions.Select(mention => mention.Id).Distinct().ToList();
        if (target.Topic == ClauseReader.Definition && target.Intent == Intents.Ask && subjects.Count > 1 && knowledge.Subjects[subjects[0]].Kind != knowledge.Subjects[subjects[^1]].Kind)
        {
            // "What does CCA stand for in medical coding?" defines the CCA, but "what does a privacy officer do in a hospital?" no hospital.
            var isAtPlace = subjects.Exists(id => id != knowledge.Pack.Umbrella && knowledge.Subjects[id].Kind == SubjectKind.Career) && subjects.TrueForAll(id => knowledge.Subjects[id].Kind is SubjectKind.Career or SubjectKind.Workplace);
            subjects.RemoveAll(id => knowledge.Subjects[id].Kind == (isAtPlace ? SubjectKind.Workplace : SubjectKind.Career));
        }

        return [.. subjects.OrderBy(id => knowledge.Subjects[id].Kind == SubjectKind.Career ? 0 : 1)];
    }

    /// <summary>Somebody must be left whom the topic can be about: "pay at an insurance company for a claims clerk" is no claims clerk's question.</summary>
    private void DropUnlessAlone(List<Mention> mentions, Predicate<Mention> mere, Target target)
    {
        var kept = mentions.FindAll(mention => !mere(mention));
        if (kept.Exists(mention => !IsBackground(mention.Id, target)) || (kept.Count > 0 && mentions.TrueForAll(mention => mention.Kind == SubjectKind.Education || !mere(mention))))
        {
            mentions.RemoveAll(mere);
        }
    }

    private static bool IsAfter(ClauseText clause, Mention mention, SenseKind kind) => Background.Before(clause.Analysis, clause.Range, mention, kind) is not null;
}
