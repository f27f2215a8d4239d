using System.Collections.Frozen;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Words and phrases that say yes or no in one language.</summary>
internal sealed class BooleanWords
{
    /// <summary>The longest phrase, in words.</summary>
    public const int LongestPhrase = 3;

    public static readonly BooleanWords English = new(
        yes: ["yes", "yep", "yup", "yeah", "yea", "ya", "y", "true", "sure", "ok", "okay", "agree", "agreed", "correct", "of course", "absolutely", "definitely", "certainly"],
        no: ["no", "nope", "nop", "nah", "n", "false", "disagree", "not ok", "not okay", "not correct", "not agree", "don't agree", "do not agree", "no way", "not really", "of course not", "absolutely not", "definitely not", "certainly not"],
        neither: ["not sure", "unsure", "not yes", "not true", "not false", "isn't true", "no idea", "no preference", "not certain", "not definitely", "not absolutely"]);

    public static readonly BooleanWords Spanish = new(
        yes: ["sí", "si", "sip", "claro", "vale", "por supuesto", "de acuerdo", "cierto", "verdadero", "correcto", "seguro", "ok", "okay", "s", "y", "yes"],
        no: ["no", "nop", "nope", "n", "falso", "no acepto", "claro que no", "en absoluto"],
        neither: ["no sé", "no se", "no seguro", "no estoy seguro"]);

    private readonly FrozenDictionary<string, bool?>.AlternateLookup<ReadOnlySpan<char>> _phrases;

    private BooleanWords(string[] yes, string[] no, string[] neither)
    {
        var phrases = new Dictionary<string, bool?>(StringComparer.OrdinalIgnoreCase);
        Array.ForEach(yes, phrase => phrases.Add(phrase, true));
        Array.ForEach(no, phrase => phrases.Add(phrase, false));
        Array.ForEach(neither, phrase => phrases.Add(phrase, null));
        _phrases = phrases.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when the phrase is known; the value is null for a phrase that only looks like yes or no ("not sure").</summary>
    public bool TryGet(ReadOnlySpan<char> phrase, out bool? value) => _phrases.TryGetValue(phrase, out value);
}
