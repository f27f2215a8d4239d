using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Tells which numbers count something that no question asks for: "I type 40 words a minute", "my car payment is 400", "in 1998".</summary>
internal sealed class OtherCounts
{
    private const double FirstYear = 1940;
    private const double LastYear = 2049;
    private const int YearDigits = 4;

    private readonly CountedWords _words;
    private readonly Analysis _analysis;
    private readonly TokenList _tokens;
    private readonly string[] _letters;

    public OtherCounts(Analysis analysis, CountedWords words)
    {
        _words = words;
        _analysis = analysis;
        _tokens = Tokenizer.Read(analysis.Text);
        _letters = [.. Enumerable.Range(0, _tokens.Count).Select(i => _tokens.Letters(i).ToString())];
    }

    /// <summary>Those of a clause's numbers and lengths that are of something else.</summary>
    public List<Quantity> In(Quantities quantities, ClauseEntities entities)
    {
        var clause = entities.Clause;
        var mayBePlanned = clause.Has(SenseKind.Liking) || clause.Has(SenseKind.Goal) || clause.Has(SenseKind.Hedge) || clause.Has(SenseKind.Sequel);
        return [.. quantities.Ages, .. quantities.Numbers.Where(Holds), .. quantities.Lengths.Where(length => Holds(length, mayBePlanned)).Select(length => length.Place)];
    }

    /// <summary>Whether a number is of something else than pay, money for school or time to spend.</summary>
    private bool Holds(Quantity number)
    {
        var (first, next) = (TokenAt(number.Start - (IsMoney(number) ? 1 : 0)), TokenFrom(number.End));
        return IsYear(number, first) || IsNamed(number, first) || IsOwed(first) || IsCost(first, next) || IsPhone(number) || (!IsMoney(number) && !IsOfUnit(number) && CountsThings(number, next));
    }

    /// <summary>Whether a length of time leads to something else than a job, or lies behind the writer: "seven years until Medicare", "4 years in the navy".</summary>
    private bool Holds(Length length, bool mayBePlanned)
    {
        var next = TokenFrom(length.End);
        return Opens(_words.Ends, next) > 0 || (!mayBePlanned && Opens(_words.Spent, next) > 0) || Ends(_words.Spent, BehindLinks(TokenAt(length.Start))) > 0;
    }

    /// <summary>"40 words", "2 small kids"; in "50 works for me" and "20 dollars" nothing of the kind is counted.</summary>
    private bool CountsThings(Quantity number, int next) => IsOpenTo(next)
        && (_words.Things.Contains(_letters[next])
            || (number.Value > 1 && IsPlural(_letters[next]))
            || (Opens(_words.Links, next) == 0 && !_words.Uncounted.Contains(_letters[next]) && IsOpenTo(next + 1) && _words.Things.Contains(_letters[next + 1])));

    /// <summary>"Four yeers", "20 dolars": a unit, however it is spelled.</summary>
    private bool IsOfUnit(Quantity number) => _analysis.Words.FindIndex(word => word.Start >= number.End) is >= 0 and var next
        && (_analysis.At(SenseKind.TimeUnit, next) ?? _analysis.At(SenseKind.MoneyPeriod, next) ?? _analysis.At(SenseKind.Dollar, next) ?? _analysis.At(SenseKind.Multiplier, next)) is not null;

    private bool IsPlural(string word) => _words.Plural.Length > 0 && word.Length > _words.Plural.Length + 1 && word.EndsWith(_words.Plural, StringComparison.Ordinal) && !_words.Uncounted.Contains(word);

    /// <summary>"My rent is 1400", "800 a month for daycare".</summary>
    private bool IsCost(int first, int next)
    {
        while (IsOpenTo(next))
        {
            if (Opens(_words.Costs, next) > 0)
            {
                return true;
            }

            if (Opens(_words.Links, next) is not (> 0 and var link))
            {
                break;
            }

            next += link;
        }

        return Ends(_words.Costs, BehindLinks(first)) > 0;
    }

    private bool IsOwed(int first) => Ends(_words.Owed, BehindLinks(first)) > 0;

    /// <summary>"Question 3", "kids under 5".</summary>
    private bool IsNamed(Quantity number, int first) => !IsMoney(number) && Ends(_words.Labels, first) > 0;

    private bool IsYear(Quantity number, int first) => number is { Value: >= FirstYear and <= LastYear } && number.End - number.Start == YearDigits && !IsMoney(number) && Ends(_words.YearsAfter, first) > 0;

    /// <summary>"555-201-8876".</summary>
    private bool IsPhone(Quantity number)
    {
        var text = _tokens.Text;
        var (start, end) = (number.Start, number.End);
        while (start > 0 && IsOfPhone(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsOfPhone(text[end]))
        {
            end++;
        }

        var digits = text.AsSpan(start, end - start);
        return digits.Count('-') + digits.Count('.') > 1 && digits.ToString().Count(char.IsAsciiDigit) is >= 10 and <= 11;
    }

    private static bool IsOfPhone(char letter) => char.IsAsciiDigit(letter) || letter is '-' or '.';

    private bool IsMoney(Quantity number) => number.Start > 0 && _tokens.Text[number.Start - 1] == '$';

    /// <summary>The place behind the word before "is", "about" and the like.</summary>
    private int BehindLinks(int first)
    {
        while (Ends(_words.Links, first) is > 0 and var link)
        {
            first -= link;
        }

        return first;
    }

    /// <summary>No mark stands before a token.</summary>
    private bool IsOpenTo(int token) => token > 0 && token < _letters.Length && _tokens[token - 1].Gap == Gap.None;

    /// <summary>How many words the longest of some phrases has that begins at a token.</summary>
    private int Opens(IReadOnlyList<string> phrases, int token)
    {
        var longest = 0;
        for (var i = 0; IsOpenTo(token) && i < phrases.Count; i++)
        {
            longest = Math.Max(longest, WordsOf(phrases[i], token));
        }

        return longest;
    }

    /// <summary>The same of one that ends before a token.</summary>
    private int Ends(IReadOnlyList<string> phrases, int token)
    {
        var longest = 0;
        for (var i = 0; IsOpenTo(token) && i < phrases.Count; i++)
        {
            longest = Math.Max(longest, WordsOf(phrases[i], token - 1 - phrases[i].Count(' ')));
        }

        return longest;
    }

    /// <summary>How many words of a phrase stand from a token on: all or none.</summary>
    private int WordsOf(string phrase, int token)
    {
        var word = token;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            if (word < 0 || word >= _letters.Length || (word > token && !IsOpenTo(word)) || !phrase.AsSpan(range).SequenceEqual(_letters[word]))
            {
                return 0;
            }

            word++;
        }

        return word - token;
    }

    private int TokenAt(int start)
    {
        var token = 0;
        while (token < _letters.Length && _tokens[token].End <= start)
        {
            token++;
        }

        return token;
    }

    private int TokenFrom(int end)
    {
        var token = 0;
        while (token < _letters.Length && _tokens[token].Start < end)
        {
            token++;
        }

        return token;
    }
}
