namespace AdvisorBot.Understanding.Phrases;

/// <summary>How much a term says: rare ones much, stop words next to nothing.</summary>
internal sealed class TermWeights
{
    private const float Stop = 0.12f;
    private const float Pronoun = 0.3f;
    private const float Kind = 0.7f;
    private const float Number = 0.8f;
    private const float Unknown = 2.2f;
    private const float Least = 0.3f;
    private const float Most = 3.6f;
    private const float MostForNames = 2.2f;

    private readonly Dictionary<int, float> _weights = [];
    private readonly float _unseen;

    public TermWeights(IEnumerable<IReadOnlyCollection<Term>> documents, IReadOnlySet<int> stops)
    {
        var counts = new Dictionary<int, int>();
        var total = 0;
        foreach (var document in documents)
        {
            total++;
            foreach (var id in document.Select(term => term.Id).Distinct())
            {
                counts[id] = counts.GetValueOrDefault(id) + 1;
            }
        }

        foreach (var (id, count) in counts)
        {
            _weights[id] = stops.Contains(id) ? Stop : Math.Clamp((float)Math.Log((1 + total) / (double)(1 + count)) * 0.75f, Least, Most);
        }

        _unseen = total == 0 ? 1 : 2.4f;
    }

    public float Of(Term term) => term.Kind switch
    {
        TermKind.Stop => Stop,
        TermKind.Pronoun => Pronoun,
        TermKind.Kind => Kind,
        TermKind.Unknown => Unknown,
        TermKind.Number => Number,
        TermKind.Name => Math.Min(_weights.GetValueOrDefault(term.Id, MostForNames), MostForNames),
        _ => _weights.GetValueOrDefault(term.Id, _unseen),
    };
}
