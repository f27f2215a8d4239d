using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Tells whom a question is about from whom it only mentions: what the writer is ("I'm a nurse"), what is set aside ("like nurses do", "instead of a hospital"), where one comes from and where one wants to go.</summary>
internal sealed class SubjectRoles(KnowledgeBase knowledge)
{
    /// <summary>Topics about a way from one place to another: the goal counts.</summary>
    private static readonly HashSet<string> Ways = ["education", "certification", "next-steps", "first-job", "duration", "cost", "advancement", "licence", "skills", "practice", "scope", "interests"];

    /// <summary>Topics that ask what one thing is; others named with it only describe it.</summary>
    private static readonly HashSet<string> Single = ["definition", "names", "scope", "interests"];

    private const int Reach = 3;

    /// <summary>The subjects of a clause under a topic, the main one first.</summary>
    public List<string> Of(ClauseText clause, Target target)
    {
        if (target is { Intent: Intents.Ask, Topic: ClauseReader.Definition } && Term(clause) is { } term)
        {
            return [term];
        }

        if (clause.Scope.FromContext || clause.Terms.Mentions.Count == 0)
        {
            return [.. clause.Scope.Specific];
        }

        var mentions = clause.Terms.Mentions.Where(mention => clause.Scope.Specific.Contains(mention.Id)).ToList();
        Drop(mentions, mention => IsAfter(clause, mention, SenseKind.Aside), keepLast: false);
        Drop(mentions, mention => IsAfter(clause, mention, SenseKind.SetAside), keepLast: true);
        if (target.Intent == Intents.Ask && mentions.DistinctBy(mention => mention.Id).Count() > 1)
        {
            Drop(mentions, mention => IsAfter(clause, mention, SenseKind.Self), keepLast: true);
            Drop(mentions, mention => IsBackground(mention, target), keepLast: true);
            KeepGoal(clause, target, mentions);
        }

        var subjects = Ordered(mentions, target);
        return target.Intent == Intents.Compare && subjects.Count == 1 ? WithSpokenOf(subjects, clause) : subjects;
    }

    /// <summary>"How's that different from a coder?" compares with what was talked about.</summary>
    private List<string> WithSpokenOf(List<string> subjects, ClauseText clause)
    {
        var kind = knowledge.Subjects[subjects[0]].Kind;
        var other = clause.Context.Subjects.FirstOrDefault(id => id != subjects[0] && knowledge.Subjects.TryGetValue(id, out var subject) && subject.Kind == kind);
        return other is null ? subjects : [other, .. subjects];
    }

    /// <summary>A word of the trade that is to be explained; everyday questions use such words without asking for them.</summary>
    private string? Term(ClauseText clause)
    {
        foreach (var match in clause.Of(SenseKind.Subject))
        {
            if (knowledge.Subjects[match.Sense.Id].Kind == SubjectKind.Term
                && clause.Terms.Mentions.TrueForAll(mention => mention.Id == knowledge.Pack.Umbrella || (mention.First <= match.First && match.End <= mention.End)))
            {
                return match.Sense.Id;
            }
        }

        return null;
    }

    /// <summary>"How do nurses cross over into CDI": of several careers the one that is led to.</summary>
    private static void KeepGoal(ClauseText clause, Target target, List<Mention> mentions)
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
        else if (Single.Contains(topic))
        {
            mentions.RemoveAll(mention => mention.Kind == kind && mention.Id != alike[0].Id);
        }
    }

    /// <summary>In "do you learn about insurance" the insurance company is no subject: nothing is known of it under that topic.</summary>
    private bool IsBackground(Mention mention, Target target) =>
        target.Topic is { } topic && topic != ClauseReader.Definition
        && mention.Kind is not (SubjectKind.Career or SubjectKind.Credential)
        && knowledge.FactsAbout(mention.Id, topic) is not { OwnSubject: true };

    private List<string> Ordered(List<Mention> mentions, Target target)
    {
        var subjects = mentions.Select(mention => mention.Id).Distinct().ToList();
        subjects.RemoveAll(id => target.Intent == Intents.Ask && subjects.Count == 1 && IsBackground(mentions.Find(mention => mention.Id == id), target));
        if (target.Topic == ClauseReader.Definition && target.Intent == Intents.Ask && subjects.Count > 1 && knowledge.Subjects[subjects[0]].Kind != knowledge.Subjects[subjects[^1]].Kind)
        {
            // "What does CCA stand for in medical coding?" defines the CCA.
            subjects.RemoveAll(id => knowledge.Subjects[id].Kind == SubjectKind.Career);
        }

        return [.. subjects.OrderBy(id => knowledge.Subjects[id].Kind == SubjectKind.Career ? 0 : 1)];
    }

    private static void Drop(List<Mention> mentions, Predicate<Mention> mere, bool keepLast)
    {
        var kept = mentions.FindAll(mention => !mere(mention));
        if (kept.Count > 0 || !keepLast)
        {
            mentions.Clear();
            mentions.AddRange(kept);
        }
    }

    /// <summary>Whether such words stand right before the name, small words between them.</summary>
    private static bool IsAfter(ClauseText clause, Mention mention, SenseKind kind)
    {
        foreach (var match in clause.Analysis.In(Math.Max(clause.Range.First, mention.First - Reach - 3), mention.First))
        {
            if (match.Sense.Kind == kind && match.End >= mention.First - Reach && OnlySmallWords(clause, match.End, mention.First))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OnlySmallWords(ClauseText clause, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (clause.Analysis.At(SenseKind.Stop, i) is null && clause.Analysis.At(SenseKind.Article, i) is null)
            {
                return false;
            }
        }

        return true;
    }
}
