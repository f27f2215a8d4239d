using System.Collections.Frozen;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>The Spanish words that whole numbers are made of; accents may be missing.</summary>
internal static class SpanishNumberWords
{
    private static readonly string[] BelowThirty =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve",
        "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve",
        "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Tens = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
    private static readonly string[] Hundreds = ["doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words =
        Build().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The value of one word: below 100, a number of hundreds, a thousand or a million.</summary>
    public static bool TryGet(ReadOnlySpan<char> word, out int value) => Words.TryGetValue(word, out value);

    private static Dictionary<string, int> Build()
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
        {
            ["un"] = 1,
            ["una"] = 1,
            ["veintiún"] = 21,
            ["veintiun"] = 21,
            ["veintiuna"] = 21,
            ["cien"] = 100,
            ["ciento"] = 100,
            ["mil"] = 1_000,
            ["millón"] = 1_000_000,
            ["millon"] = 1_000_000,
            ["millones"] = 1_000_000,
        };
        for (var i = 0; i < BelowThirty.Length; i++)
        {
            words[BelowThirty[i]] = i;
            words[BelowThirty[i].Replace('é', 'e').Replace('ó', 'o')] = i;
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            words[Tens[i]] = 30 + (10 * i);
        }

        for (var i = 0; i < Hundreds.Length; i++)
        {
            words[Hundreds[i]] = 200 + (100 * i);
            words[Hundreds[i][..^2] + "as"] = 200 + (100 * i);
        }

        return words;
    }
}
