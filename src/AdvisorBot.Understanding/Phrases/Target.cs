using AdvisorBot.Knowledge;

namespace AdvisorBot.Understanding.Phrases;

/// <summary>What a labelled phrase means.</summary>
internal sealed record Target
{
    public required string Intent { get; init; }

    public string? Topic { get; init; }

    public string? Fact { get; init; }

    public string? List { get; init; }

    public string? Conflict { get; init; }

    /// <summary>The subject that the answer is about; null when any will do.</summary>
    public string? Subject { get; init; }

    public string? Lead { get; init; }

    /// <summary>Means its fact only while the conversation is about the fact's subject.</summary>
    public bool InContext { get; init; }

    /// <summary>Means it only word for word: neither is anything learned from the phrase, nor is anything compared with it.</summary>
    public bool WordForWord { get; init; }

    /// <summary>The language asked for.</summary>
    public string? Language { get; init; }

    /// <summary>Asks about a whole topic. People do it in thousands of ways, so being like one of them says little; only the classifier learns from all, and the same words count.</summary>
    public bool IsWholeTopic => Intent == Intents.Ask && (Fact ?? List ?? Conflict ?? Subject) is null;

    /// <summary>Null when the entry points at something the pack does not have.</summary>
    public static Target? Of(UtteranceEntry entry, KnowledgeBase knowledge) => Meant(entry, knowledge) is { } target ? target with { Lead = entry.Lead, WordForWord = entry.WordForWord } : null;

    private static Target? Meant(UtteranceEntry entry, KnowledgeBase knowledge)
    {
        if (entry.Fact is { } factId)
        {
            return knowledge.Facts.TryGetValue(factId, out var fact)
                ? new Target { Intent = Intents.Ask, Topic = fact.Topic, Fact = factId, Subject = fact.SubjectId, InContext = entry.InContext }
                : null;
        }

        if (entry.List is { } listId)
        {
            return knowledge.Lists.TryGetValue(listId, out var list)
                ? new Target { Intent = Intents.Ask, Topic = list.Topic, List = listId, Subject = list.Subject }
                : null;
        }

        if (entry.Conflict is { } conflictId)
        {
            return knowledge.Conflicts.TryGetValue(conflictId, out var conflict)
                ? new Target { Intent = Intents.Ask, Topic = conflict.Topic, Conflict = conflictId }
                : null;
        }

        return entry.Topic is { } topic
            ? new Target { Intent = Intents.Ask, Topic = topic, Subject = entry.Subject }
            : new Target { Intent = entry.Intent ?? Intents.None, Language = entry.Language };
    }
}

/// <summary>A phrase of the pack and what it means.</summary>
internal sealed record LabelledPhrase(Target Target, string Text, TermList List)
{
    /// <summary>Distinct terms and their weight together, filled in when all phrases are known.</summary>
    public int[] Terms { get; set; } = [];

    public float Weight { get; set; }

    public long[] Pairs { get; set; } = [];

    /// <summary>Names somebody, or leaves open whom it is about.</summary>
    public bool IsAboutSomebody { get; } = List.Mentions.Count + List.Open.Count > 0;
}

/// <summary>A labelled phrase that resembles a clause, 0 to 1.</summary>
internal readonly record struct PhraseHit(LabelledPhrase Phrase, double Score, bool Exact);
