using System.Text.RegularExpressions;
using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Utterances use slots that exist, and name a subject only together with a topic; synonyms name something.</summary>
internal static partial class UtteranceChecks
{
    private static readonly HashSet<string> Slots = Enum.GetNames<SubjectKind>().Select(name => $"{{{name.ToLowerInvariant()}}}").ToHashSet(StringComparer.Ordinal);

    private const string LanguageIntent = "control.language";

    public static void Run(PackDraft draft, ProblemList problems)
    {
        foreach (var entry in draft.Utterances)
        {
            if (entry.Value is { Subject: not null, Topic: null })
            {
                problems.Add(entry, "subject", "a subject without a topic", "Add the topic, or remove the subject");
            }

            if (entry.Value is { Language: not null, Intent: not LanguageIntent })
            {
                problems.Add(entry, "language", $"a language goes with the intent {LanguageIntent} only", "Remove it, or correct the intent");
            }

            if (entry.Value is { InContext: true, Fact: null })
            {
                problems.Add(entry, "inContext", "what counts in context only, and no fact", "Name the fact, or remove it");
            }

            CheckSlots(entry, problems);
        }

        CheckSynonyms(draft, problems);
    }

    private static void CheckSlots(Located<UtteranceEntry> entry, ProblemList problems)
    {
        foreach (var token in entry.Token.Items("phrases"))
        {
            foreach (var slot in Braces().Matches(JsonReading.AsText(token) ?? "").Where(slot => !Slots.Contains(slot.Value)))
            {
                problems.Add(entry.File.Path, token, $"there is no slot {slot.Value}", $"Use one of {string.Join(", ", Slots)}");
            }
        }
    }

    private static void CheckSynonyms(PackDraft draft, ProblemList problems)
    {
        if (!draft.Complete("subject") || !draft.Complete("interests") || !draft.Complete("interview"))
        {
            return;
        }

        var known = draft.SubjectIds
            .Concat(draft.Interests.Select(interest => interest.Value.Id))
            .Concat(draft.Topics.Select(topic => topic.Value.Id))
            .Concat(draft.Questions.SelectMany(question => question.Value.Options.Concat(question.Value.Understood).Select(option => option.Id)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var entry in draft.Synonyms.Where(entry => entry.Value.Id.Length > 0 && !known.Contains(entry.Value.Id)))
        {
            problems.Add(entry, "id", $"there is no subject, interest, topic or interview option \"{entry.Value.Id}\"", "Name one that exists, or add it");
        }
    }

    [GeneratedRegex(@"\{[^{}]*\}?|\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
