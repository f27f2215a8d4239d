using System.Runtime.InteropServices;

namespace AdvisorBot.Understanding.Phrases;

/// <summary>Which terms the phrases of each intent use, and how many of them.</summary>
internal sealed class Vocabularies
{
    private readonly Dictionary<string, Dictionary<int, int>> _ofIntents = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _ofAll = [];

    /// <param name="terms">Of one phrase, each once.</param>
    public void Add(string intent, IEnumerable<int> terms)
    {
        var own = _ofIntents.TryGetValue(intent, out var known) ? known : _ofIntents[intent] = [];
        foreach (var term in terms)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(own, term, out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(_ofAll, term, out _)++;
        }
    }

    public bool Knows(string intent, int term) => _ofIntents.TryGetValue(intent, out var own) && own.ContainsKey(term);

    /// <summary>Share of a clause, 0 to 1, in words that an intent uses and questions to the knowledge base use less than the other intents do.</summary>
    public double Share(string intent, TermList clause, TermWeights weights)
    {
        if (!_ofIntents.TryGetValue(intent, out var own))
        {
            return 0;
        }

        var asked = _ofIntents.GetValueOrDefault(Intents.Ask);
        double typical = 0, total = 0;
        foreach (var term in clause.Terms)
        {
            var weight = weights.Of(term);
            total += weight;
            typical += own.ContainsKey(term.Id) && 2 * (asked?.GetValueOrDefault(term.Id) ?? 0) <= _ofAll[term.Id] ? weight : 0;
        }

        return total <= 0 ? 0 : typical / total;
    }
}
