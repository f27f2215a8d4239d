using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>The topics whose words a clause has, with how many.</summary>
internal sealed class TopicCues
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    public int Count => _words.Count;

    /// <summary>The one topic whose words there are; null when there are none or several.</summary>
    public string? Only => _words.Count == 1 ? _words.Keys.First() : null;

    /// <summary>The topic with most words; null when there is no such one.</summary>
    public string? Main => _words.Count > 0 && _words.MaxBy(pair => pair.Value) is var most && _words.Count(pair => pair.Value == most.Value) == 1 ? most.Key : null;

    public static TopicCues Of(ClauseText clause)
    {
        var cues = new TopicCues();
        var opener = clause.First(SenseKind.FollowUp)?.End ?? clause.Range.First;
        foreach (var match in clause.Of(SenseKind.TopicCue))
        {
            if (match.End > opener && !(clause.IsFollowUp && clause.Analysis.At(SenseKind.Contrast, match.First) is not null) && !clause.Terms.Mentions.Exists(mention => match.First >= mention.First && match.End <= mention.End))
            {
                cues._words[match.Sense.Id] = cues._words.GetValueOrDefault(match.Sense.Id) + match.Count;
            }
        }

        if (cues.Count > 1)
        {
            // "what is the salary" asks for no definition.
            cues._words.Remove(ClauseReader.Definition);
        }

        return cues;
    }

    /// <summary>Adds each topic as a meaning.</summary>
    public void Add(ClauseText clause, List<Candidate> found)
    {
        var said = clause.Terms.Terms.Count(term => term.Kind is TermKind.Word or TermKind.Unknown);
        foreach (var (topic, words) in _words)
        {
            var score = 0.5 + (0.05 * Math.Min(words, 3)) + (clause.Scope.Specific.Count > 0 || clause.Scope.NamesUmbrella ? 0.07 : 0)
                + (clause.IsQuestion ? 0.05 : 0) - (0.03 * Math.Max(0, said - words - 2)) - (0.04 * (_words.Count - 1));
            found.Add(new Candidate(new Target { Intent = Intents.Ask, Topic = topic }, Math.Clamp(score, 0, 0.75), FromContext: clause.Scope.FromContext));
        }
    }
}
