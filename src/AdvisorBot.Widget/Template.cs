using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace AdvisorBot.Widget;

/// <summary>A text that is part of this program, with <c>{names}</c> in it.</summary>
internal static partial class Template
{
    public static string Read(string name)
    {
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The widget was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Puts values in, encoded for HTML; a name without a value stays out.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string?> values) =>
        Name().Replace(template, match => WebUtility.HtmlEncode(values.GetValueOrDefault(match.Groups[1].Value) ?? string.Empty));

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Name();
}
