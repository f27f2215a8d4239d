using System.Buffers;

namespace AdvisorBot.Understanding.Text;

/// <summary>Light English endings: the plural for names, -ing, -ed and a silent -e for comparing questions.</summary>
internal sealed class EnglishEndings : WordEndings
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>The word without possessive and plural ending.</summary>
    public override string Singular(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        if (word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' or '\'')
        {
            return word;
        }

        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        }

        var hissing = word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal);
        return hissing ? word[..^2] : word[..^1];
    }

    public override string Stem(string word)
    {
        var stem = word;
        if (word.Length >= 5 && word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word.AsSpan(0, word.Length - 3)))
        {
            stem = Undouble(word[..^3]);
        }
        else if (word.Length >= 5 && word.EndsWith("ied", StringComparison.Ordinal))
        {
            return word[..^2];
        }
        else if (word.Length >= 5 && word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word.AsSpan(0, word.Length - 2)))
        {
            stem = Undouble(word[..^2]);
        }
        else if (word.Length >= 7 && word.EndsWith("ly", StringComparison.Ordinal))
        {
            stem = word[..^2];
        }

        if (stem.Length >= 4 && stem[^1] == 'e')
        {
            return stem[..^1];
        }

        return stem.Length >= 4 && stem[^1] == 'y' ? string.Concat(stem.AsSpan(0, stem.Length - 1), "i") : stem;
    }

    /// <summary>coding → cod → code, studied → studi → study.</summary>
    public override IEnumerable<string> Bases(string word)
    {
        var singular = Singular(word);
        if (singular != word)
        {
            yield return singular;
        }

        var stem = Stem(singular);
        if (stem != singular)
        {
            yield return stem;
            yield return stem + "e";
            if (stem[^1] == 'i')
            {
                yield return stem[..^1] + "y";
            }
        }
    }

    private static string Undouble(string word) =>
        word.Length >= 4 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z') ? word[..^1] : word;

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);
}
