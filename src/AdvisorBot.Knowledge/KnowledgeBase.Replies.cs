namespace AdvisorBot.Knowledge;

public sealed partial record KnowledgeBase
{
    /// <summary>The language if the pack offers it, else the pack's own.</summary>
    public string LanguageOr(string? wanted) => Offered(wanted) ?? Pack.Language;

    /// <summary>The offered language that a code such as <c>es-US</c> means; null when there is none.</summary>
    public string? Offered(string? wanted) =>
        wanted is null ? null
        : Pack.Languages.FirstOrDefault(language => language.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? Pack.Languages.FirstOrDefault(language => language.Equals(wanted.Split('-')[0], StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a reply of that key exists.</summary>
    public bool HasReply(string? language, string key) => Languages[LanguageOr(language)].Replies.ContainsKey(key);

    /// <summary>The reply of a key with its <c>{placeholders}</c> filled; numbers and dates are written culture-free.</summary>
    /// <exception cref="KeyNotFoundException">There is no such reply, or a placeholder got no value: a bug of the caller.</exception>
    public string Reply(string? language, string key, params (string Name, object? Value)[] values) =>
        ReplyTemplate.Fill(Template(language, key), name => ValueOf(key, name, values));

    /// <summary>The reply of a key, filled from a map such as <c>Reason.Values</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such reply, or a placeholder got no value: a bug of the caller.</exception>
    public string Reply(string? language, string key, IReadOnlyDictionary<string, string> values) =>
        ReplyTemplate.Fill(Template(language, key), name => values.TryGetValue(name, out var value) ? value : throw NoValue(key, name));

    private string Template(string? language, string key)
    {
        var found = LanguageOr(language);
        return Languages[found].Replies.TryGetValue(key, out var template)
            ? template
            : throw new KeyNotFoundException($"There is no reply '{key}' in replies/{found}/; add it there, or correct the key in the code.");
    }

    private static object? ValueOf(string key, string name, (string Name, object? Value)[] values)
    {
        foreach (var (given, value) in values)
        {
            if (given == name)
            {
                return value;
            }
        }

        throw NoValue(key, name);
    }

    private static KeyNotFoundException NoValue(string key, string name) =>
        new($"The reply '{key}' has a placeholder {{{name}}} that the code gave no value; correct the reply, or give the value.");
}
