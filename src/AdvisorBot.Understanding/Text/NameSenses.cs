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

        var fields = knowledge.Interview.Questions.FirstOrDefault(question => question.Id == FieldQuestion)?.Options.Select(option => option.Id).ToHashSet() ?? [];
        foreach (var entry in texts.Synonyms)
        {
            var kind = knowledge.Subjects.ContainsKey(entry.Id) ? SenseKind.Subject
                : knowledge.Interests.ContainsKey(entry.Id) ? SenseKind.Interest
                : fields.Contains(entry.Id) ? SenseKind.Field
                : SenseKind.Option;
            AddAll([.. entry.Phrases, .. entry.Misspelled], new Sense(kind, entry.Id));
            language.AddAll(entry.Exact, exact => new Sense(kind, entry.Id, Exact: exact));
        }
    }

    private void AddAll(IReadOnlyList<string> phrases, Sense sense) => language.AddAll(phrases, _ => sense);
}
