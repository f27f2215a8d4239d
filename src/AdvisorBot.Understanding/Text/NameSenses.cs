using AdvisorBot.Knowledge;

namespace AdvisorBot.Understanding.Text;

/// <summary>Puts the names of subjects, interests and interview options into the phrase book.</summary>
internal sealed class NameSenses(Language language)
{
    private const string FieldQuestion = "field";

    public void Add(KnowledgeBase knowledge, LanguageTexts texts)
    {
        foreach (var subject in knowledge.Subjects.Values.OrderBy(subject => subject.Id, StringComparer.Ordinal))
        {
            AddAll([subject.Name, subject.Plural], new Sense(SenseKind.Subject, subject.Id));
        }

        if (!ReferenceEquals(knowledge, knowledge.Original))
        {
            // Job titles, credentials and terms are known by their original names in every language: "cuánto gana un medical coder".
            foreach (var subject in knowledge.Original.Subjects.Values.Where(subject => subject.Kind is SubjectKind.Career or SubjectKind.Credential or SubjectKind.Term).OrderBy(subject => subject.Id, StringComparer.Ordinal))
            {
                AddAll([subject.Name, subject.Plural], new Sense(SenseKind.Subject, subject.Id));
            }
        }

        var fields = knowledge.Interview.Questions.FirstOrDefault(question => question.Id == FieldQuestion) is { } question
            ? question.Options.Concat(question.Understood).Select(option => option.Id).ToHashSet(StringComparer.Ordinal)
            : [];
        var misspelled = new List<(SynonymEntry Entry, Sense Sense, List<string[]> Names)>();
        foreach (var entry in texts.Synonyms)
        {
            var kind = knowledge.Subjects.ContainsKey(entry.Id) ? SenseKind.Subject
                : knowledge.Interests.ContainsKey(entry.Id) ? SenseKind.Interest
                : fields.Contains(entry.Id) ? SenseKind.Field
                : SenseKind.Option;
            AddAll(entry.Phrases, new Sense(kind, entry.Id));
            var names = knowledge.Subjects.TryGetValue(entry.Id, out var subject) ? entry.Phrases.Append(subject.Name).Append(subject.Plural) : entry.Phrases;
            misspelled.Add((entry, new Sense(kind, entry.Id), names.Select(Split).ToList()));
            language.AddAll(entry.Exact, exact => new Sense(kind, entry.Id, Exact: exact));
        }

        foreach (var (entry, sense, names) in misspelled)
        {
            foreach (var wrong in entry.Misspelled)
            {
                AddMisspelled(wrong, sense, names);
            }
        }
    }

    /// <summary>A wrong spelling teaches its words: "medicle" means "medical" wherever it stands.</summary>
    private void AddMisspelled(string wrong, Sense sense, List<string[]> names)
    {
        var words = Split(wrong);
        var meant = names.Where(name => name.Length == words.Length).MinBy(name => Distance(name, words));
        if (meant is not null && Distance(meant, words) <= 3 * words.Length)
        {
            for (var i = 0; i < words.Length; i++)
            {
                language.Lexicon.Alias(words[i], meant[i]);
            }
        }

        language.Add(wrong, sense);
    }

    private static int Distance(string[] one, string[] other) =>
        one.Zip(other, (a, b) => a.Length > 24 || b.Length > 24 ? 24 : SpellingCorrector.Distance(a, b, 24)).Sum();

    private static string[] Split(string phrase)
    {
        var tokens = Tokenizer.Read(phrase);
        return [.. Enumerable.Range(0, tokens.Count).Select(i => tokens.Letters(i).ToString())];
    }

    private void AddAll(IReadOnlyList<string> phrases, Sense sense) => language.AddAll(phrases, _ => sense);
}
