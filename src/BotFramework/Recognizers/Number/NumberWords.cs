using System.Collections.Frozen;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>The English words that numbers are made of.</summary>
internal static class NumberWords
{
    private static readonly string[] Units = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] Teens = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] OrdinalUnits = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
    private static readonly string[] OrdinalTeens = ["tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];
    private static readonly string[] OrdinalTens = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];

    private static readonly FrozenDictionary<string, (LexemeKind Kind, double Value)>.AlternateLookup<ReadOnlySpan<char>> Words =
        Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryGet(ReadOnlySpan<char> word, out (LexemeKind Kind, double Value) meaning) => Words.TryGetValue(word, out meaning);

    private static Dictionary<string, (LexemeKind, double)> Build()
    {
        var words = new Dictionary<string, (LexemeKind, double)>(StringComparer.OrdinalIgnoreCase)
        {
            ["a"] = (LexemeKind.Article, 1),
            ["an"] = (LexemeKind.Article, 1),
            ["and"] = (LexemeKind.And, 0),
            ["point"] = (LexemeKind.Point, 0),
            ["minus"] = (LexemeKind.Minus, -1),
            ["negative"] = (LexemeKind.Minus, -1),
            ["fourty"] = (LexemeKind.Tens, 40),
            ["hundred"] = (LexemeKind.Hundred, 100),
            ["dozen"] = (LexemeKind.Dozen, 12),
            ["half"] = (LexemeKind.Half, 0.5),
            ["halves"] = (LexemeKind.Denominator, 2),
            ["quarter"] = (LexemeKind.Denominator, 4),
            ["quarters"] = (LexemeKind.Denominator, 4),
            ["hundredth"] = (LexemeKind.OrdinalMultiple, 100),
            ["last"] = (LexemeKind.Relative, 0),
            ["next"] = (LexemeKind.Relative, 1),
            ["previous"] = (LexemeKind.Relative, -1),
            ["current"] = (LexemeKind.Relative, 0),
            ["penultimate"] = (LexemeKind.Relative, -1),
            ["antepenultimate"] = (LexemeKind.Relative, -2),
        };
        AddScale(words, "thousand", 1e3);
        AddScale(words, "million", 1e6);
        AddScale(words, "billion", 1e9);
        AddScale(words, "trillion", 1e12);
        for (var i = 0; i < 10; i++)
        {
            words[Units[i]] = (LexemeKind.Unit, i);
            words[Teens[i]] = (LexemeKind.Teen, 10 + i);
            AddOrdinal(words, OrdinalTeens[i], LexemeKind.OrdinalTeen, 10 + i);
        }

        for (var i = 1; i < 10; i++)
        {
            AddOrdinal(words, OrdinalUnits[i - 1], LexemeKind.OrdinalUnit, i);
        }

        for (var i = 2; i < 10; i++)
        {
            words[Tens[i - 2]] = (LexemeKind.Tens, 10 * i);
            AddOrdinal(words, OrdinalTens[i - 2], LexemeKind.OrdinalTens, 10 * i);
        }

        // "firsts" and "seconds" are not fractions.
        words.Remove("firsts");
        words.Remove("seconds");
        return words;
    }

    private static void AddScale(Dictionary<string, (LexemeKind, double)> words, string word, double value)
    {
        words[word] = (LexemeKind.Scale, value);
        words[word + "th"] = (LexemeKind.OrdinalMultiple, value);
    }

    private static void AddOrdinal(Dictionary<string, (LexemeKind, double)> words, string word, LexemeKind kind, double value)
    {
        words[word] = (kind, value);
        words[word + "s"] = (LexemeKind.Denominator, value);
    }
}
