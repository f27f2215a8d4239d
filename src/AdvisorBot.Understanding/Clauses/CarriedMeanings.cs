using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>What the conversation supplies: the topic for "what about registrars?", the reason for "why?".</summary>
internal sealed class CarriedMeanings(KnowledgeBase knowledge, Language language)
{
    private const double Carried = 0.86;

    private const int LongestCondition = 9;
    private const int LongestRemark = 7;

    public void Add(ClauseText clause, TopicCues cues, List<Candidate> found)
    {
        var context = clause.Context;
        if (context.Topic is not { } topic || !knowledge.Topics.ContainsKey(topic) || found.Exists(candidate => candidate is { Exact: true, Target.Intent: Intents.WhyNot }))
        {
            return;
        }

        var asksWhy = clause.Has(SenseKind.Why) && clause.IsOnly(SenseKind.Why, SenseKind.Filler, SenseKind.Stop, SenseKind.Pronoun);
        if (asksWhy || WondersAtFigure(clause, language.Rules.WhyTopics))
        {
            Cap(found, Carried);
            if (context.OpenSlot is null || !asksWhy)
            {
                // While a question is open, a mere "why" is asked of that.
                found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = language.Rules.WhyTopics.GetValueOrDefault(topic, topic) }, Carried + 0.1, FromContext: true) { Carried = true });
            }

            return;
        }

        if (context.OpenSlot is null && IsCondition(clause) && !found.Exists(candidate => candidate.Exact && candidate.Target.Intent != Intents.Ask))
        {
            Cap(found, Carried);
            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = topic }, Carried + 0.1, FromContext: true) { Subjects = Joined(clause) ?? (clause.Terms.Mentions.Count == 0 ? [.. context.Subjects] : null), Carried = true });
            return;
        }

        var named = clause.Terms.Mentions.Count > 0 || (clause.Scope.FromContext && (clause.Has(SenseKind.ThatOne) || clause.Has(SenseKind.OtherOne) || clause.Has(SenseKind.Position)));
        var bare = named && cues.Count == 0 && (SaysOnlyWhom(clause) || SaysMostlyWhom(clause) || AsksWhetherSame(clause));
        if (bare)
        {
            if (clause.IsFollowUp)
            {
                Cap(found, Carried);
            }

            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = topic }, clause.IsFollowUp ? Carried + 0.1 : Carried, FromContext: true) { Subjects = topic == ClauseReader.Definition ? null : Joined(clause), Carried = true });
        }
    }

    /// <summary>"That's low, why?", "23 percent, how come so many": a short remark on the answer before, of which there is a reason to tell.</summary>
    private static bool WondersAtFigure(ClauseText clause, IReadOnlyDictionary<string, string> reasons) =>
        clause.Context.Topic is { } topic && reasons.ContainsKey(topic) && clause.Has(SenseKind.Why)
        && clause.Range.Count <= LongestRemark && clause.Terms.Mentions.Count == 0 && !clause.IsAboutMe;

    private static void Cap(List<Candidate> found, double most)
    {
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i] with { Score = Math.Min(found[i].Score, most), Exact = false };
        }
    }

    private static bool SaysOnlyWhom(ClauseText clause) =>
        clause.IsOnly(SenseKind.FollowUp, SenseKind.Subject, SenseKind.Filler, SenseKind.Stop, SenseKind.Connector, SenseKind.ThatOne, SenseKind.OtherOne, SenseKind.Position, SenseKind.Why, SenseKind.No, SenseKind.Correction);

    /// <summary>"And clerks in the file room lol": goes on, names somebody else, and has no verb of its own to ask with.</summary>
    private static bool SaysMostlyWhom(ClauseText clause)
    {
        var opener = clause.First(SenseKind.FollowUp)?.End ?? clause.Range.First;
        return clause.IsFollowUp && clause.Range.Count <= LongestCondition && !clause.IsAboutMe
            && clause.Terms.Mentions.Exists(mention => mention.Kind is SubjectKind.Career or SubjectKind.Credential && !clause.Context.Subjects.Contains(mention.Id))
            && !clause.Analysis.Has(SenseKind.QuestionWord, opener, clause.Range.End) && !clause.Analysis.Has(SenseKind.Auxiliary, opener, clause.Range.End) && !clause.Analysis.Has(SenseKind.Copula, opener, clause.Range.End);
    }

    /// <summary>"In a small town?", "even without a degree": under which condition, and nothing else is asked.</summary>
    private static bool IsCondition(ClauseText clause)
    {
        var asked = clause.Analysis.At(SenseKind.FollowUp, clause.Range.First)?.End ?? clause.Range.First;
        if (clause.Range.Count > LongestCondition || clause.IsAboutMe || clause.Analysis.Has(SenseKind.QuestionWord, asked, clause.Range.End) || clause.Has(SenseKind.Comparison))
        {
            return false;
        }

        return OpensAsCondition(clause)
            && !clause.Of(SenseKind.Auxiliary).Exists(verb => clause.Analysis.At(SenseKind.QuestionSubject, verb.End) is not null || clause.Analysis.At(SenseKind.Subject, verb.End) is not null);
    }

    /// <summary>"With …", "ok but without …", "what about in …".</summary>
    private static bool OpensAsCondition(ClauseText clause)
    {
        var words = clause.Analysis;
        for (var first = clause.Range.First; first < clause.Range.End;)
        {
            if (words.At(SenseKind.Condition, first) is not null)
            {
                return true;
            }

            if ((words.At(SenseKind.FollowUp, first) ?? words.At(SenseKind.Filler, first) ?? words.At(SenseKind.Connector, first) ?? words.At(SenseKind.Contrast, first)) is not { } opener)
            {
                return false;
            }

            first = opener.End;
        }

        return false;
    }

    /// <summary>"Is it different in a hospital?"</summary>
    private static bool AsksWhetherSame(ClauseText clause) =>
        clause.Terms.HasPronoun && clause.Has(SenseKind.Comparison) && clause.Terms.Mentions.TrueForAll(mention => mention.Kind is SubjectKind.Workplace or SubjectKind.Education)
        && clause.IsOnly(SenseKind.FollowUp, SenseKind.Subject, SenseKind.Filler, SenseKind.Stop, SenseKind.Connector, SenseKind.Copula, SenseKind.Comparison, SenseKind.Pronoun);

    /// <summary>A workplace or level alone is added to the career talked about; another of its kind replaces it.</summary>
    private List<string>? Joined(ClauseText clause)
    {
        var named = clause.Scope.Specific;
        if (named.Count == 0 || knowledge.Subjects[named[0]].Kind is not (SubjectKind.Workplace or SubjectKind.Education))
        {
            return null;
        }

        return [.. clause.Context.Subjects.Where(subject => knowledge.Subjects.ContainsKey(subject) && knowledge.Subjects[subject].Kind != knowledge.Subjects[named[0]].Kind), .. named];
    }
}
