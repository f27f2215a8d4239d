using System.Text.RegularExpressions;

namespace BotFramework.Tests.OfficialApi;

/// <summary>The official packages' public API as listed in the text files of this folder, without namespaces in signatures.</summary>
public sealed class OfficialApiListing
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["int"] = "Int32",
        ["long"] = "Int64",
        ["bool"] = "Boolean",
        ["string"] = "String",
        ["object"] = "Object",
        ["void"] = "Void",
        ["byte"] = "Byte",
        ["char"] = "Char",
        ["double"] = "Double",
        ["float"] = "Single",
        ["decimal"] = "Decimal",
        ["short"] = "Int16",
    };

    private readonly Dictionary<string, OfficialType> _types;

    private OfficialApiListing(Dictionary<string, OfficialType> types) => _types = types;

    public int Count => _types.Count;

    public OfficialType? Find(string fullName) => _types.GetValueOrDefault(fullName);

    public static OfficialApiListing Load()
    {
        var types = new Dictionary<string, OfficialType>();
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "OfficialApi"), "*.txt"))
        {
            OfficialType? current = null;
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
            {
                if (line[0] != ' ')
                {
                    current = ReadHeader(line);
                    types[current.FullName] = current;
                }
                else
                {
                    current!.Members.UnionWith(current.Kind == "enum" ? line.Split(',', StringSplitOptions.TrimEntries) : [Simplify(line.Trim())]);
                }
            }
        }

        return new OfficialApiListing(types);
    }

    /// <summary>Without namespaces, and with the runtime's names for the keyword types; string literals stay as they are.</summary>
    private static string Simplify(string signature) => Regex.Replace(
        signature,
        "\"(?:[^\"\\\\]|\\\\.)*\"|(?:[A-Za-z_]\\w*\\.)+(?=[A-Za-z_])|\\b[a-z]+\\b",
        match => match.Value switch
        {
            ['"', ..] => match.Value,
            [.., '.'] => string.Empty,
            var word => Keywords.GetValueOrDefault(word, word),
        });

    private static OfficialType ReadHeader(string line)
    {
        var match = Regex.Match(line, @"^((?:static |sealed |abstract )?(?:class|interface|enum|struct)) ([\w.]+)(?:<([^>]*)>)?(?: : (.*))?$");
        var arity = match.Groups[3].Success ? $"`{match.Groups[3].Value.Split(',').Length}" : string.Empty;
        var bases = match.Groups[4].Success ? Regex.Split(Simplify(match.Groups[4].Value), ", (?![^<]*>)") : [];
        return new OfficialType(match.Groups[1].Value, match.Groups[2].Value + arity, [.. bases], []);
    }
}

/// <summary>One listed type.</summary>
public sealed record OfficialType(string Kind, string FullName, HashSet<string> Bases, HashSet<string> Members);
