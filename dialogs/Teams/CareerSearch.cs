using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Teams;

/// <summary>Finds careers for a few words typed into a search box: by name first, then by what the words mean.</summary>
internal static class CareerSearch
{
    private const double Whole = 4;
    private const double Beginning = 3;
    private const double EveryWord = 2;
    private const double InSummary = 1;

    /// <summary>Careers, best first; all of them for no words.</summary>
    public static IReadOnlyList<Subject> Find(Advisor advisor, string words)
    {
        var careers = advisor.Knowledge.Subjects.Values
            .Where(subject => subject.Kind is SubjectKind.Career)
            .OrderBy(subject => subject.Role)
            .ThenBy(subject => subject.Name, StringComparer.Ordinal)
            .ToArray();
        var wanted = Words(words);
        if (wanted.Length == 0)
        {
            return careers;
        }

        var named = careers
            .Select(career => (Career: career, Score: Score(career, wanted, advisor.Knowledge)))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score)
            .Select(found => found.Career)
            .ToArray();
        return named.Length > 0 ? named : ByMeaning(advisor, words, careers);
    }

    private static double Score(Subject career, string[] wanted, KnowledgeBase knowledge)
    {
        var asked = string.Join(' ', wanted);
        var best = 0.0;
        foreach (var name in NamesOf(career, knowledge))
        {
            var score = name == asked ? Whole
                : name.StartsWith(asked, StringComparison.Ordinal) ? Beginning
                : Array.TrueForAll(wanted, word => HasWord(name, word)) ? EveryWord
                : 0;
            best = Math.Max(best, score);
        }

        return best > 0 ? best : Array.TrueForAll(wanted, word => HasWord(PlainText.Of(career.Summary), word)) ? InSummary : 0;
    }

    private static IEnumerable<string> NamesOf(Subject career, KnowledgeBase knowledge) => knowledge.Languages[knowledge.Pack.Language].Synonyms
        .Where(synonym => synonym.Id == career.Id)
        .SelectMany(synonym => synonym.Phrases.Concat(synonym.Exact))
        .Prepend(career.Plural)
        .Prepend(career.Name)
        .Select(name => string.Join(' ', Words(name)));

    /// <summary>Whether a word of the text begins with these letters: people see results while they type.</summary>
    private static bool HasWord(string text, string start) => text.StartsWith(start, StringComparison.Ordinal) || text.Contains(" " + start, StringComparison.Ordinal);

    /// <summary>An exam leads to the careers it opens; a question, to the careers its facts are about.</summary>
    private static Subject[] ByMeaning(Advisor advisor, string words, Subject[] careers)
    {
        var recognition = advisor.Recognizer.Recognize(words, ConversationContext.Empty);
        var meant = recognition.Entities.Where(entity => entity.Kind is EntityKind.Subject).Select(entity => entity.Id)
            .Concat(recognition.Clauses.Where(clause => clause.Verdict is Verdict.Accept).SelectMany(clause => clause.Best.Subjects))
            .ToHashSet(StringComparer.Ordinal);
        return [.. careers.Where(career => meant.Contains(career.Id)
            || (career.Profile is { } profile && profile.EntryCredentials.Concat(profile.LaterCredentials).Any(meant.Contains)))];
    }

    private static string[] Words(string text) =>
        PlainText.Of(text).Split([' ', '-', '/', ',', '.', '?', '!', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
}
