using AdvisorBot.Knowledge;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Writing;

/// <summary>Numbers the cited sources of one reply, and writes them as a schema.org Message entity and as link definitions.</summary>
internal sealed class Citations(ChannelTraits channel)
{
    /// <summary>Teams shows no more.</summary>
    private const int Most = 20;
    private const int LongestAbstract = 160;
    private const int LongestName = 80;

    private readonly List<(Source Source, string Abstract)> _cited = [];

    /// <summary>The marker to put behind a statement; empty where it would mean nothing. Teams shows a source without an address as well.</summary>
    public string Mark(Source source, string statement)
    {
        if (!channel.Citations || (source.Url is null && !channel.Teams))
        {
            return "";
        }

        var at = _cited.FindIndex(cited => cited.Source.Id == source.Id);
        if (at < 0 && _cited.Count == Most)
        {
            return "";
        }

        if (at < 0)
        {
            at = _cited.Count;
            _cited.Add((source, DataText.Plain(statement)));
        }

        return $" [{at + 1}]";
    }

    /// <summary>Lines that clients turn into links and a list of references.</summary>
    public string Definitions() => !channel.LinkDefinitions || _cited.Count == 0
        ? ""
        : "\n\n" + string.Join('\n', _cited.Select((cited, i) => $"[{i + 1}]: {cited.Source.Url} \"{cited.Source.Title.Replace('"', '\'')}\""));

    /// <summary>The entity; null when there is neither a citation nor something the reader may do. One message has one.</summary>
    public Entity? Entity(JArray? actions = null)
    {
        if (_cited.Count == 0 && actions is null)
        {
            return null;
        }

        var properties = new JObject { ["@type"] = "Message", ["@context"] = "https://schema.org", ["@id"] = "" };
        if (_cited.Count > 0)
        {
            properties["citation"] = new JArray(_cited.Select((cited, i) => Claim(cited.Source, cited.Abstract, i + 1)));
        }

        if (actions is not null)
        {
            properties["potentialAction"] = actions;
        }

        return new Entity("https://schema.org/Message") { Properties = properties };
    }

    private static JObject Claim(Source source, string statement, int position)
    {
        var appearance = new JObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Cut(source.Title, LongestName),
            ["abstract"] = Cut(statement, LongestAbstract),
        };
        if (source.Url is not null)
        {
            appearance["url"] = source.Url;
        }

        return new JObject { ["@type"] = "Claim", ["position"] = position, ["appearance"] = appearance };
    }

    /// <summary>Teams refuses a message whose names or abstracts are longer.</summary>
    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..(longest - 1)].TrimEnd() + "…";
}
