namespace Microsoft.Recognizers.Text.Number;

/// <content>Fractions: written with a slash, named, or standing after a whole number.</content>
internal ref partial struct NumberReader
{
    /// <summary>"1/2", but not "1/2/2026", "1/0" or "24/7".</summary>
    private bool TryReadSlash(ref NumberSpan span)
    {
        if (_next >= _lexemes.Count || _lexemes[_next] is not { Kind: LexemeKind.Digits, IsDecimal: false, Value: > 0 } denominator
            || (span.Value == 24 && denominator.Value == 7) || !IsSlash(span.End, denominator.Start) || IsSlashBefore(span.Start) || IsSlashAfter(denominator.End))
        {
            return false;
        }

        _next++;
        span = new NumberSpan(span.Start, denominator.End, span.Value / denominator.Value, NumberClass.Fraction);
        return true;
    }

    /// <summary>"two thirds", "three quarters", "one third" ("one second" is time).</summary>
    private bool TryReadDenominator(ref NumberSpan span)
    {
        if (!Follows(LexemeKind.Denominator, LexemeKind.OrdinalMultiple) && !(span.Value == 1 && Follows(LexemeKind.Half)))
        {
            return false;
        }

        var word = _lexemes[_next];
        var divisor = word.Kind == LexemeKind.Half ? 2 : word.Value;
        var plural = word.Kind == LexemeKind.Denominator && !IsSingular(word);
        if (plural == (span.Value == 1) || divisor < 2 || (word.Kind == LexemeKind.OrdinalUnit && divisor == 2))
        {
            return false;
        }

        _next++;
        span = new NumberSpan(span.Start, word.End, span.Value / divisor, NumberClass.Fraction);
        return true;
    }

    /// <summary>"two and a half", "3 1/2", "2½", "two and a half million".</summary>
    private void ReadPartAfter(ref NumberSpan span)
    {
        if (span.Value != Math.Floor(span.Value))
        {
            return;
        }

        var back = _next;
        var and = Follows(LexemeKind.And);
        if (and)
        {
            _next++;
        }

        var mixed = !and && (Follows(LexemeKind.Fraction) || StartsSlashFraction());
        if ((and || mixed) && _next < _lexemes.Count && WordCursor.AreAdjacent(_text, _lexemes[_next - 1].End, _lexemes[_next].Start)
            && TryReadPart(out var part) && part.Class == NumberClass.Fraction && part.Value < 1)
        {
            span = new NumberSpan(span.Start, part.End, span.Value + part.Value, NumberClass.Fraction);
            if (Follows(LexemeKind.Hundred, LexemeKind.Dozen))
            {
                var multiple = _lexemes[_next++];
                var value = span.Value * multiple.Value;
                span = new NumberSpan(span.Start, multiple.End, value, value == Math.Floor(value) ? NumberClass.Integer : NumberClass.Decimal);
            }

            return;
        }

        _next = back;
    }

    private bool TryReadPart(out NumberSpan part)
    {
        _inPart = true;
        var read = TryReadNumber(out part);
        _inPart = false;
        return read;
    }

    private readonly bool StartsSlashFraction() =>
        _next + 1 < _lexemes.Count && _lexemes[_next].Kind == LexemeKind.Digits && _lexemes[_next].Value > 0
        && Follows(LexemeKind.Digits) && IsSlash(_lexemes[_next].End, _lexemes[_next + 1].Start);

    private readonly bool IsSlash(int end, int start)
    {
        var between = _text.AsSpan(end, start - end).Trim();
        return between is "/" or "\u2044";
    }

    private readonly bool IsSlashBefore(int start) => start > 1 && _text[start - 1] == '/' && char.IsAsciiDigit(_text[start - 2]);

    private readonly bool IsSlashAfter(int end) => end + 1 < _text.Length && _text[end] == '/' && char.IsAsciiDigit(_text[end + 1]);
}
