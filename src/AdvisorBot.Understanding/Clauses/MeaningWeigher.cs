using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>
/// Weighs all evidence for what a clause means: how likely the classifier thinks each meaning, the phrase it is most like, the facts it
/// speaks of, and whether it goes on with the conversation. Evidence adds up in log-odds; the scores that come out are probabilities.
/// </summary>
internal sealed class MeaningWeigher(MeaningClassifier classifier, FactIndex facts, PhraseIndex phrases)
{
    // Chosen on the development half of the labelled sentences (tests/AdvisorBot.Evaluation).
    private const double Words = 5;
    private const double Likeness = 3.25;
    private const double FactWords = 0.7;
    private const double ExactPhrase = 4;
    private const double Story = 1;
    private const double Carried = 9;
    private const double FollowUp = 10;
    private const double Fragment = 8;
    private const double Foreign = 2;

    private const double Narrow = 2;

    /// <summary>How much like one of its phrases a clause must be to have an intent with few phrases.</summary>
    private const double MuchAlike = 0.8;

    private const double Least = 1e-4;

    /// <summary>What the classifier must at least grant a meaning that is certain otherwise: a phrase of the pack word for word, the conversation's topic.</summary>
    private const double Known = 0.5;

    /// <summary>From here on a clause is so like a phrase that asks for one fact that it hardly asks for anything else.</summary>
    private const double Pointed = 0.76;

    /// <summary>When no meaning is as likely as this, the encoder is asked too.</summary>
    private const double Doubt = 0.6;

    /// <summary>Meanings that the classifier adds to those that something else points at.</summary>
    private const int Proposed = 4;

    /// <summary>How likely the classifier must think a meaning of words none of which is known.</summary>
    private const double Sure = 0.6;

    private const int LongestFragment = 7;

    /// <summary>Replaces the candidates' scores by how likely each is, 0 to 1.</summary>
    public void Weigh(ClauseText clause, List<FactHit> hits, List<Candidate> found)
    {
        var scores = classifier.Score(clause.Analysis, clause.Range, clause.Terms);
        if (clause.Terms.Terms.TrueForAll(term => term.Kind == TermKind.Number))
        {
            // Digits alone mean something only to whoever asked for them.
            return;
        }

        if (found.Count == 0 && IsGibberish(clause.Terms) && scores.Best(1)[0].Probability < Sure)
        {
            return;
        }

        if (IsScrap(clause, found))
        {
            found.Clear();
            return;
        }

        var ofOneShown = IsOfOneShown(clause);
        found.RemoveAll(candidate => ofOneShown && IsForOthers(candidate.Target));
        var meanings = Weigh(clause, hits, found, scores);
        if (meanings.TrueForAll(meaning => meaning.Confidence < Doubt) && scores.ThinkAgain())
        {
            meanings = Weigh(clause, hits, found, scores);
        }

        Meaning.Rescore(found, meanings);
    }

    /// <summary>All meanings that something points at or the classifier thinks likely, with the evidence for each.</summary>
    private List<Meaning> Weigh(ClauseText clause, List<FactHit> hits, List<Candidate> found, MeaningScores scores)
    {
        Propose(clause, scores, found);
        var meanings = Meaning.Of(found);
        if (meanings.Count == 0)
        {
            return meanings;
        }

        var whole = clause.Range.Count < clause.Analysis.Words.Count ? MeaningClassifier.WholeOf(clause.Analysis) : null;
        var foreign = facts.ForeignShare(clause.Terms, phrases.Weights);
        // "Why not a nurse?" goes on with nothing when these very words are known.
        var isKnown = meanings.Exists(meaning => meaning.Exact && IsNarrow(clause, meaning));
        var most = meanings.Max(meaning => scores.Of(meaning.Target));
        foreach (var meaning in meanings)
        {
            meaning.Evidence = (Words * Math.Log(Math.Max(scores.Of(meaning.Target) + Least, Floor(clause, meaning, most))))
                + (whole is null ? 0 : Story * Math.Log(whole.Of(meaning.Target) + Least))
                + (Likeness * meaning.Best)
                + (FactWords * BestFact(hits, meaning.Target))
                + (meaning.Exact ? ExactPhrase : 0)
                + (IsNarrow(clause, meaning) ? Narrow : 0)
                + (meaning.Carried && !isKnown ? Carried : 0)
                + (!isKnown && GoesOn(clause, meaning.Target) ? Continuation(clause) : 0)
                + (IsDecline(meaning.Target) ? Foreign * foreign : 0);
        }

        Meaning.Normalise(meanings);
        return meanings;
    }

    private static void Propose(ClauseText clause, MeaningScores scores, List<Candidate> found)
    {
        foreach (var (target, probability) in scores.Best(Proposed))
        {
            if (MayMean(clause, target, probability) && !found.Exists(candidate => Meaning.IsSame(candidate.Target, target)))
            {
                found.Add(new Candidate(target, 0));
            }
        }
    }

    private static bool MayMean(ClauseText clause, Target target, double probability) => target.Intent switch
    {
        Intents.CrisisTold => false,
        Intents.Told => probability >= Sure && MayTell(clause),
        _ => !(IsOfOneShown(clause) && IsForOthers(target)) && !(CandidateFinder.IsDestructive(target) && CandidateFinder.IsForbidding(clause)) && !CandidateFinder.IsOfWhatWasSaid(clause, target.Intent),
    };

    /// <summary>"What about the second one?" asks of what was shown, not for others.</summary>
    public static bool IsOfOneShown(ClauseText clause) => clause.Context.Shown.Count > 0 && clause.Has(SenseKind.Position);

    private static bool IsForOthers(Target target) => target.Intent is Intents.Alternatives or Intents.Repeat or Intents.More || target is { Intent: Intents.Ask, Topic: "alternatives" };

    /// <summary>What has no form of a question tells something, unless it goes on with what was asked before.</summary>
    private static bool MayTell(ClauseText clause) => !clause.IsQuestion && (clause.Context.Topic is null || clause.Context.OpenSlot is not null);

    /// <summary>More signs than letters, asking nothing, naming nothing and nobody's phrase: "{slot} {0} %s".</summary>
    private static bool IsScrap(ClauseText clause, List<Candidate> found)
    {
        if (clause.IsQuestion || clause.Terms.Mentions.Count > 0 || clause.Context.Topic is not null || found.Exists(candidate => candidate.Exact || candidate.Carried))
        {
            return false;
        }

        int letters = 0, signs = 0;
        foreach (var sign in clause.Wording)
        {
            letters += char.IsLetter(sign) ? 1 : 0;
            signs += char.IsLetter(sign) || char.IsWhiteSpace(sign) ? 0 : 1;
        }

        return signs > letters;
    }

    /// <summary>Not one of its words is known.</summary>
    private static bool IsGibberish(TermList terms) => terms.Terms.TrueForAll(term => term.Kind is TermKind.Unknown or TermKind.Stop);

    private double Floor(ClauseText clause, Meaning meaning, double most)
    {
        var known = meaning.Exact || meaning.Carried || meaning.Pointed >= Pointed ? Known : 0;
        return IsNarrow(clause, meaning) ? Math.Max(known, most * (meaning.Exact ? 1 : meaning.Best)) : known;
    }

    /// <summary>An intent with few phrases, one of which the clause is much like, is asked for even when the classifier sees the wider meaning it lies in: "am I eligible for the RHIA?" among all that is asked about certification.</summary>
    private bool IsNarrow(ClauseText clause, Meaning meaning) =>
        meaning.Target.Intent != Intents.Ask && !IsDecline(meaning.Target) && classifier.IsRare(meaning.Target) && (meaning.Exact || (meaning.Best >= MuchAlike && !Tells(clause, meaning.Target) && phrases.KnowsAll(meaning.Target.Intent, clause.Terms)));

    /// <summary>"I have a diploma" is said of the writer, however much it is like "if I had a diploma".</summary>
    private static bool Tells(ClauseText clause, Target target) =>
        clause.IsAboutMe && !clause.IsQuestion && target.Intent.StartsWith("advise.", StringComparison.Ordinal);

    private static double BestFact(List<FactHit> hits, Target target)
    {
        var best = 0d;
        foreach (var hit in hits)
        {
            best = hit.Fact.Topic == target.Topic ? Math.Max(best, hit.Score) : best;
        }

        return best;
    }

    private static bool IsDecline(Target target) => target.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal);

    private static bool GoesOn(ClauseText clause, Target target) =>
        target.Intent == Intents.Ask && target.Topic is { } topic && topic == clause.Context.Topic;

    /// <summary>How much a fragment ("in hospitals?", "for members") is taken to go on with the conversation's topic.</summary>
    private static double Continuation(ClauseText clause)
    {
        if (clause.Range.Count > LongestFragment || AsksAnew(clause))
        {
            return 0;
        }

        var isFragment = clause.First(SenseKind.Auxiliary) is null && clause.First(SenseKind.AskOpener) is null && !clause.IsAboutMe;
        return (clause.IsFollowUp ? FollowUp : 0) + (isFragment ? Fragment : 0);
    }

    /// <summary>"What is the weather", "and what is the weather".</summary>
    private static bool AsksAnew(ClauseText clause) => clause.First(SenseKind.QuestionWord) is not null
        ? !AsksWhatAbout(clause)
        : clause.First(SenseKind.FollowUp) is { Count: 1 } and && clause.Analysis.At(SenseKind.QuestionWord, and.End) is not null;

    /// <summary>"What about the bosses": opens with a question word, but asks for no topic of its own.</summary>
    private static bool AsksWhatAbout(ClauseText clause) =>
        clause.First(SenseKind.FollowUp) is { Count: > 1 } opener && !clause.Analysis.Has(SenseKind.TopicCue, opener.End, clause.Range.End);
}
