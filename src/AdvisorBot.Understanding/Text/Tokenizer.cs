using System.Globalization;

namespace AdvisorBot.Understanding.Text;

/// <summary>Cuts a message into tokens in one pass; markup is skipped, and what lies beyond the bound is not read.</summary>
internal static class Tokenizer
{
    /// <summary>Characters read of a message; what follows is ignored.</summary>
    public const int Bound = 8000;

    private const int LongestTag = 300;

    public static TokenList Read(string text)
    {
        var pass = new Pass(text, Math.Min(text.Length, Bound));
        return pass.Run();
    }

    private sealed class Pass(string text, int end)
    {
        private readonly char[] _letters = new char[end];
        private readonly List<Token> _tokens = new(Math.Min(64, (end / 4) + 1));
        private int _used;
        private int _tokenStart = -1;
        private int _tokenOffset;
        private bool _acronym;

        public TokenList Run()
        {
            for (var i = 0; i < end; i++)
            {
                i = Step(i);
            }

            Close(end);
            return new TokenList(text, _letters, _tokens);
        }

        private int Length => _used - _tokenOffset;

        private int Step(int i)
        {
            if (text[i] is '¿' or '¡')
            {
                return Mark(i, Gap.Opening);
            }

            var letter = Letters.Fold(text[i]);
            if (letter is >= 'a' and <= 'z' or >= '0' and <= '9')
            {
                Append(letter, i);
                return i;
            }

            switch (letter)
            {
                case Letters.Nothing:
                    return i;
                case ' ':
                    Close(i);
                    return i;
                case '\'':
                    return Apostrophe(i);
                case '.' or ',':
                    return Point(letter, i);
                case '<':
                    return Tag(i);
                case '&':
                    return Entity(i);
                case '?':
                    return Mark(i, Gap.Question | Gap.Sentence);
                case '!' or ';' or '\n' or '\r' or '|':
                    return Mark(i, Gap.Sentence);
                case ':' or '(' or ')':
                    return Mark(i, Gap.Comma);
                case '-':
                    return Mark(i, i > 0 && i + 1 < end && text[i - 1] == ' ' && text[i + 1] == ' ' ? Gap.Comma : Gap.None);
                case '$' or '%':
                    return Single(i, 1);
            }

            if (char.IsLetterOrDigit(letter))
            {
                Append(letter, i);
                return i;
            }

            return Symbol(i);
        }

        private void Append(char letter, int i)
        {
            if (_tokenStart < 0)
            {
                _tokenStart = i;
                _tokenOffset = _used;
                _acronym = false;
            }

            _letters[_used++] = letter;
        }

        private void Close(int i)
        {
            if (_tokenStart >= 0)
            {
                _tokens.Add(new Token(_tokenStart, i, _tokenOffset, Length, Gap.None));
                _tokenStart = -1;
            }
        }

        private int Mark(int i, Gap gap)
        {
            Close(i);
            if (gap != Gap.None && _tokens.Count > 0)
            {
                _tokens[^1] = _tokens[^1] with { Gap = _tokens[^1].Gap | gap };
            }

            return i;
        }

        private int Apostrophe(int i)
        {
            if (_tokenStart >= 0 && IsLetter(i + 1))
            {
                _letters[_used++] = '\'';
                return i;
            }

            return Mark(i, Gap.None);
        }

        /// <summary>A point or comma inside a number or an acronym (50,000 · 2.5 · R.H.I.T.) belongs to it.</summary>
        private int Point(char point, int i)
        {
            if (_tokenStart >= 0)
            {
                if (IsDigit(i - 1) && IsDigit(i + 1))
                {
                    if (point == '.')
                    {
                        _letters[_used++] = '.';
                    }

                    return i;
                }

                if (point == '.' && Length <= (_acronym ? 8 : 2) && IsLetter(i + 1) && (i + 2 >= end || !IsLetter(i + 2)))
                {
                    _acronym = true;
                    return i;
                }

                if (point == '.' && _acronym)
                {
                    return Mark(i, Gap.None);
                }
            }

            return Mark(i, point == '.' ? Gap.Sentence : Gap.Comma);
        }

        private int Tag(int i)
        {
            Close(i);
            var opens = i + 1 < end && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!');
            var close = opens ? text.IndexOf('>', i, Math.Min(LongestTag, end - i)) : -1;
            return close < 0 ? i : close;
        }

        private int Entity(int i)
        {
            var close = i + 1 < end ? text.IndexOf(';', i, Math.Min(8, end - i)) : -1;
            if (close < 0 || text.AsSpan(i, close - i).Contains(' '))
            {
                return Single(i, 1);
            }

            return text.AsSpan(i, close - i + 1) is "&#39;" or "&apos;" && _tokenStart >= 0 ? AppendApostrophe(close) : Mark(close, Gap.None);
        }

        private int AppendApostrophe(int close)
        {
            _letters[_used++] = '\'';
            return close;
        }

        private int Symbol(int i)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
            {
                return Single(i, 2);
            }

            return char.GetUnicodeCategory(text[i]) == UnicodeCategory.OtherSymbol ? Single(i, 1) : Mark(i, Gap.None);
        }

        private int Single(int i, int length)
        {
            Close(i);
            var offset = _used;
            for (var j = 0; j < length; j++)
            {
                _letters[_used++] = text[i + j];
            }

            _tokens.Add(new Token(i, i + length, offset, length, Gap.None));
            return i + length - 1;
        }

        private bool IsLetter(int i) => i < end && char.IsLetter(text[i]);

        private bool IsDigit(int i) => i >= 0 && i < end && char.IsAsciiDigit(text[i]);
    }
}
