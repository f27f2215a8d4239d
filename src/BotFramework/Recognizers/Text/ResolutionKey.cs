namespace Microsoft.Recognizers.Text;

/// <summary>Keys of <see cref="ModelResult.Resolution"/>.</summary>
public static class ResolutionKey
{
    /// <summary>The ISO 4217 code of a currency.</summary>
    public const string IsoCurrency = "isoCurrency";

    /// <summary>Distance of an ordinal from its reference point.</summary>
    public const string Offset = "offset";

    /// <summary>Reference point of an ordinal: start, current or end.</summary>
    public const string RelativeTo = "relativeTo";

    /// <summary>Confidence between 0 and 1.</summary>
    public const string Score = "score";

    /// <summary>Kind of number: integer, decimal or fraction.</summary>
    public const string SubType = "subtype";

    /// <summary>Type of one of several values.</summary>
    public const string Type = "type";

    /// <summary>Unit of a quantity.</summary>
    public const string Unit = "unit";

    /// <summary>The resolved value.</summary>
    public const string Value = "value";

    /// <summary>The list of possible values.</summary>
    public const string ValueSet = "values";
}
