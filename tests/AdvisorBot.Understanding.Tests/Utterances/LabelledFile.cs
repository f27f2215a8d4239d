using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Understanding.Tests.Utterances;

/// <summary>A file of labelled sentences, and those of them that are known to be misread.</summary>
internal sealed class LabelledFile(string name)
{
    private static readonly JObject Known = JObject.Parse(File.ReadAllText(RepositoryRoot.At("tests", "AdvisorBot.Understanding.Tests", "Utterances", "known-failures.json")));

    private readonly HashSet<string> _known = [.. Known[name]?.Values<string>().OfType<string>() ?? []];

    /// <summary>Fails when a sentence is misread that is not known to be, or a known failure is read well.</summary>
    public void Check(Func<JObject, string> key, Func<JObject, bool> isRight)
    {
        var entries = JArray.Parse(File.ReadAllText(RepositoryRoot.At("tests", "utterances", "en", name))).OfType<JObject>().ToList();
        var missed = entries.Where(entry => !isRight(entry)).Select(key).ToHashSet();

        Assert.NotEmpty(entries);
        Assert.True(missed.SetEquals(_known), $"Misread now: {string.Join(" | ", missed.Except(_known))}\nRead well now, take off the list: {string.Join(" | ", _known.Except(missed))}");
    }
}
