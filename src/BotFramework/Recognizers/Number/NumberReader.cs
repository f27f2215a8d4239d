namespace Microsoft.Recognizers.Text.Number;

/// <summary>Recursive descent over the lexemes of one text.</summary>
internal ref partial struct NumberReader
{
    private readonly string _text;
    private readonly List<Lexeme> _lexemes;
    private int _next;
    private bool _inPart;

    public NumberReader(string text, List<Lexeme> lexemes)
    {
        _text = text;
        _lexemes = lexemes;
    }

    public readonly bool HasMore => _next < _lexemes.Count;

    /// <summary>True when a number other than "one" stands right after a position that was just read to.</summary>
    public readonly bool NumberFollows(int end) =>
        HasMore && _lexemes[_next] is { Kind: >= LexemeKind.Digits and <= LexemeKind.Dozen } word
        && word is not { Kind: LexemeKind.Unit, Value: 1 } && WordCursor.AreAdjacent(_text, end, word.Start);

    /// <summary>Reads the number that begins at the next lexeme, or steps over the lexeme.</summary>
    public bool TryRead(out NumberSpan span)
    {
        var start = _next;
        if (TryReadSigned(out span) || TryReadOrdinal(out span))
        {
            return true;
        }

        _next = start + 1;
        return false;
    }

    private bool TryReadSigned(out NumberSpan span)
    {
        var first = _lexemes[_next];
        if (first.Kind != LexemeKind.Minus)
        {
            return TryReadNumber(out span);
        }

        var start = _next++;
        if (Follows(LexemeKind.Digits, LexemeKind.Denominator) && TryReadNumber(out span) && span.IsCardinal)
        {
            span = span with { Start = first.Start, Value = -span.Value };
            return true;
        }

        _next = start;
        span = default;
        return false;
    }

    private bool TryReadNumber(out NumberSpan span)
    {
        var first = _lexemes[_next];
        switch (first.Kind)
        {
            case LexemeKind.Fraction:
                _next++;
                span = new NumberSpan(first.Start, first.End, first.Value, NumberClass.Fraction);
                return true;
            case LexemeKind.Half:
                return TryReadHalf(first.Start, out span);
            case LexemeKind.Article:
                return TryReadArticle(first, out span);
            case LexemeKind.Dozen:
                _next++;
                span = new NumberSpan(first.Start, first.End, first.Value, NumberClass.Integer);
                return true;
            default:
                return TryReadComposite(first.Start, out span);
        }
    }

    /// <summary>"half", "half a million", "half a dozen".</summary>
    private bool TryReadHalf(int start, out NumberSpan span)
    {
        var half = _lexemes[_next++];
        span = new NumberSpan(start, half.End, half.Value, NumberClass.Fraction);
        var back = _next;
        if (Follows(LexemeKind.Article))
        {
            _next++;
        }

        // In "one and a half million" the scale belongs to the whole number.
        if (!_inPart && Follows(LexemeKind.Hundred, LexemeKind.Dozen))
        {
            var multiple = _lexemes[_next++];
            span = new NumberSpan(start, multiple.End, half.Value * multiple.Value, NumberClass.Integer);
            return true;
        }

        _next = back;
        return true;
    }

    /// <summary>"a hundred", "a dozen", "a half", "a quarter"; any other article is only an article.</summary>
    private bool TryReadArticle(Lexeme article, out NumberSpan span)
    {
        _next++;
        span = default;
        if (Follows(LexemeKind.Half))
        {
            return TryReadHalf(article.Start, out span);
        }

        if (Follows(LexemeKind.Dozen) || (Follows(LexemeKind.Denominator) && IsSingular(_lexemes[_next])))
        {
            var word = _lexemes[_next++];
            span = word.Kind == LexemeKind.Dozen
                ? new NumberSpan(article.Start, word.End, word.Value, NumberClass.Integer)
                : new NumberSpan(article.Start, word.End, 1 / word.Value, NumberClass.Fraction);
            return true;
        }

        if (Follows(LexemeKind.Hundred, LexemeKind.Scale))
        {
            return TryReadComposite(article.Start, out span);
        }

        _next--;
        return false;
    }

    private bool TryReadComposite(int start, out NumberSpan span)
    {
        span = default;
        if (!CardinalReader.TryRead(_text, _lexemes, ref _next, out var cardinal))
        {
            return false;
        }

        span = new NumberSpan(start, cardinal.End, cardinal.Value, cardinal.IsDecimal ? NumberClass.Decimal : NumberClass.Integer);
        if (cardinal.IsDecimal)
        {
            return true;
        }

        if (TryReadOrdinalEnd(cardinal, ref span) || TryReadSlash(ref span) || TryReadDenominator(ref span))
        {
            return true;
        }

        // A part has no part of its own: "one and one and one …" must not nest as deep as it is long.
        if (!_inPart)
        {
            ReadPartAfter(ref span);
        }

        return true;
    }

    /// <summary>The last word of "twenty-first", "one hundred and third", "two hundredth".</summary>
    private bool TryReadOrdinalEnd(Cardinal cardinal, ref NumberSpan span)
    {
        var back = _next;
        if (cardinal.Room >= 100 && Follows(LexemeKind.And))
        {
            _next++;
        }

        if (Follows(LexemeKind.OrdinalUnit, LexemeKind.OrdinalTens) && cardinal.IsWords && _lexemes[_next].Value < cardinal.Room)
        {
            var end = _lexemes[_next++];
            span = new NumberSpan(span.Start, end.End, span.Value + end.Value, NumberClass.Ordinal);
            return true;
        }

        if (_next == back && Follows(LexemeKind.OrdinalMultiple))
        {
            var end = _lexemes[_next++];
            span = new NumberSpan(span.Start, end.End, span.Value * end.Value, NumberClass.Ordinal);
            return true;
        }

        _next = back;
        return false;
    }

    private bool TryReadOrdinal(out NumberSpan span)
    {
        var word = _lexemes[_next];
        span = default;
        switch (word.Kind)
        {
            case LexemeKind.OrdinalDigits or LexemeKind.OrdinalTeen or LexemeKind.OrdinalTens or LexemeKind.OrdinalMultiple or LexemeKind.OrdinalUnit:
                _next++;
                span = RelativePhrases.TryReadToLast(_text, word, out var toLast)
                    ? toLast
                    : new NumberSpan(word.Start, word.End, word.Value, NumberClass.Ordinal);
                SkipTo(span.End);
                return true;
            case LexemeKind.Relative:
                _next++;
                span = RelativePhrases.Read(_text, word);
                SkipTo(span.End);
                return true;
            default:
                return false;
        }
    }

    private void SkipTo(int end)
    {
        while (_next < _lexemes.Count && _lexemes[_next].Start < end)
        {
            _next++;
        }
    }

    private readonly bool Follows(LexemeKind kind) => Follows(kind, kind);

    /// <summary>True when the next lexeme is of one of the kinds between the two and nothing but blanks lies before it.</summary>
    private readonly bool Follows(LexemeKind from, LexemeKind to) =>
        _next > 0 && _next < _lexemes.Count && _lexemes[_next].Kind >= from && _lexemes[_next].Kind <= to
        && WordCursor.AreAdjacent(_text, _lexemes[_next - 1].End, _lexemes[_next].Start);

    private readonly bool IsSingular(Lexeme word) => _text[word.End - 1] is not ('s' or 'S');
}
