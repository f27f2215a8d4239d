using System.Collections.Frozen;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Understanding.Benchmarks;

/// <summary>
/// The shipped pack, thinned so that it can be multiplied, and as many copies of its subjects, names, facts and the questions that ask
/// for them as wanted. A copy has a made-up word of its own in every name and question; all other words are shared, so the lists that
/// common words lead to grow with the pack.
/// </summary>
internal static class GrownPack
{
    private const int PhrasesPerFact = 3;
    private const int PhrasesPerTopic = 40;
    private const string Vowels = "aeiou";
    private const string Consonants = "bdfgklmnprstvz";

    public static KnowledgeBase Of(KnowledgeBase pack, string language, int times)
    {
        var texts = pack.Languages[language];
        var subjects = new Dictionary<string, Subject>(pack.Subjects);
        var facts = new Dictionary<string, Fact>(pack.Facts);
        var asked = texts.Utterances.Select(entry => entry with { Phrases = [.. entry.Phrases.Take(entry.Fact is null ? PhrasesPerTopic : PhrasesPerFact)] }).ToList();
        var entries = asked.Where(entry => entry.Fact is not null).ToList();
        var names = texts.Synonyms.ToList();
        for (var copy = 1; copy < times; copy++)
        {
            var word = Word(copy);
            foreach (var subject in pack.Subjects.Values.Where(subject => subject.Id != pack.Pack.Umbrella))
            {
                var id = $"{subject.Id}-{copy}";
                var own = subject.Facts.Select(fact => fact with { Id = $"{fact.Id}-{copy}", SubjectId = id, Statement = $"{fact.Statement} {word}" }).ToArray();
                subjects.Add(id, subject with { Id = id, Name = $"{word} {subject.Name}", Plural = $"{word} {subject.Plural}", PartOf = null, Related = [], LeadsTo = [], Facts = own });
                foreach (var fact in own)
                {
                    facts.Add(fact.Id, fact);
                }
            }

            asked.AddRange(entries.Where(entry => facts.ContainsKey($"{entry.Fact}-{copy}")).Select(entry => entry with { Fact = $"{entry.Fact}-{copy}", Phrases = [.. entry.Phrases.Select(phrase => $"{phrase} {word}")] }));
        }

        return pack with
        {
            Subjects = subjects.ToFrozenDictionary(),
            Facts = facts.ToFrozenDictionary(),
            Languages = new Dictionary<string, LanguageTexts>(pack.Languages) { [language] = texts with { Utterances = asked, Synonyms = names } }.ToFrozenDictionary(),
        };
    }

    private static string Word(int number)
    {
        Span<char> letters = stackalloc char[8];
        for (var i = 0; i < letters.Length; i += 2)
        {
            letters[i] = Consonants[number % Consonants.Length];
            letters[i + 1] = Vowels[(number / Consonants.Length) % Vowels.Length];
            number = (number * 31) + 7;
        }

        return new string(letters);
    }
}
