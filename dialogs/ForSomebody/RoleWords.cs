using System.Text.RegularExpressions;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Understanding;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.ForSomebody;

/// <summary>A word as it stands in a message.</summary>
internal sealed record RoleWord(string Text, int Start, int End);

/// <summary>Finds the pack's phrases in a message and says where they stand in it.</summary>
internal sealed partial class RoleWords(LanguageTexts texts)
{
    public static IReadOnlyList<RoleWord> Cut(string part) => [.. AWord().Matches(part).Select(word => new RoleWord(word.Value.Replace('’', '\'').ToLowerInvariant(), word.Index, word.Index + word.Length))];

    /// <summary>The same with contractions written out, each piece at the place of the whole.</summary>
    public IReadOnlyList<RoleWord> Spoken(string part) => [.. Cut(part).SelectMany(word => AskedWords.Of(word.Text, texts.Rules, texts.Asking, static _ => true).Text.Split(' ').Select(piece => word with { Text = piece }))];

    /// <summary>Where a phrase stands in the message; null when it does not.</summary>
    public Range? Place(string phrase, IReadOnlyList<RoleWord> words)
    {
        for (var at = words.Count - 1; at >= 0; at--)
        {
            if (Length(phrase, words, at) is > 0 and var length)
            {
                return words[at].Start..words[at + length - 1].End;
            }
        }

        return null;
    }

    /// <summary>How many words a phrase covers from a place on; 0 when others stand there.</summary>
    /// <param name="plainly">Whether an accent may be missing although the word is an article then: <c>el</c> for <c>él</c>.</param>
    public int Length(string phrase, IReadOnlyList<RoleWord> words, int at, bool plainly = false)
    {
        var parts = phrase.Split(' ');
        if (at + parts.Length > words.Count)
        {
            return 0;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var (word, part) = (words[at + i].Text, parts[i]);
            if (word != part && (AskedWords.Plain(word) != AskedWords.Plain(part) || (!plainly && texts.Rules.Articles.Contains(AskedWords.Plain(part)) && part != AskedWords.Plain(part))))
            {
                return 0;
            }
        }

        return parts.Length;
    }

    [GeneratedRegex(@"[\p{L}\p{N}'’]+")]
    private static partial Regex AWord();
}
