namespace Microsoft.Recognizers.Text.Number;

/// <summary>A cardinal as read: <c>Room</c> is what an ordinal's last word may still add ("twenty" leaves 10, "hundred" 100).</summary>
internal readonly record struct Cardinal(double Value, int End, double Room, bool IsDecimal, bool IsWords);

/// <summary>Reads digits and number words up to trillions: "50 thousand", "two hundred and five", "one point five million".</summary>
internal static class CardinalReader
{
    public static bool TryRead(string text, List<Lexeme> lexemes, ref int next, out Cardinal cardinal)
    {
        cardinal = default;
        var total = 0d;
        var limit = double.PositiveInfinity;
        var any = false;
        while (TryReadGroup(text, lexemes, next, any, limit, out var group, out var after))
        {
            var scaled = after < lexemes.Count && lexemes[after].Kind == LexemeKind.Scale && lexemes[after].Value < limit
                && (group.End == lexemes[after].Start || WordCursor.AreAdjacent(text, group.End, lexemes[after].Start));
            if (any && !scaled && (!group.IsWords || Adjacent(text, lexemes, after, LexemeKind.Scale)))
            {
                // "one thousand one thousand": the second part is a number of its own.
                break;
            }

            any = true;
            next = after;
            if (!scaled)
            {
                cardinal = group with { Value = total + group.Value };
                break;
            }

            var scale = lexemes[next++];
            total += group.Value * scale.Value;
            limit = scale.Value;
            cardinal = new Cardinal(total, scale.End, limit, total != Math.Floor(total), group.IsWords);
        }

        return any;
    }

    /// <summary>The part before one scale word; a later part must be smaller than the scale before it and may follow "and".</summary>
    private static bool TryReadGroup(string text, List<Lexeme> lexemes, int next, bool later, double limit, out Cardinal group, out int after)
    {
        group = default;
        after = next;
        if (later)
        {
            if (Adjacent(text, lexemes, after, LexemeKind.And))
            {
                after++;
            }

            if (after >= lexemes.Count || !WordCursor.AreAdjacent(text, lexemes[after - 1].End, lexemes[after].Start))
            {
                return false;
            }
        }

        return after < lexemes.Count && TryReadBelowScale(text, lexemes, ref after, later, out group) && group.Value < limit;
    }

    private static bool TryReadBelowScale(string text, List<Lexeme> lexemes, ref int next, bool later, out Cardinal group)
    {
        var first = lexemes[next];
        switch (first.Kind)
        {
            case LexemeKind.Digits:
                next++;
                group = new Cardinal(first.Value, first.End, 0, first.IsDecimal, false);
                ReadDozensOrHundreds(text, lexemes, ref next, ref group);
                return true;
            case LexemeKind.Scale when !later:
                group = new Cardinal(1, first.Start, 0, false, true);
                return true;
            case LexemeKind.Hundred when !later:
                group = new Cardinal(1, first.Start, 0, false, true);
                ReadHundreds(text, lexemes, ref next, ref group, first.Start);
                return true;
            case LexemeKind.Unit or LexemeKind.Teen or LexemeKind.Tens:
                group = ReadBelowHundred(text, lexemes, ref next);
                ReadHundreds(text, lexemes, ref next, ref group, group.End);
                ReadPoint(text, lexemes, ref next, ref group);
                return true;
            default:
                group = default;
                return false;
        }
    }

    private static Cardinal ReadBelowHundred(string text, List<Lexeme> lexemes, ref int next)
    {
        var first = lexemes[next++];
        if (first.Kind != LexemeKind.Tens)
        {
            return new Cardinal(first.Value, first.End, 0, false, true);
        }

        if (Adjacent(text, lexemes, next, LexemeKind.Unit) && lexemes[next].Value > 0)
        {
            var unit = lexemes[next++];
            return new Cardinal(first.Value + unit.Value, unit.End, 0, false, true);
        }

        return new Cardinal(first.Value, first.End, 10, false, true);
    }

    private static void ReadHundreds(string text, List<Lexeme> lexemes, ref int next, ref Cardinal group, int end)
    {
        if (next < lexemes.Count && lexemes[next].Kind == LexemeKind.Dozen && group.Value > 0 && WordCursor.AreAdjacent(text, end, lexemes[next].Start))
        {
            group = new Cardinal(group.Value * 12, lexemes[next++].End, 0, false, true);
            return;
        }

        if (next >= lexemes.Count || lexemes[next].Kind != LexemeKind.Hundred || group.Value <= 0 || !WordCursor.AreAdjacent(text, end, lexemes[next].Start))
        {
            return;
        }

        var hundred = lexemes[next++];
        group = new Cardinal(group.Value * 100, hundred.End, 100, false, true);
        var rest = Adjacent(text, lexemes, next, LexemeKind.And) ? next + 1 : next;
        if (rest < lexemes.Count && lexemes[rest] is { Kind: LexemeKind.Unit or LexemeKind.Teen or LexemeKind.Tens, Value: > 0 }
            && WordCursor.AreAdjacent(text, lexemes[rest - 1].End, lexemes[rest].Start))
        {
            var below = ReadBelowHundred(text, lexemes, ref rest);
            if (!Adjacent(text, lexemes, rest, LexemeKind.Hundred))
            {
                next = rest;
                group = below with { Value = group.Value + below.Value };
            }
        }
    }

    private static void ReadDozensOrHundreds(string text, List<Lexeme> lexemes, ref int next, ref Cardinal group)
    {
        if (Adjacent(text, lexemes, next, LexemeKind.Dozen) || Adjacent(text, lexemes, next, LexemeKind.Hundred))
        {
            var value = group.Value * lexemes[next].Value;
            group = new Cardinal(value, lexemes[next++].End, 0, value != Math.Floor(value), false);
        }
    }

    /// <summary>"one point five", "three point one four".</summary>
    private static void ReadPoint(string text, List<Lexeme> lexemes, ref int next, ref Cardinal group)
    {
        if (!Adjacent(text, lexemes, next, LexemeKind.Point) || !Adjacent(text, lexemes, next + 1, LexemeKind.Unit))
        {
            return;
        }

        next++;
        var (value, place) = (group.Value, 0.1);
        while (Adjacent(text, lexemes, next, LexemeKind.Unit))
        {
            value += lexemes[next].Value * place;
            place /= 10;
            next++;
        }

        group = new Cardinal(value, lexemes[next - 1].End, 0, true, true);
    }

    private static bool Adjacent(string text, List<Lexeme> lexemes, int index, LexemeKind kind) =>
        index > 0 && index < lexemes.Count && lexemes[index].Kind == kind && WordCursor.AreAdjacent(text, lexemes[index - 1].End, lexemes[index].Start);
}
