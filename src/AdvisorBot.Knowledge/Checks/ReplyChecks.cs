using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Replies stand once, are well formed, and say the same in every language.</summary>
internal static class ReplyChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        foreach (var reply in draft.Replies.Where(reply => !ReplyTemplate.IsWellFormed(reply.Value.Template)))
        {
            problems.Add(reply.File.Path, reply.Token, "a placeholder is not written as {name}", "Close every brace and use letters, digits, dots and hyphens in the name");
        }

        foreach (var again in draft.Replies.GroupBy(reply => (reply.File.Language, reply.Value.Key)).SelectMany(same => same.Skip(1)))
        {
            problems.Add(again.File.Path, again.Token, $"the reply \"{again.Value.Key}\" stands already in another file of the language", "Keep one of the two");
        }

        if (draft.Packs is [var pack] && draft.Complete("replies"))
        {
            CheckTranslations(draft, pack.Value.Language, problems);
        }
    }

    private static void CheckTranslations(PackDraft draft, string own, ProblemList problems)
    {
        var originals = draft.Replies.Where(reply => reply.File.Language == own).ToLookup(reply => reply.Value.Key, StringComparer.Ordinal);
        foreach (var language in draft.Offered().Where(language => language != own))
        {
            var translated = draft.Replies.Where(reply => reply.File.Language == language).ToLookup(reply => reply.Value.Key, StringComparer.Ordinal);
            foreach (var original in originals.Where(original => !translated.Contains(original.Key)))
            {
                problems.Add($"replies/{language}", "", $"the reply \"{original.Key}\" has no translation", $"Translate it from {original.First().File.Path}");
            }

            foreach (var reply in translated.SelectMany(same => same).Where(reply => !SamePlaceholders(originals[reply.Value.Key], reply)))
            {
                problems.Add(reply.File.Path, reply.Token, $"the reply has other placeholders than in \"{own}\", or is not there at all", "Use the same placeholders");
            }
        }
    }

    private static bool SamePlaceholders(IEnumerable<Located<ReplyText>> originals, Located<ReplyText> reply) =>
        originals.FirstOrDefault() is { } original
        && ReplyTemplate.Placeholders(original.Value.Template).ToHashSet().SetEquals(ReplyTemplate.Placeholders(reply.Value.Template));
}
