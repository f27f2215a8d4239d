using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Writes out the career that a message points at by a word: "how long is school for the records one", "tell me about that registrar job".</summary>
internal static class PointedNames
{
    public static string WrittenOut(string text, LanguageTexts texts, KnowledgeBase knowledge)
    {
        foreach (var (pointer, career) in texts.Asking.Pointed.Pointers)
        {
            var place = text.IndexOf(pointer, StringComparison.OrdinalIgnoreCase);
            if (place >= 0 && IsEnd(text, place - 1) && IsEnd(text, place + pointer.Length) && knowledge.Subjects.TryGetValue(career, out var subject))
            {
                text = text[..place] + subject.Name + text[(place + pointer.Length)..];
            }
        }

        return text;
    }

    private static bool IsEnd(string text, int place) => place < 0 || place >= text.Length || !char.IsLetterOrDigit(text[place]);
}
