using System.Runtime.CompilerServices;
using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.Correcting;

/// <summary>Which answers of the interview a part of a message speaks of.</summary>
internal sealed class SlotNames
{
    /// <summary>Longer answers are sentences and no names.</summary>
    private const int LongestName = 2;

    /// <summary>Interests that are the subject of other questions, too.</summary>
    private static readonly string[] Elsewhere = ["pay-first", "no-patient-contact", "flexible-hours", "fast-entry", "skip", "unsure"];

    private static readonly ConditionalWeakTable<LanguageTexts, SlotNames> Known = [];

    private readonly (string Slot, string Phrase)[] _names;
    private readonly (string Interest, string Phrase)[] _interests;

    private SlotNames(LanguageTexts texts)
    {
        _names = [.. texts.Asking.Corrections.Slots.SelectMany(slot => slot.Value, (slot, phrase) => (slot.Key, AskedWords.Plain(phrase))).OrderByDescending(name => name.Item2.Length)];
        _interests =
        [
            .. from answers in texts.Answers
               where answers.Slot == Slots.Interests
               from entry in answers.Entries
               where !Elsewhere.Contains(entry.Value)
               from phrase in entry.Phrases
               where phrase.Count(char.IsWhiteSpace) < LongestName
               select (entry.Value, AskedWords.Plain(phrase)),
        ];
    }

    public static SlotNames Of(LanguageTexts texts) => Known.GetValue(texts, static known => new SlotNames(known));

    /// <summary>The slots whose subject is named, those with the longest names first; an interest counts where nothing else is named.</summary>
    public IReadOnlyList<string> In(AskedWords part)
    {
        var left = part;
        var found = new List<string>();
        foreach (var name in _names.Where(name => part.HasPlain(name.Phrase)))
        {
            if (left.HasPlain(name.Phrase) || _names.Any(other => other.Phrase == name.Phrase && found.Contains(other.Slot)))
            {
                left = left.Without([name.Phrase]);
                found.Add(name.Slot);
            }
        }

        return found.Count > 0 ? [.. found.Distinct()] : Interests(part).Any() ? [Slots.Interests] : [];
    }

    /// <summary>A part without the names of answers.</summary>
    public AskedWords Without(AskedWords part) => part.Without(_names.Where(name => part.HasPlain(name.Phrase)).Select(name => name.Phrase));

    /// <summary>The same without the names of interests.</summary>
    public AskedWords WithoutAny(AskedWords part) => Without(part).Without(_interests.Where(name => part.HasPlain(name.Phrase)).Select(name => name.Phrase));

    /// <summary>The interests that are named.</summary>
    public IEnumerable<string> Interests(AskedWords part) => _interests.Where(name => part.HasPlain(name.Phrase)).Select(name => name.Interest).Distinct();

    /// <summary>What is said behind the name of an answer and a word such as "to": its new value; null where it is not put like that.</summary>
    public string? Value(AskedWords part, string slot, IReadOnlyList<string> to) => _names
        .Where(name => name.Slot == slot)
        .SelectMany(name => to, (name, word) => part.Behind($"{name.Phrase} {word}"))
        .FirstOrDefault(value => value is { Length: > 0 });
}
