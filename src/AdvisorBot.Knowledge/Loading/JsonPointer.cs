using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>JSON pointers (RFC 6901) of tokens, for telling an editor where something is.</summary>
internal static class JsonPointer
{
    public static string Of(JToken token)
    {
        var steps = new Stack<string>();
        for (var at = token; at.Parent is { } parent; at = parent)
        {
            if (at is JProperty property)
            {
                steps.Push(property.Name);
            }
            else if (parent is JArray array)
            {
                steps.Push(array.IndexOf(at).ToString(CultureInfo.InvariantCulture));
            }
        }

        return string.Concat(steps.Select(step => "/" + Escape(step)));
    }

    public static string Escape(string step) =>
        step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
