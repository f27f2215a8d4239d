using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Reads what the careers of an order may ask for: "which pays most without a degree", "fastest with just a GED", "best paying from home".</summary>
internal sealed class LimitReader(AdvisorTurn turn)
{
    private const int LongestArticle = 3;
    private const string Bachelor = "bachelor";

    private readonly LimitWords _limits = turn.Texts.Asking.Limits;

    /// <summary>The form with the limits that the words set.</summary>
    public AskedForm Limited(AskedForm form, AskedWords words)
    {
        var (most, held) = Schooling(words);
        return form with
        {
            AtMost = most,
            From = held ?? form.From,
            Months = form.Order is not null || words.HasAny(_limits.Jobs) ? Months(words) : null,
            Within = [.. Enum.GetValues<CareerCondition>().Where(condition => _limits.Conditions.TryGetValue(condition.ToOption(), out var phrases) && words.HasAny(phrases))],
        };
    }

    /// <summary>The most schooling, when a message says nothing but that: "no college", "I got a GED", "associates"; null for anything else.</summary>
    public string? Bare(AskedWords words)
    {
        string[] beside = [.. _limits.Lacks, .. _limits.Holds, .. _limits.Selves, .. turn.Texts.Rules.Articles, .. turn.Texts.Asking.Prefaces];
        var named = Levels(words).OrderByDescending(level => level.Phrase.Length).FirstOrDefault(level => words.Without([level.Phrase]).Without(beside).Count == 0);
        return named.Level is null ? null : Schooling(words).Most ?? (_limits.AnyLevel.Contains(named.Phrase) ? null : named.Level);
    }

    /// <summary>The most schooling that may be asked for, and the schooling that the person has.</summary>
    private (string? Most, string? Held) Schooling(AskedWords words)
    {
        foreach (var (level, phrase) in Levels(words).OrderByDescending(named => named.Phrase.Length))
        {
            if (words.Before(phrase, turn.Texts.Rules.Articles) is not { } ahead)
            {
                continue;
            }

            if (ahead.Ends(_limits.Lacks))
            {
                return (EducationLevels.Below(level), null);
            }

            if (ahead.Ends(_limits.Holds) && !_limits.AnyLevel.Contains(phrase))
            {
                return (level, level);
            }
        }

        return words.HasAny(_limits.ShortSchool) ? (EducationLevels.Below(Bachelor), null) : (null, null);
    }

    /// <summary>Levels of schooling that the words name, by the pack's phrases and by the names that were read.</summary>
    private IEnumerable<(string Level, string Phrase)> Levels(AskedWords words) =>
        turn.Texts.Asking.Levels.Concat(_limits.Levels).SelectMany(level => level.Value.Where(words.Has).Select(phrase => (level.Key, phrase)))
            .Concat(turn.Recognition.Entities
                .Where(entity => entity.Kind is EntityKind.EducationLevel or EntityKind.Subject && EducationLevels.Of(entity.Id) > 0)
                .Select(entity => (entity.Id, WordsOf(entity))));

    /// <summary>"That I can do in a year": a length of time right behind such a word.</summary>
    private int? Months(AskedWords words) => _limits.Within.Where(words.Has)
        .SelectMany(within => turn.Advisor.Recognizer.Recognize(words.Behind(within), new ConversationContext { OpenSlot = Slots.Time }).Entities)
        .Where(entity => entity is { Kind: EntityKind.Duration, Number: >= 1 } && entity.Span.Start <= LongestArticle)
        .Select(entity => (int?)Math.Ceiling(entity.Upper ?? entity.Number!.Value)).FirstOrDefault();

    private string WordsOf(Entity entity) => turn.WordsOf(turn.Recognition.Text.Substring(entity.Span.Start, entity.Span.Length)).Text;
}
