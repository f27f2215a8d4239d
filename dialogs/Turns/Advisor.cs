using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>Everything built on one version of the knowledge: a turn sees one from start to end.</summary>
public sealed record Advisor(KnowledgeBase Knowledge, IUtteranceRecognizer Recognizer, CareerRanker Ranker, AnswerComposer Answers)
{
    public Advice.WhatIf WhatIf { get; } = new(Knowledge, Ranker);

    public Advice.Eligibility Eligibility { get; } = new(Knowledge);

    public PathFinder Paths { get; } = new(Knowledge);
}

/// <summary>Gives each turn the advisor for the knowledge in force, built once per version.</summary>
public sealed class AdvisorSource(KnowledgeStore store, Func<KnowledgeBase, IUtteranceRecognizer> readBy)
{
    private readonly Lock _building = new();
    private volatile Advisor? _current;

    public Advisor Current
    {
        get
        {
            var knowledge = store.Current;
            return _current is { } built && ReferenceEquals(built.Knowledge, knowledge) ? built : Build(knowledge);
        }
    }

    private Advisor Build(KnowledgeBase knowledge)
    {
        lock (_building)
        {
            if (_current is not { } built || !ReferenceEquals(built.Knowledge, knowledge))
            {
                _current = built = new Advisor(knowledge, readBy(knowledge), new CareerRanker(knowledge), new AnswerComposer(knowledge));
            }

            return built;
        }
    }
}
