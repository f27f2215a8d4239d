using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>The words that answers to a question are made of, and the control words and small talk that are none, word for word.</summary>
internal sealed class SlotWords
{
    private readonly HashSet<int> _stems = [];
    private readonly HashSet<ulong> _formulas = [];

    public SlotWords(IEnumerable<Analysis> answers, IEnumerable<Analysis> formulas)
    {
        var own = new HashSet<ulong>();
        foreach (var answer in answers)
        {
            own.Add(Key(answer, new WordRange(0, answer.Words.Count)));
            _stems.UnionWith(answer.Words.Where(word => word.IsKnown).Select(word => word.Stem));
        }

        _formulas.UnionWith(formulas.Select(formula => Key(formula, new WordRange(0, formula.Words.Count))));
        _formulas.ExceptWith(own);
    }

    /// <summary>"Help", "go back": such words and nothing else.</summary>
    public bool IsFormula(Analysis analysis, WordRange range) => _formulas.Contains(Key(analysis, range));

    /// <summary>Has a word that such answers are made of; bare numbers and made-up words say nothing.</summary>
    public bool HasAny(Analysis analysis, WordRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            var word = analysis.Words[i];
            if (word.IsKnown && !char.IsAsciiDigit(analysis.Text[word.Start]) && _stems.Contains(word.Stem) && (range.Count == 1 || analysis.At(SenseKind.Stop, i) is null))
            {
                return true;
            }
        }

        return false;
    }

    private static ulong Key(Analysis analysis, WordRange range)
    {
        var hash = 14695981039346656037UL;
        for (var i = range.First; i < range.End; i++)
        {
            hash = (hash ^ (uint)analysis.Words[i].Form) * 1099511628211UL;
        }

        return hash;
    }
}
