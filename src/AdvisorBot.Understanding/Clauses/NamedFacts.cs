using AdvisorBot.Knowledge;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>
/// Facts on a circumstance of few people, such as autism or a vaccination: a question may mean them when its message names the circumstance,
/// goes on with it, or is word for word one that asks for them; being alike ("would it suit a very shy girl?") is not enough.
/// </summary>
internal sealed class NamedFacts(AskingWords asking)
{
    private readonly ILookup<string, NamedCircumstance> _circumstances = asking.OnlyWhenNamed
        .SelectMany(circumstance => circumstance.Facts.Select(fact => (fact, circumstance)))
        .ToLookup(pair => pair.fact, pair => pair.circumstance, StringComparer.Ordinal);

    public bool MayBeMeant(string fact, ClauseText clause) => !_circumstances.Contains(fact) || IsSpokenOf(fact, clause);

    private bool IsSpokenOf(string fact, ClauseText clause) => _circumstances[fact].Any(circumstance =>
        clause.Context.Facts.Any(circumstance.Facts.Contains) || circumstance.Words.Any(word => Begins(clause.Analysis.Plain, word)));

    private static bool Begins(string words, string word)
    {
        for (var place = words.IndexOf(word, StringComparison.Ordinal); place > 0; place = words.IndexOf(word, place + 1, StringComparison.Ordinal))
        {
            if (!char.IsLetterOrDigit(words[place - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
