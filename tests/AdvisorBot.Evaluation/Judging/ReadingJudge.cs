using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Evaluation.Judging;

/// <summary>Compares readings with what a person labelled.</summary>
public sealed class ReadingJudge(KnowledgeBase knowledge)
{
    private const string DefaultTopic = "definition";

    private readonly SameReply _replies = new(knowledge);

    /// <summary>A message that asks one thing, or is sent to one door.</summary>
    public Judgement Judge(string set, string say, Expectation expected, Recognition recognition)
    {
        var clause = Deciding(recognition);
        var outcome = clause is null ? Outcome.Missed
            : clause.Verdict == Verdict.Clarify ? Outcome.AskedBack
            : IsRight(clause.Best, expected) ? Outcome.Right
            : Outcome.Wrong;
        return new Judgement(set, say, Describe(expected), clause is null ? "-" : Describe(clause.Best), clause?.Best.Confidence ?? 0, outcome)
        {
            Subject = outcome == Outcome.Wrong ? SubjectErrorOf(clause!.Best, expected) : null,
        };
    }

    /// <summary>All questions of a message, in order; more may be answered than were asked, none may be missing.</summary>
    public Judgement JudgeAll(LabelledStory story, Recognition recognition)
    {
        var read = recognition.Clauses.Where(Asks).ToList();
        var next = 0;
        foreach (var clause in read)
        {
            if (next < story.Questions.Count && clause.Verdict == Verdict.Accept && IsRight(clause.Best, story.Questions[next]))
            {
                next++;
            }
        }

        var outcome = next == story.Questions.Count ? Outcome.Right
            : read.Exists(clause => clause.Verdict == Verdict.Accept) ? Outcome.Wrong
            : Outcome.Missed;
        return new Judgement(story.Set, story.Say, string.Join(" + ", story.Questions.Select(Describe)), string.Join(" + ", read.Select(clause => Describe(clause.Best))), read.Count > 0 ? read.Min(clause => clause.Best.Confidence) : 0, outcome);
    }

    public bool IsRight(Reading reading, Expectation expected) =>
        (expected.Intents.Contains(reading.Intent) && reading.Intent is not (Intents.Ask or Intents.Compare))
        || ((expected.IsQuestion || expected.Intents.Contains(Intents.Compare)) && IsRightQuestion(reading, expected))
        || (expected.Or is { } other && IsRight(reading, other));

    /// <summary>The clause that decides the reply: the first that asks, else the first that is anything.</summary>
    private static Clause? Deciding(Recognition recognition)
    {
        if (recognition.Intent is Intents.Crisis)
        {
            return recognition.Clauses[0];
        }

        return recognition.Clauses.FirstOrDefault(clause => clause.Best.Intent == recognition.Intent && clause.Verdict == Verdict.Accept && clause.Best.Intent.StartsWith("control.", StringComparison.Ordinal))
            ?? recognition.Clauses.FirstOrDefault(clause => clause.Verdict == Verdict.Accept && Asks(clause))
            ?? recognition.Clauses.FirstOrDefault(clause => clause.Verdict == Verdict.Accept && clause.Best.Intent != Intents.None)
            ?? recognition.Clauses.FirstOrDefault(clause => clause.Verdict == Verdict.Clarify);
    }

    /// <summary>Anything that is more than small talk.</summary>
    private static bool Asks(Clause clause) =>
        clause.Verdict is Verdict.Accept or Verdict.Clarify && clause.Best.Intent != Intents.None
        && !clause.Best.Intent.StartsWith("smalltalk.", StringComparison.Ordinal) && !clause.Best.Intent.StartsWith("answer.", StringComparison.Ordinal);

    private bool IsRightQuestion(Reading reading, Expectation expected)
    {
        if (reading.Intent is not (Intents.Ask or Intents.Compare))
        {
            return false;
        }

        var read = Named(reading.Subjects);
        var right = expected.Subjects.Any(wanted => Matches(Named(wanted), read))
            || (expected.Subjects.Count > 1 && read.Length > 1 && read.All(expected.Subjects.SelectMany(all => all).Contains))
            || expected.Subjects.Any(wanted => _replies.IsSame(reading, wanted));
        if (!right || (expected.Intents.Contains(Intents.Compare) && !expected.IsQuestion && reading.Subjects.Count < 2))
        {
            return false;
        }

        return IsRightTopic(reading, expected, read);
    }

    /// <summary>What is wrong with the subject of a reading whose topic is right.</summary>
    private SubjectError? SubjectErrorOf(Reading reading, Expectation expected)
    {
        var read = Named(reading.Subjects);
        return expected.IsQuestion && reading.Intent is Intents.Ask or Intents.Compare && IsRightTopic(reading, expected, read)
            ? SubjectErrors.Of(knowledge, Named(expected.Subjects.MaxBy(wanted => wanted.Count(read.Contains)) ?? []), read)
            : null;
    }

    private bool IsRightTopic(Reading reading, Expectation expected, string[] read) =>
        // A comparison of everything holds every aspect; one label without a topic allows any.
        expected.Topics.Count == 0 || (reading.Topic is null && reading.Intent == Intents.Compare)
            || expected.Topics.Any(topic => IsSame(topic, reading.Topic ?? DefaultTopic, read));

    /// <summary>The same topic, or one that is answered with the same facts.</summary>
    private bool IsSame(string expected, string read, string[] subjects)
    {
        if (expected == read)
        {
            return true;
        }

        var subject = subjects.Length > 0 ? subjects[0] : knowledge.Pack.Umbrella;
        if (expected == DefaultTopic && subjects is [var only] && knowledge.Subjects[only] is { Profile: null, Facts: [var leading, ..] } told && told.Facts.All(fact => fact.Topic != DefaultTopic))
        {
            // What a law or a code set is stands under its own topic, as ReadingBuilder decides.
            return read == (told.Facts.FirstOrDefault(fact => fact.Topic == "duties") ?? leading).Topic;
        }

        return knowledge.FactsAbout(subject, expected) is { Facts.Count: > 0 } one && knowledge.FactsAbout(subject, read) is { Facts.Count: > 0 } other
            && one.Facts.Select(fact => fact.Id).SequenceEqual(other.Facts.Select(fact => fact.Id));
    }

    private string[] Named(IReadOnlyList<string> subjects) => [.. subjects.Where(subject => subject != knowledge.Pack.Umbrella)];

    /// <summary>What is named beside the subject and is of another kind (a level, workplace or credential beside a career) is a condition, not another subject.</summary>
    private bool Matches(string[] wanted, string[] read)
    {
        var kinds = wanted.Select(id => knowledge.Subjects[id].Kind).ToHashSet();
        return wanted.ToHashSet().SetEquals(read.Where(id => wanted.Contains(id) || kinds.Contains(knowledge.Subjects[id].Kind) || !IsCondition(id, wanted)));
    }

    /// <summary>A question about the whole field may name where or with which schooling; a question about one thing may name things of other kinds.</summary>
    private bool IsCondition(string id, string[] wanted) =>
        wanted.Length > 0 || knowledge.Subjects[id].Kind is SubjectKind.Workplace or SubjectKind.Education;

    private static string Describe(Expectation expected) => expected.IsQuestion
        ? $"{string.Join('|', expected.Topics)} of {string.Join('|', expected.Subjects.Select(all => string.Join('+', all)))}"
        : $"{string.Join('|', expected.Intents)} {string.Join('|', expected.Subjects.Select(all => string.Join('+', all)))}".Trim();

    private static string Describe(Reading reading) => reading.Intent == Intents.Ask
        ? $"{reading.Topic} of {string.Join('+', reading.Subjects)}"
        : $"{reading.Intent} {reading.Topic} {string.Join('+', reading.Subjects)}".Trim();
}
