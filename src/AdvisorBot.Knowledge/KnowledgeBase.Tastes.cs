namespace AdvisorBot.Knowledge;

public sealed partial record KnowledgeBase
{
    /// <summary>The tasks in a language, or in the pack's own where they are not translated.</summary>
    public IReadOnlyList<Taste> TastesIn(string? language) =>
        Languages[LanguageOr(language)].Tastes is { Count: > 0 } tastes ? tastes : Languages[Pack.Language].Tastes;

    /// <summary>The tasks of that id; null for an unknown one.</summary>
    public Taste? FindTaste(string? language, string id) => TastesIn(language).FirstOrDefault(taste => taste.Id == id);

    /// <summary>The tasks that give a taste of a career, or of the wider one it is part of; null when there are none.</summary>
    public Taste? TasteOf(string? language, string careerId)
    {
        foreach (var subject in SubjectChain(careerId))
        {
            if (TastesIn(language).FirstOrDefault(taste => taste.Careers.Contains(subject.Id)) is { } taste)
            {
                return taste;
            }
        }

        return null;
    }
}
