using AdvisorBot.Evaluation.Judging;
using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Evaluation;

/// <summary>Reads one half of the labelled sentences of a language and judges every reading.</summary>
public sealed class EvaluationRun(KnowledgeBase knowledge, IUtteranceRecognizer recognizer, LabelledSets sets, SetHalf half)
{
    private readonly ReadingJudge _judge = new(knowledge);

    public IReadOnlyList<Judgement> Questions() => Each(sets.Questions, message => message.Say, message => Read(message));

    /// <summary>Both halves.</summary>
    public IReadOnlyList<Judgement> Plain() => [.. sets.Plain.Select(Read)];

    public IReadOnlyList<Judgement> Framed() => Each(sets.Framed, message => message.Say, Read);

    public IReadOnlyList<Judgement> OutOfScope() => Each(sets.OutOfScope, message => message.Say, message => Read(message));

    /// <summary>Both halves: words of crisis are never only counted.</summary>
    public IReadOnlyList<Judgement> Crisis() =>
    [
        .. sets.Crisis.Select(message =>
        {
            var crisis = recognizer.Recognize(message.Say, ConversationContext.Empty).Intent == Intents.Crisis;
            var meant = message.Expected.Intents.Contains(Intents.Crisis);
            return new Judgement(message.Set, message.Say, meant ? "crisis" : "not-crisis", crisis ? "crisis" : "not-crisis", 1, crisis == meant ? Outcome.Right : Outcome.Wrong);
        }),
    ];

    /// <summary>What is done about lines that are, or only sound like, those of somebody in danger; both halves.</summary>
    public DangerCount Danger(IEnumerable<string> lines)
    {
        var read = lines.Select(line => recognizer.Recognize(line, ConversationContext.Empty)).ToList();
        return new DangerCount(read.Count, read.Count(recognition => recognition.Intent == Intents.Crisis), read.Count(recognition => recognition.Intent == Intents.Crisis || recognition.MayBeInDanger));
    }

    public IReadOnlyList<Judgement> FollowUps() => Each(sets.FollowUps, pair => pair.First + "\n" + pair.Then, pair =>
    {
        var recognition = recognizer.Recognize(pair.Then, ContextAfter(pair.First));
        return _judge.Judge(pair.Set, $"{pair.First} → {pair.Then}", pair.Expected, recognition);
    });

    public IReadOnlyList<Judgement> Stories() => Each(sets.Stories, story => story.Say, story => _judge.JudgeAll(story, recognizer.Recognize(story.Say, ConversationContext.Empty)));

    public IReadOnlyList<Judgement> Answers() => Each(sets.Answers, answer => answer.Slot + "\n" + answer.Say, answer =>
        SlotJudge.Judge(answer, recognizer.Recognize(answer.Say, new ConversationContext { OpenSlot = answer.Slot })));

    /// <summary>Each remark under each question of the interview: nothing is to be noted, and no question passed over.</summary>
    public IReadOnlyList<Judgement> Remarks() => [.. knowledge.Interview.Questions.SelectMany(question => Each(sets.Remarks, say => say, say =>
        SlotJudge.JudgeRemark(question.Id, say, recognizer.Recognize(say, new ConversationContext { OpenSlot = question.Id }))))];

    /// <summary>What the conversation remembers after a first question: whom and what it was about.</summary>
    private ConversationContext ContextAfter(string first)
    {
        var recognition = recognizer.Recognize(first, ConversationContext.Empty);
        var reading = recognition.Questions.Concat(recognition.Clauses).Select(clause => clause.Best).FirstOrDefault();
        return reading is null ? ConversationContext.Empty : new ConversationContext
        {
            Topic = reading.Topic,
            Subjects = reading.Subjects.Count > 0 || reading.Topic is null ? reading.Subjects : [knowledge.Pack.Umbrella],
            Facts = [.. reading.Facts.Select(fact => fact.Id)],
            Shown = reading.Subjects.Count > 1 ? reading.Subjects : [],
        };
    }

    private Judgement Read(LabelledMessage message) =>
        _judge.Judge(message.Set, message.Say, message.Expected, recognizer.Recognize(message.Say, ConversationContext.Empty));

    private List<Judgement> Each<T>(IEnumerable<T> entries, Func<T, string> key, Func<T, Judgement> judge) =>
        [.. entries.Where(entry => Halves.Of(key(entry)) == half).Select(judge)];
}
