using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Correcting;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>Mends how a message opens while a question is open: "idk what do people make" asks, "wouldn't mind home" is about the writer.</summary>
internal static class Openings
{
    /// <summary>The message without the hesitation before a question, and with the "I" that was left out.</summary>
    public static string Mended(string text, string slot, LanguageTexts texts)
    {
        var telling = texts.Asking.Telling;
        text = Interruptions.Parted(WithoutDoubt(WithoutEcho(text, slot, texts), texts), texts);
        var asked = text.TrimStart();
        while (telling.Hesitations.Where(word => Opens(asked, word)).MaxBy(word => word.Length) is { } hesitation)
        {
            asked = asked[hesitation.Length..].TrimStart(' ', ',', '.', '!', '-', ':', ';');
        }

        if (asked.Length > 0 && asked.Length < text.Length && IsQuestion(asked, texts))
        {
            return asked;
        }

        return telling.LeftOut.FirstOrDefault(whole => Opens(text, whole[(whole.IndexOf(' ', StringComparison.Ordinal) + 1)..])) is { } said
            ? $"{said[..said.IndexOf(' ', StringComparison.Ordinal)]} {text}"
            : text;
    }

    /// <summary>In "patients? no thanks" the question is only named once more before it is answered, in "a year? maybe two" an answer is weighed.</summary>
    private static string WithoutEcho(string text, string slot, LanguageTexts texts)
    {
        var mark = text.IndexOf('?', StringComparison.Ordinal);
        if (mark < 0 || mark + 1 >= text.TrimEnd().Length || text.IndexOf('?', mark + 1) >= 0)
        {
            return text;
        }

        var (echo, answer) = (text[..mark].TrimStart('¿', ' '), text[(mark + 1)..]);
        var words = AskedWords.Of(echo, texts.Rules, texts.Asking, static _ => true);
        return words.Count is < 1 or > LongestEcho || QuestionForm.LooksAsked(echo + " ", texts.Rules) || QuestionForm.LooksAsked(answer, texts.Rules) ? text
            : SlotNames.Of(texts).In(words).Contains(slot) ? answer.TrimStart()
            : $"{echo},{answer}";
    }

    /// <summary>"Within a year i guess?" is a hesitant answer.</summary>
    private static string WithoutDoubt(string text, LanguageTexts texts)
    {
        var words = AskedWords.Of(text, texts.Rules, texts.Asking, static _ => true);
        return text.TrimEnd() is [.., '?'] && text.IndexOf('?', StringComparison.Ordinal) == text.TrimEnd().Length - 1 && words.Count <= LongestDoubt
            && words.HasAny(texts.Asking.Telling.Hedges) && !QuestionForm.LooksAsked(text.TrimEnd(' ', '?').TrimStart('¿') + " ", texts.Rules) ? text.TrimEnd(' ', '?').TrimStart('¿') : text;
    }

    /// <summary>A question word before a verb ("what do people make"), or a verb before its subject ("do registrars see"); "what I want" asks nothing.</summary>
    public static bool IsQuestion(string text, LanguageTexts texts)
    {
        var (rules, asking) = (texts.Rules, texts.Asking);
        var words = AskedWords.Of(text, rules, asking, static _ => true);
        return rules.QuestionWords.Where(word => words.Opens([word])).Any(word => words.Behind(word) is { } rest && rules.Auxiliaries.Any(verb => rest.StartsWith(verb + " ", StringComparison.Ordinal)))
            || words.Opens(rules.AskOpeners)
            || words.Opens(rules.Hypotheticals.Openers.Where(opener => rules.QuestionWords.Any(word => opener.StartsWith(word + " ", StringComparison.Ordinal))))
            || (words.Opens(rules.Auxiliaries) && words.Count >= ShortestQuestion && !words.Opens(asking.Telling.LeftOut) && !words.Text.Split(' ')[1].Equals("not", StringComparison.Ordinal) && !words.Text.Split(' ')[1].Equals("it", StringComparison.Ordinal));
    }

    private const int ShortestQuestion = 4;
    private const int LongestEcho = 2;
    private const int LongestDoubt = 7;

    private static bool Opens(string text, string phrase) =>
        PlainText.Of(text) is var plain && plain.StartsWith(PlainText.Of(phrase), StringComparison.Ordinal)
        && (plain.Length == phrase.Length || !char.IsLetterOrDigit(plain[phrase.Length]));
}
