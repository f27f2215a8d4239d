using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads what is said and understood in a language.</summary>
internal static class LanguageReading
{
    public static UtteranceEntry ReadUtterance(JToken json) => new()
    {
        Fact = json.TextOrNull("fact"),
        List = json.TextOrNull("list"),
        Conflict = json.TextOrNull("conflict"),
        Topic = json.TextOrNull("topic"),
        Subject = json.TextOrNull("subject"),
        Intent = json.TextOrNull("intent"),
        Language = json.TextOrNull("language"),
        Lead = json.TextOrNull("lead"),
        InContext = json.Flag("inContext"),
        WordForWord = json.Flag("wordForWord"),
        Phrases = json.Texts("phrases"),
    };

    public static SynonymEntry ReadSynonym(JToken json) => new(
        json.Text("id"), json.Texts("phrases"), json.Texts("exact"), json.Texts("misspelled"));

    public static AnswerExamples ReadAnswers(JToken json) => new(
        json.Text("slot"), Array.AsReadOnly(json.Items("entries").Select(entry => new AnswerEntry(entry.Text("value"), entry.Texts("phrases"), entry.Texts("against"))).ToArray()), json.Texts("frames"));

    /// <summary>The rules of a language; a file that breaks its schema reads as none, the schema check reports it.</summary>
    public static LanguageRules ReadRules(JToken json) => ReadWhole<LanguageRules>(json);

    /// <summary>The words that show the form of a question; read like the rules.</summary>
    public static AskingWords ReadAsking(JToken json) => ReadWhole<AskingWords>(json);

    private static T ReadWhole<T>(JToken json)
        where T : class, new()
    {
        try
        {
            return json.ToObject<T>() ?? new T();
        }
        catch (Exception broken) when (broken is JsonException or ArgumentException or FormatException or OverflowException)
        {
            return new T();
        }
    }
}

/// <summary>A template under its key.</summary>
internal sealed record ReplyText(string Key, string Template);
