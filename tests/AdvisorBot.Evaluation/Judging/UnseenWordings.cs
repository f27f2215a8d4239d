using System.Collections.Frozen;
using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Evaluation.Judging;

/// <summary>
/// Whether the very fact is told that somebody asks for, not only the right topic: some wordings of facts are left out of the pack, then
/// read with the rest. A wording may fit several facts, so the share is lower than a person would judge; it shows what helps to choose.
/// </summary>
internal sealed class UnseenWordings(KnowledgeBase knowledge, string language)
{
    /// <summary>One wording in so many is left out.</summary>
    private const int OneIn = 16;

    /// <summary>A fact keeps at least as many of its wordings.</summary>
    private const int Kept = 3;

    /// <summary>Facts at the head of a reply.</summary>
    private const int Head = 3;

    /// <summary>Reads the wordings that were left out.</summary>
    /// <param name="stages">Stages of reading that take part.</param>
    /// <param name="change">Changes what the language knows, such as leaving out its word families.</param>
    public TellingCount Count(ReadingStages stages, Func<LanguageTexts, LanguageTexts>? change = null)
    {
        var unseen = new List<(string Say, string Fact)>();
        var texts = knowledge.Languages[language];
        var rest = texts with { Utterances = [.. texts.Utterances.Select(entry => Without(entry, unseen))] };
        var pack = knowledge with { Languages = new Dictionary<string, LanguageTexts>(knowledge.Languages) { [language] = change?.Invoke(rest) ?? rest }.ToFrozenDictionary() };
        var recognizer = new Recognizer(pack, language, Recognizer.ModelFolder, stages);
        var told = unseen.ConvertAll(wording => (wording.Fact, Facts: Told(recognizer.Recognize(wording.Say, ConversationContext.Empty))));
        return new TellingCount(told.Count, told.Count(one => one.Facts.FirstOrDefault() == one.Fact), told.Count(one => one.Facts.Take(Head).Contains(one.Fact)));
    }

    private static UtteranceEntry Without(UtteranceEntry entry, List<(string Say, string Fact)> unseen)
    {
        if (entry is not { Fact: { } fact, InContext: false, WordForWord: false } || entry.Phrases.Count <= Kept)
        {
            return entry;
        }

        var left = entry.Phrases.Skip(Kept).Where(phrase => !phrase.Contains('{', StringComparison.Ordinal) && Halves.HashOf(phrase) % OneIn == 0).ToHashSet();
        unseen.AddRange(left.Select(phrase => (phrase, fact)));
        return left.Count == 0 ? entry : entry with { Phrases = [.. entry.Phrases.Where(phrase => !left.Contains(phrase))] };
    }

    /// <summary>The facts at the head of the reply: those the reading found, else what is known of its subject under its topic.</summary>
    private IEnumerable<string> Told(Recognition recognition)
    {
        var reading = recognition.Clauses[0].Best;
        if (reading.Intent != Intents.Ask)
        {
            return [];
        }

        var list = knowledge.Lists.GetValueOrDefault(reading.List ?? "")?.Facts ?? [];
        var subject = reading.Subjects.Count > 0 ? reading.Subjects[0] : knowledge.Pack.Umbrella;
        var known = reading.Topic is { } topic ? knowledge.FactsAbout(subject, topic)?.Facts ?? [] : [];
        return [.. list, .. reading.Facts.Select(fact => fact.Id), .. known.Select(fact => fact.Id)];
    }
}

/// <summary>Of how many wordings the fact asked for is told first, and among the first three.</summary>
public sealed record TellingCount(int Wordings, int First, int AtTheHead);
