namespace Microsoft.Recognizers.Text.Number;

/// <summary>What a word or digit run can do in a number.</summary>
internal enum LexemeKind : byte
{
    Digits,
    Fraction,
    Unit,
    Teen,
    Tens,
    Hundred,
    Scale,
    Dozen,
    Article,
    And,
    Point,
    Minus,
    Half,
    Denominator,
    OrdinalUnit,
    OrdinalTeen,
    OrdinalTens,
    OrdinalMultiple,
    OrdinalDigits,
    Relative,
}

/// <summary>A word or digit run that may belong to a number; other words leave no lexeme. <c>End</c> is exclusive.</summary>
internal readonly record struct Lexeme(LexemeKind Kind, int Start, int End, double Value, bool IsDecimal = false);
