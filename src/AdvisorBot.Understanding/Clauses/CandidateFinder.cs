using System.Text.RegularExpressions;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Gathers the meanings a clause may have, from labelled phrases, topic words, facts and the conversation.</summary>
internal sealed partial class CandidateFinder(KnowledgeBase knowledge, Language language, PhraseIndex phrases, FactIndex facts, MeaningWeigher weigher)
{
    private const double Agreement = 0.25;
    private const double FactTrust = 0.8;
    private const double IntentAgreement = 0.25;
    private const double Untypical = 0.75;

    /// <summary>Likeness from which a message may be a control phrase in other words.</summary>
    private const double WholeMessageScore = 0.55;

    private const double WholeMessageBonus = 0.12;

    /// <summary>How much of a control phrase and of the message must be the same, small words counted in full.</summary>
    private const double WholeMessageShare = 0.6;

    /// <summary>A word of this weight that no phrase of the intent has makes it another message.</summary>
    private const double Telling = 1.5;

    /// <summary>"I don't want you to delete it": words before what forbids.</summary>
    private const int LatestNegator = 2;

    private readonly BareTopics _bare = new(knowledge);
    private readonly Comparisons _comparisons = new(knowledge, language);
    private readonly CarriedMeanings _carried = new(knowledge, language);
    private readonly NamedFacts _named = new(knowledge.Languages[language.Code].Asking);

    public (List<Candidate> Candidates, List<FactHit> Facts) Find(ClauseText clause)
    {
        var found = new List<Candidate>();
        foreach (var hit in phrases.Find(clause.Terms, clause.Scope))
        {
            AddPhrase(clause, hit, found);
        }

        var facts = FindFacts(clause);
        var cues = TopicCues.Of(clause);
        _bare.Add(clause, cues, found);
        cues.Add(clause, found);
        AddFacts(facts, found);
        _comparisons.Add(clause, cues, found);
        _carried.Add(clause, cues, found);
        AddShown(clause, found);
        AddForbidden(clause, found);
        AddMarkup(clause, found);
        weigher.Weigh(clause, facts, found);
        found.Sort(static (one, other) => other.Score.CompareTo(one.Score));
        return (found, facts);
    }

    /// <summary>"No, don't delete anything" is the opposite of what it is like.</summary>
    private static void AddForbidden(ClauseText clause, List<Candidate> found)
    {
        if (IsForbidding(clause) && found.RemoveAll(candidate => IsDestructive(candidate.Target)) > 0)
        {
            found.Add(new Candidate(new Target { Intent = Intents.No }, 1, Exact: true));
        }
    }

    /// <summary>Says not to do something: a negator that no comma cuts off.</summary>
    public static bool IsForbidding(ClauseText clause) =>
        clause.Of(SenseKind.Negator).Exists(negator => negator.First - clause.Range.First <= LatestNegator && negator.End < clause.Range.End && (clause.Analysis.Words[negator.End - 1].Gap & Gap.Comma) == 0);

    public static bool IsDestructive(Target target) => target.Intent is Intents.ForgetMe or Intents.Restart;

    /// <summary>"And the second one?" of careers that were just ranked: who that is.</summary>
    private void AddShown(ClauseText clause, List<Candidate> found)
    {
        if (MeaningWeigher.IsOfOneShown(clause) && clause.Scope is { FromContext: true, Specific.Count: > 0 } && clause.Context is { OpenSlot: null, Topic: var topic } && (topic is null || !knowledge.Topics.ContainsKey(topic))
            && clause.IsOnly(SenseKind.Position, SenseKind.FollowUp, SenseKind.Filler, SenseKind.Stop, SenseKind.Connector))
        {
            found.RemoveAll(candidate => candidate.Target.Intent != Intents.Ask);
            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = ClauseReader.Definition }, 1, Exact: true, FromContext: true));
        }
    }

    /// <summary>"{{config}}", "&lt;script&gt;": nobody asks in markup, whatever words stand in it.</summary>
    private static void AddMarkup(ClauseText clause, List<Candidate> found)
    {
        if (!clause.IsQuestion && Markup.IsMatch(clause.Analysis.Text))
        {
            found.RemoveAll(candidate => candidate.Exact);
            found.Add(new Candidate(new Target { Intent = Intents.DeclinePrefix + "injection" }, 1, Exact: true));
        }
    }

    [GeneratedRegex(@"^\s*(\{\{.*\}\}|\$\{.*\}|<\w+[^<>]*>.*</\w+>)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Markup { get; }

    private List<FactHit> FindFacts(ClauseText clause)
    {
        var hits = facts.Find(clause.Terms, clause.Scope);
        hits.RemoveAll(hit => !_named.MayBeMeant(hit.Fact.Id, clause));
        return hits;
    }

    private void AddPhrase(ClauseText clause, PhraseHit hit, List<Candidate> found)
    {
        if (hit is { Exact: false, Phrase.Target.Fact: { } fact } && !_named.MayBeMeant(fact, clause))
        {
            return;
        }

        var target = IsOfTheField(clause, hit) || IsOfSomebodyElse(clause, hit) ? hit.Phrase.Target with { Fact = null, Subject = null, Lead = null } : hit.Phrase.Target;
        if (IsWholeMessage(target.Intent))
        {
            if (clause.Context.Shown.Count > 0 && clause.Scope.FromContext && (clause.Has(SenseKind.Position) || clause.Has(SenseKind.OtherOne)))
            {
                // "Tell me more about the second one" asks about one of those shown.
                return;
            }

            if (IsOfWhatWasSaid(clause, target.Intent, hit.Exact))
            {
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
        found.Add(new Candidate(target, score, hit.Exact, FromContext: clause.Scope.FromContext && target.Intent == Intents.Ask) { Likeness = target.Intent == Intents.Ask ? hit.Score : 0 });
    }

    /// <summary>"What does a coder do all day" is like "what does a technician do all day", but the fact that answers that is told of the field, not of coders.</summary>
    private bool IsOfTheField(ClauseText clause, PhraseHit hit) => hit is { Exact: false, Phrase: { Target.Fact: not null, IsAboutSomebody: true, List: var phrase } }
        && phrase.Mentions.Exists(mention => mention.Id == knowledge.Pack.Umbrella)
        && clause.Terms.Mentions.Exists(mention => mention.Kind is SubjectKind.Career && mention.Id != knowledge.Pack.Umbrella)
        && !clause.Terms.Mentions.Exists(mention => mention.Id == knowledge.Pack.Umbrella);

    /// <summary>"Is it hard on the eyes?", learned of coders, is no question about coders as long as nobody spoke of them; nor is "what's a good major", though "what's a good major for managers" is one about managers.</summary>
    private bool IsOfSomebodyElse(ClauseText clause, PhraseHit hit) => hit.Phrase is { Target: { Fact: not null, Subject: { } subject } target, List: var phrase } && !clause.Scope.Specific.Contains(subject)
        && (target.InContext || (!hit.Exact && hit.Phrase.IsAboutSomebody && subject != knowledge.Pack.Umbrella && phrase.Mentions.Exists(mention => mention.Id == subject)));

    /// <summary>"There's a tool called encoder, how does it work" asks about the encoder, not about us.</summary>
    private static bool PointsBack(ClauseText clause) => clause.Earlier.Count > 0 && clause.Terms.HasPronoun;

    /// <summary>"What do health information specialists do" is no "what can you do".</summary>
    private bool NamesTheField(ClauseText clause) =>
        clause.Terms.Mentions.Exists(mention => mention.Id == knowledge.Pack.Umbrella && mention.Count > 1);

    /// <summary>
    /// No control word, though like one: it points back, or while the bot asks nothing wonders why of an answer, would do over an exam that
    /// was talked of, asks under which condition an answer holds ("¿desde el principio?", "right away?"), or corrects which career it asks about.
    /// </summary>
    public static bool IsOfWhatWasSaid(ClauseText clause, string intent, bool exact = false) => IsWholeMessage(intent)
        && (PointsBack(clause) || (clause.Context.OpenSlot is null && intent switch
        {
            Intents.WhyAsk => !exact && clause.Context.Topic is not null,
            Intents.Restart => clause.Context.Topic is not null && (clause.Terms.HasPronoun || (clause.IsQuestion && clause.Analysis.At(SenseKind.Condition, clause.Range.First) is not null)),
            Intents.Yes or Intents.No => clause.Context.Topic is not null && clause.IsQuestion,
            Intents.Change => clause.Terms.Mentions.Exists(mention => mention.Kind is SubjectKind.Career or SubjectKind.Credential || (clause.Context is { Topic: not null, Shown.Count: 0 } && !clause.Has(SenseKind.Slot))),
            _ => false,
        }));

    /// <summary>Control words, small talk, yes and no count only when they are the whole clause.</summary>
    private static bool IsWholeMessage(string intent) =>
        intent.StartsWith("control.", StringComparison.Ordinal) || intent.StartsWith("smalltalk.", StringComparison.Ordinal) || intent.StartsWith("answer.", StringComparison.Ordinal)
        || intent == Intents.DeclinePrefix + "language";

    /// <summary>"how much do they make" is like "how much does a pharmacist make", but without the pharmacist it is a question to us.</summary>
    private double IntentScore(string intent, double likeness, TermList terms)
    {
        var typical = phrases.Familiarity(intent, terms);
        return typical <= 0 ? likeness * Untypical : Math.Min(0.97, likeness + (IntentAgreement * typical));
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
}
