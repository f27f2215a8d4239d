using System.Buffers;
using System.Collections.Frozen;

namespace AdvisorBot.Understanding.Text;

/// <summary>
/// Light Spanish endings: plural and gender for names; for comparing questions also the common tenses, -ción, -miento, -mente and pronouns
/// behind an infinitive. Words come without accents, ñ as n: people who type on English keyboards write "ano" and mean years.
/// </summary>
internal sealed class SpanishEndings : WordEndings
{
    private const int LongWord = 5;

    /// <summary>Longer endings leave at least as many letters: "estado" is no form of "estar".</summary>
    private const int LongStem = 4;
    private const int ShortStem = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiou");

    /// <summary>Words on -s that are no plurals.</summary>
    private static readonly FrozenSet<string> Singulars = FrozenSet.ToFrozenSet(
    [
        "interes", "lunes", "martes", "miercoles", "jueves", "viernes", "crisis", "tesis", "analisis", "despues", "antes", "ademas", "menos", "entonces", "lejos",
        "gratis", "estres", "ingles", "frances", "portugues", "pais", "jamas", "quizas", "atras", "detras", "virus", "campus", "apenas", "traves", "paris",
    ]);

    // Longest first; what is left must have the letters that the second number says.
    private static readonly (string Ending, int Least)[] Endings =
    [
        ("amiento", LongStem), ("imiento", LongStem),
        ("ariamo", LongStem), ("eriamo", LongStem), ("iriamo", LongStem),
        ("acion", ShortStem), ("icion", LongStem), ("abamo", ShortStem), ("ieron", ShortStem), ("iendo", ShortStem), ("yendo", ShortStem), ("arian", LongStem), ("erian", LongStem), ("irian", LongStem),
        ("cion", LongStem), ("ando", ShortStem), ("aban", ShortStem), ("aron", ShortStem), ("aste", ShortStem), ("iste", LongStem), ("iamo", LongStem),
        ("aria", LongStem), ("eria", LongStem), ("iria", LongStem), ("ario", LongStem), ("erio", LongStem), ("irio", LongStem),
        ("aba", ShortStem), ("ado", LongStem), ("ada", LongStem), ("ido", LongStem), ("ida", LongStem), ("amo", ShortStem), ("emo", ShortStem), ("imo", ShortStem), ("ian", LongStem),
        ("ar", ShortStem), ("er", ShortStem), ("ir", ShortStem), ("an", ShortStem), ("en", ShortStem), ("ia", LongStem), ("io", LongStem),
        ("a", ShortStem), ("o", ShortStem), ("e", ShortStem),
    ];

    private static readonly string[] Clitics = ["me", "te", "se", "lo", "la", "le", "no", "selo", "sela", "melo", "mela"];

    /// <summary>What stands behind an infinitive in the future and the conditional, plural endings without their -s.</summary>
    private static readonly string[] FutureEndings = ["iamo", "ian", "ia", "emo", "an", "a", "e"];

    public override bool SharesStems => true;

    public override string Singular(string word)
    {
        if (word.Length <= 3 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' || Singulars.Contains(word))
        {
            return word;
        }

        // hospitales, examenes, universidades; but clases, informes: there the -e belongs to the word, and Form lets go of it.
        return word.Length > LongWord && word[^2] == 'e' && word[^3] is 'l' or 'r' or 'n' or 'd' or 'j' or 'y' ? word[..^2] : word[..^1];
    }

    /// <summary>codificadora = codificador, enfermera = enfermero, gerente = gerent(es), vez = vec(es).</summary>
    public override string Form(string singular)
    {
        if (singular.Length < LongStem)
        {
            return singular[^1] == 'z' ? singular[..^1] + "c" : singular;
        }

        return singular[^1] switch
        {
            'e' => singular[..^1],
            'z' => singular[..^1] + "c",
            'a' when singular.Length > LongWord && singular.EndsWith("ora", StringComparison.Ordinal) => singular[..^1],
            'a' when singular.Length >= LongWord => singular[..^1] + "o",
            _ => singular,
        };
    }

    public override string Stem(string word)
    {
        var stem = WithoutClitic(word);
        if (stem.Length >= 8 && stem.EndsWith("mente", StringComparison.Ordinal))
        {
            stem = stem[..^5];
        }

        foreach (var (ending, least) in Endings)
        {
            if (stem.Length >= ending.Length + least && stem.EndsWith(ending, StringComparison.Ordinal) && stem.AsSpan(0, stem.Length - ending.Length).ContainsAny(Vowels))
            {
                stem = stem[..^ending.Length];
                break;
            }
        }

        return Spelled(stem);
    }

    public override IEnumerable<string> Bases(string word)
    {
        var singular = Singular(word);
        if (singular != word)
        {
            yield return singular;
        }

        if (singular.Length >= LongWord && singular[^1] is 'a' or 'o')
        {
            yield return singular.EndsWith("ora", StringComparison.Ordinal) ? singular[..^1] : singular[..^1] + (singular[^1] == 'a' ? 'o' : 'a');
        }

        if (WithoutClitic(singular) is var bare && bare != singular)
        {
            yield return bare;
        }

        foreach (var ending in FutureEndings)
        {
            if (singular.EndsWith(ending, StringComparison.Ordinal) && IsInfinitive(singular.AsSpan(0, singular.Length - ending.Length)))
            {
                yield return singular[..^ending.Length];
            }
        }
    }

    /// <summary>The same sound before another vowel: busque and buscar, pague and pagar, empiece and empezar, estudi(o) and estudia.</summary>
    private static string Spelled(string stem) => stem switch
    {
        [.., 'q', 'u'] => stem[..^2] + "c",
        [.., 'g', 'u'] => stem[..^1],
        [.., 'z'] => stem[..^1] + "c",
        [.., 'i'] when stem.Length > LongStem => stem[..^1],
        _ => stem,
    };

    /// <summary>ayudarme, certificarse, hacerlo.</summary>
    private static string WithoutClitic(string word)
    {
        foreach (var clitic in Clitics)
        {
            if (word.EndsWith(clitic, StringComparison.Ordinal) && IsInfinitive(word.AsSpan(0, word.Length - clitic.Length)))
            {
                return word[..^clitic.Length];
            }
        }

        return word;
    }

    private static bool IsInfinitive(ReadOnlySpan<char> word) => word.Length >= LongStem && word[^1] == 'r' && word[^2] is 'a' or 'e' or 'i';
}
