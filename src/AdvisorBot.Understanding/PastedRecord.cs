using AdvisorBot.Knowledge;

namespace AdvisorBot.Understanding;

/// <summary>Tells a pasted medical record from a question about records: it has fields with values, as "DOB: 4/3/1980".</summary>
public sealed class PastedRecord
{
    private const int Shortest = 40;

    /// <summary>Fields that a record has at least when one of them says whose it is, and when none does.</summary>
    private const int FewFields = 3;
    private const int ManyFields = 5;

    private readonly string[] _identities;
    private readonly string[] _fields;

    /// <param name="knowledge">Its languages name the fields; all count, whatever language is spoken.</param>
    public PastedRecord(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var words = knowledge.Languages.Values.Select(language => language.Rules.Records).ToArray();
        _identities = Plain(words.SelectMany(record => record.Identities));
        _fields = Plain(words.SelectMany(record => record.Fields));
    }

    public bool IsIn(string? text)
    {
        if (text is null or { Length: < Shortest })
        {
            return false;
        }

        var plain = PlainText.Of(text);
        var identities = _identities.Count(field => HasField(plain, field));
        var fields = identities + _fields.Count(field => HasField(plain, field));
        return fields >= (identities > 0 ? FewFields : ManyFields);
    }

    private static string[] Plain(IEnumerable<string> words) => [.. words.Select(PlainText.Of).Distinct()];

    private static bool HasField(string text, string field)
    {
        for (var at = text.IndexOf(field, StringComparison.Ordinal); at >= 0; at = text.IndexOf(field, at + 1, StringComparison.Ordinal))
        {
            var isWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            var rest = text.AsSpan(at + field.Length);
            if (isWord && (rest.TrimStart() is [':' or '#' or '=', ..] || (rest is [' ', ..] && rest.TrimStart() is [>= '0' and <= '9', ..])))
            {
                return true;
            }
        }

        return false;
    }
}
