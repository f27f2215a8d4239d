using System.Runtime.InteropServices;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Classification;

/// <summary>What a classifier sees of a clause: its terms and which stand together, its words as typed, and the runs of four letters in them, which typing errors and endings leave mostly alone.</summary>
internal static class ClauseFeatures
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int Start = -2;
    private const int End = -3;
    private const int Unknown = -1;
    private const int Run = 4;
    private const int LongestWord = 40;

    private enum Shape
    {
        Term = 1,
        Pair,
        Skip,
        Triple,
        Opening,
        Word,
        Letters,
    }

    /// <summary>Hashes of the features of a part of a message, sorted, each once.</summary>
    public static List<ulong> Read(Analysis analysis, WordRange range, TermList terms)
    {
        var features = new List<ulong>(range.Count * 10);
        AddTerms(terms, features);
        AddWords(analysis, range, features, withLetters: true);
        return Distinct(features);
    }

    /// <summary>The same without runs of letters, and of the terms only themselves and their neighbours: what makes two sentences alike.</summary>
    public static List<ulong> ReadWords(Analysis analysis, WordRange range, TermList terms)
    {
        var features = new List<ulong>(range.Count * 3);
        var sequence = Sequence(terms);
        for (var i = 0; i < sequence.Count; i++)
        {
            features.Add(Hash(Shape.Term, sequence[i]));
            if (i > 0)
            {
                features.Add(Hash(Shape.Pair, sequence[i - 1], sequence[i]));
            }
        }

        AddWords(analysis, range, features, withLetters: false);
        return Distinct(features);
    }

    private static void AddTerms(TermList clause, List<ulong> features)
    {
        var terms = Sequence(clause);
        for (var i = 0; i <= terms.Count; i++)
        {
            var here = At(terms, i);
            var before = At(terms, i - 1);
            features.Add(Hash(Shape.Pair, before, here));
            if (i == terms.Count)
            {
                break;
            }

            features.Add(Hash(Shape.Term, here));
            if (i > 0)
            {
                features.Add(Hash(Shape.Skip, At(terms, i - 2), here));
                features.Add(Hash(Shape.Triple, At(terms, i - 2), before, here));
            }
        }

        features.Add(Hash(Shape.Opening, At(terms, 0), At(terms, 1)));
    }

    /// <summary>Names count by their kind: what is asked does not depend on which career it is asked of.</summary>
    private static List<int> Sequence(TermList clause)
    {
        var sequence = new List<int>(clause.Terms.Count);
        foreach (var term in clause.Terms)
        {
            if (term.Kind != TermKind.Name)
            {
                sequence.Add(term.Kind == TermKind.Unknown ? Unknown : term.Id);
            }
        }

        return sequence;
    }

    private static int At(List<int> terms, int i) => i < 0 ? Start : i >= terms.Count ? End : terms[i];

    private static void AddWords(Analysis analysis, WordRange range, List<ulong> features, bool withLetters)
    {
        Span<char> letters = stackalloc char[LongestWord + 2];
        var last = -1;
        for (var i = range.First; i < range.End; i++)
        {
            var word = analysis.Words[i];
            if (word.Token == last)
            {
                continue;
            }

            last = word.Token;
            var folded = Fold(analysis.Text.AsSpan(word.Start, word.End - word.Start), letters);
            if (folded.StartsWith(TermReader.PlaceholderPrefix, StringComparison.Ordinal))
            {
                continue;
            }

            features.Add(Hash(Shape.Word, folded));
            if (!withLetters)
            {
                continue;
            }

            letters[0] = '^';
            letters[folded.Length + 1] = '$';
            var framed = letters[..(folded.Length + 2)];
            for (var k = 0; k + Run <= framed.Length; k++)
            {
                features.Add(Hash(Shape.Letters, framed.Slice(k, Run)));
            }
        }
    }

    /// <summary>The word in plain lower-case letters, one place into the buffer.</summary>
    private static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (Letters.Fold(letter) is var folded && folded is not (Letters.Nothing or '\'') && length < LongestWord)
            {
                buffer[++length] = folded;
            }
        }

        return buffer.Slice(1, length);
    }

    private static ulong Hash(Shape shape, int one, int other = 0, int third = 0) =>
        Finish(Mix(Mix(Mix(Mix(Seed, (uint)shape), (uint)one), (uint)other), (uint)third));

    private static ulong Hash(Shape shape, ReadOnlySpan<char> letters)
    {
        var hash = Mix(Seed, (uint)shape);
        foreach (var letter in letters)
        {
            hash = Mix(hash, letter);
        }

        return Finish(hash);
    }

    private static ulong Mix(ulong hash, uint value) => (hash ^ value) * Prime;

    private static ulong Finish(ulong hash) => hash ^ (hash >> 29);

    private static List<ulong> Distinct(List<ulong> features)
    {
        features.Sort();
        var all = CollectionsMarshal.AsSpan(features);
        var kept = 0;
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                all[kept++] = all[i];
            }
        }

        features.RemoveRange(kept, features.Count - kept);
        return features;
    }
}
