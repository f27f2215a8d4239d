using System.Text;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Phrases as they compare: lower case, punctuation and white space folded.</summary>
internal static class Phrase
{
    public static string Normalize(string phrase)
    {
        var folded = new StringBuilder(phrase.Length);
        foreach (var c in phrase.Normalize(NormalizationForm.FormKC))
        {
            if (c is '\'' or '’')
            {
                continue;
            }

            if (!char.IsWhiteSpace(c) && (!char.IsPunctuation(c) || c is '{' or '}' or '%'))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        var text = folded.ToString().TrimEnd();
        return text.Length > 0 ? text : phrase.Trim();
    }
}
