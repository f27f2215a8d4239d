using System.Globalization;
using AdvisorBot.Knowledge;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Testing;

/// <summary>Writes knowledge packs for tests; begin with <see cref="SmallKnowledge.APack"/>.</summary>
public sealed class PackBuilder
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>The files of a folder.</summary>
    public static PackBuilder From(string folder)
    {
        var pack = new PackBuilder();
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            var inside = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!inside.StartsWith("schema/", StringComparison.Ordinal))
            {
                pack.WithFile(inside, File.ReadAllText(path));
            }
        }

        return pack;
    }

    /// <summary>Paths of the files there are.</summary>
    public IReadOnlyList<string> Paths => [.. _files.Keys];

    /// <summary>Adds or replaces a file.</summary>
    public PackBuilder WithFile(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    /// <summary>Adds or replaces a file.</summary>
    public PackBuilder WithFile(string path, JObject json) => WithFile(path, json.ToString());

    /// <summary>Removes a file.</summary>
    public PackBuilder Without(string path)
    {
        _files.Remove(path);
        return this;
    }

    /// <summary>Changes a file that is there.</summary>
    public PackBuilder Changing(string path, Action<JObject> change)
    {
        var json = JObject.Parse(_files[path]);
        change(json);
        return WithFile(path, json);
    }

    /// <summary>Adds a career, or adds to one that is there.</summary>
    public PackBuilder WithCareer(string id, Action<SubjectBuilder>? describe = null) => WithSubject("careers", "career", id, describe);

    /// <summary>Adds a subject of any kind, or adds to one that is there.</summary>
    public PackBuilder WithSubject(string folder, string kind, string id, Action<SubjectBuilder>? describe = null)
    {
        var path = $"{folder}/{id}.json";
        var subject = new SubjectBuilder(_files.TryGetValue(path, out var known) ? JObject.Parse(known) : SubjectBuilder.New(kind, id));
        describe?.Invoke(subject);
        return WithFile(path, subject.Json);
    }

    /// <summary>Adds a topic.</summary>
    public PackBuilder WithTopic(string id, string? parent = null)
    {
        var topic = new JObject { ["id"] = id, ["name"] = id, ["question"] = $"What about {id} of {{subject}}?" };
        if (parent is not null)
        {
            topic["parent"] = parent;
        }

        return Adding("topics.json", "topics", topic);
    }

    /// <summary>Adds an official source of 2025.</summary>
    public PackBuilder WithSource(string id) => Adding("sources.json", "sources", new JObject
    {
        ["id"] = id,
        ["title"] = $"Title of {id}",
        ["shortName"] = id.ToUpperInvariant(),
        ["publisher"] = $"Publisher of {id}",
        ["date"] = "2025",
        ["kind"] = "official",
    });

    /// <summary>Adds a list of facts.</summary>
    public PackBuilder WithList(string id, string topic, string subject, params string[] facts) => Adding("lists.json", "lists", new JObject
    {
        ["id"] = id,
        ["topic"] = topic,
        ["subject"] = subject,
        ["intro"] = $"The {id} are:",
        ["facts"] = new JArray(facts),
    });

    /// <summary>Adds an explained conflict.</summary>
    public PackBuilder WithConflict(string id, string topic, params string[] facts) => Adding("conflicts.json", "conflicts", new JObject
    {
        ["id"] = id,
        ["topic"] = topic,
        ["title"] = $"Conflict {id}",
        ["explanation"] = $"Why the facts of {id} differ.",
        ["facts"] = new JArray(facts),
        ["sources"] = new JArray("bls"),
    });

    /// <summary>Adds phrases that ask for a fact, in English.</summary>
    public PackBuilder WithQuestion(string factId, params string[] phrases) =>
        WithUtterance(new JObject { ["fact"] = factId }, phrases);

    /// <summary>Adds phrases for any target, in English.</summary>
    public PackBuilder WithUtterance(JObject target, params string[] phrases)
    {
        target["phrases"] = new JArray(phrases);
        return Adding("utterances/en/questions.json", "entries", target);
    }

    /// <summary>Adds names of a thing, in English.</summary>
    public PackBuilder WithSynonyms(string id, params string[] phrases) =>
        Adding("synonyms/en/names.json", "entries", new JObject { ["id"] = id, ["phrases"] = new JArray(phrases) });

    /// <summary>Adds or replaces a reply, in English unless said otherwise.</summary>
    public PackBuilder WithReply(string key, string template, string language = "en")
    {
        var path = $"replies/{language}/replies.json";
        var json = _files.TryGetValue(path, out var known) ? JObject.Parse(known) : new JObject { ["replies"] = new JObject() };
        json["replies"]![key] = template;
        return WithFile(path, json);
    }

    /// <summary>Adds an interview question with its words.</summary>
    public PackBuilder WithInterviewQuestion(string id, params string[] options)
    {
        var question = new JObject { ["id"] = id, ["options"] = new JArray(options.Select(option => new JObject { ["id"] = option })) };
        Adding("interview.json", "questions", question);
        foreach (var word in (string[])["ask", "why", "retry", .. options.Select(option => $"option.{option}")])
        {
            WithReply($"interview.{id}.{word}", $"{id} {word}");
        }

        return this;
    }

    /// <summary>Adds an entry to the array of a shared file.</summary>
    public PackBuilder Adding(string path, string field, JObject entry)
    {
        var json = _files.TryGetValue(path, out var known) ? JObject.Parse(known) : new JObject { [field] = new JArray() };
        ((JArray)json[field]!).Add(entry);
        return WithFile(path, json);
    }

    /// <summary>Writes the pack into a folder.</summary>
    public PackBuilder WriteTo(string folder)
    {
        foreach (var (path, text) in _files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        return this;
    }

    /// <summary>Loads the pack over a temporary folder.</summary>
    public KnowledgeBase Load()
    {
        using var folder = new TemporaryFolder();
        WriteTo(folder.Path);
        return KnowledgePack.Load(folder.Path);
    }

    /// <summary>What the loader finds wrong; empty for a sound pack.</summary>
    public IReadOnlyList<KnowledgeProblem> Problems()
    {
        try
        {
            Load();
            return [];
        }
        catch (KnowledgeException broken)
        {
            return broken.Problems;
        }
    }

    /// <summary>Text of a file of the pack.</summary>
    public string TextOf(string path) => _files.TryGetValue(path, out var text)
        ? text
        : throw new KeyNotFoundException(string.Create(CultureInfo.InvariantCulture, $"The pack has no file {path}."));
}
