using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>Everything built on one version of the knowledge in one language: a turn sees one from start to end.</summary>
public sealed record Advisor(KnowledgeBase Knowledge, IUtteranceRecognizer Recognizer, CareerRanker Ranker, AnswerComposer Answers)
{
    /// <summary>The language it speaks.</summary>
    public string Language => Knowledge.Pack.Language;

    public Advice.WhatIf WhatIf { get; } = new(Knowledge, Ranker);

    public Advice.Eligibility Eligibility { get; } = new(Knowledge);

    public PathFinder Paths { get; } = new(Knowledge);

    public CareerStandings Standings { get; } = new(Knowledge);
}

/// <summary>Gives each turn the advisors for the knowledge in force, built once per version.</summary>
public sealed class AdvisorSource(KnowledgeStore store, Func<KnowledgeBase, IUtteranceRecognizer> readBy)
{
    private readonly Lock _building = new();
    private volatile Advisors? _current;

    public Advisors Current
    {
        get
        {
            var knowledge = store.Current;
            return _current is { } built && ReferenceEquals(built.Knowledge, knowledge) ? built : Build(knowledge);
        }
    }

    private Advisors Build(KnowledgeBase knowledge)
    {
        lock (_building)
        {
            if (_current is not { } built || !ReferenceEquals(built.Knowledge, knowledge))
            {
                _current = built = new Advisors(knowledge, readBy);
            }

            return built;
        }
    }
}
