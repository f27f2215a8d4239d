using System.Globalization;
using System.Text;

namespace AdvisorBot.Knowledge;

/// <summary>Fills the <c>{placeholders}</c> of a reply; the same values always give the same words.</summary>
public static class ReplyTemplate
{
    /// <summary>The template with every placeholder replaced by what <paramref name="valueOf"/> says for its name.</summary>
    /// <exception cref="FormatException">The template has a brace that is not part of a placeholder.</exception>
    public static string Fill(string template, Func<string, object?> valueOf)
    {
        var open = template.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return template;
        }

        var filled = new StringBuilder(template.Length + 64);
        var from = 0;
        for (; open >= 0; open = template.IndexOf('{', from))
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException($"The reply '{template}' has an open brace without end.");
            }

            filled.Append(template, from, open - from).Append(Text(valueOf(template[(open + 1)..close])));
            from = close + 1;
        }

        return filled.Append(template, from, template.Length - from).ToString();
    }

    /// <summary>Names of the placeholders, in order, repeats included.</summary>
    public static IEnumerable<string> Placeholders(string template)
    {
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', open + 1))
        {
            var close = template.IndexOf('}', open);
            if (close > open)
            {
                yield return template[(open + 1)..close];
            }
        }
    }

    /// <summary>Whether every brace belongs to a placeholder with a proper name.</summary>
    public static bool IsWellFormed(string template)
    {
        var names = Placeholders(template).ToArray();
        return names.All(IsName) && template.Count(c => c == '{') == names.Length && template.Count(c => c == '}') == names.Length;
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');

    private static string? Text(object? value) => value is IFormattable formattable
        ? formattable.ToString(null, CultureInfo.InvariantCulture)
        : value?.ToString();
}
