using System.Text.RegularExpressions;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>A question as plain words, compared with phrases of the pack; a word that is one letter off a phrase's word is taken for it.</summary>
internal sealed partial class AskedWords
{
    /// <summary>Shorter words are too easily another word.</summary>
    private const int ShortestMended = 5;

    private const char Gap = '…';

    private readonly string _text;

    private AskedWords(string text) => _text = text;

    public string Text => _text.Trim();

    public static AskedWords Of(string text, LanguageRules rules, AskingWords asking, Predicate<string> isKnown)
    {
        var words = NoWords().Split(PlainText.Of(text)).Where(word => word.Length > 0)
            .SelectMany(word => Written(word, rules))
            .Select(word => word.Length >= ShortestMended && !isKnown(word) ? Mended(word, asking) : word);
        return new AskedWords($" {string.Join(' ', words)} ");
    }

    /// <summary>Whether a phrase is in the question; "…" in it stands for any words.</summary>
    public bool Has(string phrase)
    {
        var from = 0;
        foreach (var part in phrase.Split(Gap))
        {
            var found = _text.IndexOf($" {Plain(part)} ", from, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            from = found + Plain(part).Length + 1;
        }

        return true;
    }

    /// <summary>The same for a phrase that is written as it is compared.</summary>
    public bool HasPlain(string phrase) => _text.Contains($" {phrase} ", StringComparison.Ordinal);

    public bool HasAny(IEnumerable<string> phrases) => phrases.Any(Has);

    public bool Opens(IEnumerable<string> phrases) => phrases.Any(phrase => _text.StartsWith($" {Plain(phrase)} ", StringComparison.Ordinal));

    public bool Ends(IEnumerable<string> phrases) => phrases.Any(phrase => _text.EndsWith($" {Plain(phrase)} ", StringComparison.Ordinal));

    /// <summary>The longest of some phrases that is in the question; null when none is.</summary>
    public string? Longest(IEnumerable<string> phrases) => phrases.Where(Has).MaxBy(phrase => phrase.Length);

    /// <summary>Without what comes before the question itself.</summary>
    public AskedWords WithoutOpening(IReadOnlyList<string> prefaces)
    {
        var text = _text;
        while (prefaces.Select(preface => $" {Plain(preface)} ").FirstOrDefault(preface => text.StartsWith(preface, StringComparison.Ordinal) && text.Length > preface.Length) is { } said)
        {
            text = text[(said.Length - 1)..];
        }

        return new AskedWords(text);
    }

    /// <summary>Whether a phrase is all that is said.</summary>
    public bool Is(string phrase) => Text == Plain(phrase);

    /// <summary>What is said behind a phrase; null when it is not said.</summary>
    public string? Behind(string phrase) =>
        _text.IndexOf($" {Plain(phrase)} ", StringComparison.Ordinal) is >= 0 and var place ? _text[(place + Plain(phrase).Length + 1)..].Trim() : null;

    /// <summary>The words before and behind a phrase, wherever it stands.</summary>
    public IEnumerable<AskedWords> SplitAt(string phrase) => _text.Split($" {Plain(phrase)} ").Where(piece => piece.Trim().Length > 0).Select(piece => new AskedWords($" {piece.Trim()} "));

    /// <summary>What is said before a phrase, without the articles that belong to it; null when it is not said.</summary>
    public AskedWords? Before(string phrase, IReadOnlyList<string> articles) =>
        _text.IndexOf($" {Plain(phrase)} ", StringComparison.Ordinal) is >= 0 and var place ? new AskedWords(_text[..(place + 1)]).WithoutEnds(articles) : null;

    /// <summary>Without these phrases, the longest first.</summary>
    public AskedWords Without(IEnumerable<string> phrases)
    {
        var text = _text;
        foreach (var phrase in phrases.Select(Plain).Where(Has).OrderByDescending(phrase => phrase.Length))
        {
            while (text.Contains($" {phrase} ", StringComparison.Ordinal))
            {
                text = text.Replace($" {phrase} ", " ", StringComparison.Ordinal);
            }
        }

        return new AskedWords(text);
    }

    /// <summary>Without these phrases at the beginning and at the end, as long as something else is left.</summary>
    public AskedWords WithoutEnds(IReadOnlyList<string> phrases)
    {
        var text = _text;
        while (phrases.Select(phrase => $" {Plain(phrase)} ").FirstOrDefault(phrase => text.Length > phrase.Length && (text.StartsWith(phrase, StringComparison.Ordinal) || text.EndsWith(phrase, StringComparison.Ordinal))) is { } said)
        {
            text = text.StartsWith(said, StringComparison.Ordinal) ? text[(said.Length - 1)..] : text[..(text.Length - said.Length + 1)];
        }

        return new AskedWords(text);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    public AskedWords Without(IEnumerable<string> phrases, string instead) =>
        new(phrases.Aggregate(_text, (text, phrase) => text.Replace($" {Plain(phrase)} ", $" {instead} ", StringComparison.Ordinal)));

    private static string[] Written(string word, LanguageRules rules) =>
        (rules.Contractions.TryGetValue(word, out var written) ? written : word.Replace("'", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static string Plain(string phrase) => PlainText.Of(phrase).Trim();

    private static string Mended(string word, AskingWords asking) =>
        asking.Vocabulary.Select(Plain).Where(known => known.Length >= ShortestMended && IsOneOff(word, known)).Distinct().Take(2).ToArray() is [var only] ? only : word;

    /// <summary>One letter too many, too few, wrong, or two changed places.</summary>
    private static bool IsOneOff(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < one.Length && start < other.Length && one[start] == other[start])
        {
            start++;
        }

        var left = one.AsSpan(start);
        var right = other.AsSpan(start);
        return left.Length == right.Length
            ? left.Length > 0 && (left[1..].SequenceEqual(right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..])))
            : left.Length > right.Length ? left[1..].SequenceEqual(right) : right[1..].SequenceEqual(left);
    }

    [GeneratedRegex(@"[^\p{L}\p{N}']+")]
    private static partial Regex NoWords();
}
