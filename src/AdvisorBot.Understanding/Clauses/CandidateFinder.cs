using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Gathers the meanings a clause may have, from labelled phrases, topic words, facts and the conversation.</summary>
internal sealed class CandidateFinder(KnowledgeBase knowledge, Language language, PhraseIndex phrases, FactIndex facts, MeaningWeigher weigher)
{
    private const double Bare = 0.9;
    private const double Carried = 0.86;
    private const double Compared = 0.84;
    private const double Agreement = 0.25;
    private const double FactTrust = 0.8;
    private const double IntentAgreement = 0.25;
    private const double Untypical = 0.75;
    private const int ShortFragment = 4;

    /// <summary>Likeness from which a message may be a control phrase in other words.</summary>
    private const double WholeMessageScore = 0.55;

    private const double WholeMessageBonus = 0.12;

    /// <summary>How much of a control phrase and of the message must be the same, small words counted in full.</summary>
    private const double WholeMessageShare = 0.6;

    /// <summary>A word of this weight that no phrase of the intent has makes it another message.</summary>
    private const double Telling = 1.5;

    public (List<Candidate> Candidates, List<FactHit> Facts) Find(ClauseText clause)
    {
        var found = new List<Candidate>();
        foreach (var hit in phrases.Find(clause.Terms, clause.Scope))
        {
            AddPhrase(clause, hit, found);
        }

        var facts = FindFacts(clause);
        var cues = Cues(clause);
        AddBare(clause, cues, found);
        AddCues(clause, cues, found);
        AddFacts(facts, found);
        AddComparison(clause, cues, found);
        AddCarried(clause, cues, found);
        weigher.Weigh(clause, facts, found);
        found.Sort(static (one, other) => other.Score.CompareTo(one.Score));
        return (found, facts);
    }

    private List<FactHit> FindFacts(ClauseText clause) => facts.Find(clause.Terms, clause.Scope);

    private void AddPhrase(ClauseText clause, PhraseHit hit, List<Candidate> found)
    {
        var target = hit.Phrase.Target;
        if (IsWholeMessage(target.Intent))
        {
            if (clause.Context.Shown.Count > 0 && clause.Scope.FromContext && (clause.Has(SenseKind.Position) || clause.Has(SenseKind.OtherOne)))
            {
                // "Tell me more about the second one" asks about one of those shown.
                return;
            }

            if (!hit.Exact && (hit.Score < WholeMessageScore || NamesTheField(clause) || !IsWholeMessage(clause.Terms, hit.Phrase)))
            {
                return;
            }

            // All its telling words belong to the intent: surer than the likeness to one phrase says.
            found.Add(new Candidate(target, Math.Min(1, hit.Score + (hit.Exact ? 0 : WholeMessageBonus)), hit.Exact));
            return;
        }

        var score = target.Intent == Intents.Ask || hit.Exact ? hit.Score : IntentScore(target.Intent, hit.Score, clause.Terms);
        found.Add(new Candidate(target, score, hit.Exact, FromContext: clause.Scope.FromContext && target.Intent == Intents.Ask));
    }

    /// <summary>"What do health information specialists do" is no "what can you do".</summary>
    private bool NamesTheField(ClauseText clause) =>
        clause.Terms.Mentions.Exists(mention => mention.Id == knowledge.Pack.Umbrella && mention.Count > 1);

    /// <summary>Control words, small talk, yes and no count only when they are the whole clause.</summary>
    private static bool IsWholeMessage(string intent) =>
        intent.StartsWith("control.", StringComparison.Ordinal) || intent.StartsWith("smalltalk.", StringComparison.Ordinal) || intent.StartsWith("answer.", StringComparison.Ordinal)
        || intent == Intents.DeclinePrefix + "language";

    /// <summary>"how much do they make" is like "how much does a pharmacist make", but without the pharmacist it is a question to us.</summary>
    private double IntentScore(string intent, double likeness, TermList terms)
    {
        var typical = Familiarity(intent, terms);
        return typical <= 0 ? likeness * Untypical : Math.Min(0.97, likeness + (IntentAgreement * typical));
    }

    /// <summary>Share of the clause in words typical of the intent, 0 to 1.</summary>
    private double Familiarity(string intent, TermList terms)
    {
        double known = 0, total = 0;
        foreach (var term in terms.Terms)
        {
            var weight = phrases.Weights.Of(term);
            total += weight;
            known += phrases.IsTypical(intent, term.Id) ? weight : 0;
        }

        return total <= 0 ? 0 : known / total;
    }

    /// <summary>"go back please" is "go back"; "can i go back to school" is not: it has a telling word more.</summary>
    private bool IsWholeMessage(TermList message, LabelledPhrase phrase)
    {
        var shared = 0;
        foreach (var term in message.Terms)
        {
            if (Array.IndexOf(phrase.Terms, term.Id) >= 0)
            {
                shared++;
            }
            else if (phrases.Weights.Of(term) >= Telling && !phrases.Knows(phrase.Target.Intent, term.Id))
            {
                return false;
            }
        }

        return shared >= WholeMessageShare * Math.Max(message.Terms.Count, phrase.List.Terms.Count);
    }

    private static Dictionary<string, int> Cues(ClauseText clause)
    {
        var cues = new Dictionary<string, int>(StringComparer.Ordinal);
        var opener = clause.First(SenseKind.FollowUp)?.End ?? clause.Range.First;
        foreach (var match in clause.Of(SenseKind.TopicCue))
        {
            if (match.End > opener && !clause.Terms.Mentions.Exists(mention => match.First >= mention.First && match.End <= mention.End))
            {
                cues[match.Sense.Id] = cues.GetValueOrDefault(match.Sense.Id) + match.Count;
            }
        }

        if (cues.Count > 1)
        {
            // "what is the salary" asks for no definition.
            cues.Remove(ClauseReader.Definition);
        }

        return cues;
    }

    /// <summary>"coder" alone asks what that is; "pay", "coder salary" ask for the topic as a whole.</summary>
    private static void AddBare(ClauseText clause, Dictionary<string, int> cues, List<Candidate> found)
    {
        var topic = cues.Count == 1 && clause.IsOnly(SenseKind.TopicCue, SenseKind.Subject, SenseKind.Stop, SenseKind.Filler) ? cues.Keys.First()
            : cues.Count == 0 && clause.Terms.Mentions.Count == 1 && clause.IsOnly(SenseKind.Subject, SenseKind.Stop, SenseKind.Filler) ? ClauseReader.Definition
            : null;
        if (topic == ClauseReader.Definition && clause.Context.Topic is not null && (clause.IsFollowUp || clause.Range.Count <= ShortFragment))
        {
            // "And scribes?" goes on with what was asked about.
            return;
        }

        if (topic is not null && (clause.Context.OpenSlot is null || clause.IsQuestion))
        {
            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = topic }, Bare, Exact: true, FromContext: clause.Scope.FromContext));
        }
    }

    private static void AddCues(ClauseText clause, Dictionary<string, int> cues, List<Candidate> found)
    {
        if (cues.Count == 0)
        {
            return;
        }

        var said = clause.Terms.Terms.Count(term => term.Kind is TermKind.Word or TermKind.Unknown);
        foreach (var (topic, words) in cues)
        {
            var score = 0.5 + (0.05 * Math.Min(words, 3)) + (clause.Scope.Specific.Count > 0 || clause.Scope.NamesUmbrella ? 0.07 : 0)
                + (clause.IsQuestion ? 0.05 : 0) - (0.03 * Math.Max(0, said - words - 2)) - (0.04 * (cues.Count - 1));
            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = topic }, Math.Clamp(score, 0, 0.75), FromContext: clause.Scope.FromContext));
        }
    }

    private static void AddFacts(List<FactHit> facts, List<Candidate> found)
    {
        foreach (var hit in facts.Take(3))
        {
            var target = new Target { Intent = Intents.Ask, Topic = hit.Fact.Topic, Fact = hit.Fact.Id, Subject = hit.Fact.SubjectId };
            var known = found.FindIndex(candidate => candidate.Target.Fact == hit.Fact.Id);
            if (known < 0)
            {
                found.Add(new Candidate(target, hit.Score * FactTrust));
            }
            else if (!found[known].Exact)
            {
                found[known] = found[known] with { Score = Math.Min(0.97, found[known].Score + (Agreement * hit.Score)) };
            }
        }
    }

    private void AddComparison(ClauseText clause, Dictionary<string, int> cues, List<Candidate> found)
    {
        if (clause.Scope.Specific.Count < 2 || clause.Scope.FromContext || !clause.Has(SenseKind.Comparison))
        {
            return;
        }

        var kind = knowledge.Subjects[clause.Scope.Specific[0]].Kind;
        var alike = clause.Scope.Specific.Where(subject => knowledge.Subjects[subject].Kind == kind).ToList();
        if (alike.Count < 2 || found.Exists(candidate => candidate.Exact && candidate.Target.Fact is not null))
        {
            return;
        }

        if (kind is not (SubjectKind.Career or SubjectKind.Credential) && found.Exists(candidate => candidate.Target.Intent == Intents.Ask && candidate.Score >= ClauseReader.Accept))
        {
            // "Do I need a bachelor's or a master's to move up?" has its answer; side by side they would hide it.
            return;
        }

        var topic = cues.Count > 0 ? cues.MaxBy(pair => pair.Value).Key : null;
        // "RHIT vs RHIA" is nothing else.
        var isAll = clause.Has(SenseKind.Versus) && clause.IsOnly(SenseKind.Subject, SenseKind.Versus, SenseKind.Comparison, SenseKind.Stop, SenseKind.Filler);
        var score = Math.Max(Compared, found.Count == 0 ? 0 : Math.Min(0.975, found.Max(candidate => candidate.Score) + 0.01));
        found.Add(new Candidate(new Target { Intent = Intents.Compare, Topic = topic }, score, Exact: isAll) { Subjects = alike });
    }

    /// <summary>What the conversation supplies: the topic for "what about registrars?", the reason for "why?".</summary>
    private void AddCarried(ClauseText clause, Dictionary<string, int> cues, List<Candidate> found)
    {
        var context = clause.Context;
        if (context.Topic is not { } topic || !knowledge.Topics.ContainsKey(topic))
        {
            return;
        }

        if (clause.IsOnly(SenseKind.Why, SenseKind.Filler, SenseKind.Stop, SenseKind.Pronoun) && clause.Has(SenseKind.Why))
        {
            Cap(found, Carried);
            if (context.OpenSlot is null && language.Rules.WhyTopics.TryGetValue(topic, out var reason))
            {
                found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = reason }, Carried + 0.1, FromContext: true) { Carried = true });
            }

            return;
        }

        var named = clause.Terms.Mentions.Count > 0 || (clause.Scope.FromContext && (clause.Has(SenseKind.ThatOne) || clause.Has(SenseKind.OtherOne) || clause.Has(SenseKind.Position)));
        var bare = named && cues.Count == 0 && SaysOnlyWhom(clause);
        if (bare)
        {
            if (clause.IsFollowUp)
            {
                Cap(found, Carried);
            }

            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = topic }, clause.IsFollowUp ? Carried + 0.1 : Carried, FromContext: true) { Subjects = Joined(clause), Carried = true });
        }
    }

    private static void Cap(List<Candidate> found, double most)
    {
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = found[i] with { Score = Math.Min(found[i].Score, most), Exact = false };
        }
    }

    private static bool SaysOnlyWhom(ClauseText clause) =>
        clause.IsOnly(SenseKind.FollowUp, SenseKind.Subject, SenseKind.Filler, SenseKind.Stop, SenseKind.Connector, SenseKind.ThatOne, SenseKind.OtherOne, SenseKind.Position, SenseKind.Why);

    /// <summary>A workplace or level alone is added to the career talked about; another career replaces it.</summary>
    private List<string>? Joined(ClauseText clause)
    {
        var named = clause.Scope.Specific;
        if (named.Count == 0 || knowledge.Subjects[named[0]].Kind is not (SubjectKind.Workplace or SubjectKind.Education))
        {
            return null;
        }

        return [.. clause.Context.Subjects.Where(subject => knowledge.Subjects.ContainsKey(subject) && !named.Contains(subject)), .. named];
    }
}
