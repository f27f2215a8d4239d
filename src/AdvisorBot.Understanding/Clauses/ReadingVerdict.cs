namespace AdvisorBot.Understanding.Clauses;

/// <summary>Whether a clause is answered, asked back about, taken as told or declined.</summary>
internal static class ReadingVerdict
{
    /// <summary>Two readings this close, of different topics, are asked back about.</summary>
    internal const double TooClose = 0.015;

    /// <summary>A statement about the writer must resemble a known question this much to be one.</summary>
    private const double StatementAsks = 0.72;

    /// <summary>
    /// Below this confidence nobody is sent to another door and nothing is done: of such readings on the development half 2 of 13 were right,
    /// of those up to 0.5 one in two, and a text about visas or cheating that does not fit is worse than asking again.
    /// </summary>
    private const double TooDoubtful = 0.45;

    private const string Unknown = Intents.DeclinePrefix + "unknown";
    private const string OffTopic = Intents.DeclinePrefix + "off-topic";
    private const string WantsJob = Intents.DeclinePrefix + "jobs";
    private const int LongestStatement = 8;
    private const int LongestCommand = 6;

    /// <summary>The verdict on the readings of a clause, best first.</summary>
    public static Verdict Of(ClauseText clause, List<Candidate> candidates, List<Reading> readings, bool hasEntities)
    {
        if (readings.Count == 0)
        {
            return hasEntities || (clause.IsAboutMe && !clause.IsQuestion) ? Verdict.Statement : Verdict.Decline;
        }

        var best = readings[0];
        var exact = candidates[0].Exact;
        if (clause.Context.OpenSlot is not null && OnlySounds(clause, best, exact))
        {
            return Verdict.Statement;
        }

        if (hasEntities && best.Intent == Intents.Ask && clause is { IsAboutMe: true, IsQuestion: false } && clause.Range.Count <= LongestStatement && !exact)
        {
            // "I have an associate degree in nursing" is told, whatever is often asked with such words.
            return Verdict.Statement;
        }

        if (hasEntities && !exact && clause is { IsQuestion: false, Context.OpenSlot: not null }
            && (best.Intent == WantsJob || (clause.IsAboutMe && (best.Intent == Intents.Recommend || best.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal)))))
        {
            // "Need a job within a month" in the interview tells how much time there is.
            return Verdict.Statement;
        }

        if (best.Intent == Intents.Ask && !clause.IsQuestion && !exact)
        {
            var needed = clause.IsAboutMe || (hasEntities && clause.Context.OpenSlot is not null) ? StatementAsks : 0;
            if (best.Score < needed)
            {
                return Verdict.Statement;
            }
        }

        if (best.Score >= ClauseReader.Accept || (best.Exact && (best.Score >= ClauseReader.Clarify || !readings.Exists(reading => reading.Exact && reading != best))))
        {
            return IsTooClose(readings, exact) ? Verdict.Clarify : Verdict.Accept;
        }

        if (hasEntities && !clause.IsQuestion)
        {
            return Verdict.Statement;
        }

        return best.Score >= ClauseReader.Clarify ? Verdict.Clarify : clause.IsAboutMe && !clause.IsQuestion ? Verdict.Statement : Verdict.Decline;
    }

    /// <summary>"After the wedding, so next fall" in the interview tells something; a known phrase that is a sentence by itself asks, whatever its form.</summary>
    private static bool OnlySounds(ClauseText clause, Reading best, bool exact) => best.Intent switch
    {
        Intents.Ask => !(exact && AskingForm.BeginsSentence(clause)) && !AskingForm.IsClear(clause, best),
        OffTopic => !exact && !clause.IsQuestion,
        _ => false,
    };

    /// <summary>Whether something else than a question is too uncertain to act on; to say that something is not known does no harm.</summary>
    public static bool IsTooDoubtful(ClauseText clause, Reading best) => !best.Exact && (
        IsOutOfPlace(clause, best)
        || (best.Confidence < TooDoubtful && best.Intent != Unknown
            && (best.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal) || best.Intent.StartsWith("control.", StringComparison.Ordinal)
                || best.Intent.StartsWith("plan.", StringComparison.Ordinal) || best.Intent is Intents.ExplainRanking or Intents.WhyNot or Intents.PutFirst or Intents.WhatIf)));

    /// <summary>"Can my RN count or do I start over?" resets nothing, "forget registrars" deletes nothing; and nobody asks who said it before anything was said.</summary>
    private static bool IsOutOfPlace(ClauseText clause, Reading best) => best.Intent switch
    {
        Intents.Restart => clause.Range.Count > LongestCommand || best.Confidence < ClauseReader.Accept,
        Intents.ForgetMe => clause.Terms.Mentions.Count > 0,
        Intents.WhoSays => clause.Context is { Topic: null, Subjects.Count: 0, Shown.Count: 0 },
        _ => false,
    };

    private static bool IsTooClose(List<Reading> readings, bool exact) =>
        !exact && readings.Count > 1 && readings[0].Score < 0.7 && readings[0].Score - readings[1].Score < TooClose
        && readings[0].Intent == readings[1].Intent && readings[0].Intent == Intents.Ask && readings[0].Topic != readings[1].Topic && readings[1].Score >= ClauseReader.Accept;
}
