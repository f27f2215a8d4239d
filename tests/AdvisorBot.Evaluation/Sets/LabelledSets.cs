using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Evaluation.Sets;

/// <summary>One message and what it means.</summary>
public sealed record LabelledMessage(string Set, string Say, Expectation Expected);

/// <summary>A question and what is said next.</summary>
public sealed record LabelledFollowUp(string Set, string First, string Then, Expectation Expected);

/// <summary>A message with several questions, in order, and what it tells about the writer.</summary>
public sealed record LabelledStory(string Set, string Say, IReadOnlyList<Expectation> Questions, JObject? Told);

/// <summary>What somebody writes who is in danger, or only sounds like it.</summary>
public sealed record LabelledDanger(string Say, bool InDanger);

/// <summary>An answer to a question of the interview.</summary>
public sealed record LabelledAnswer(string Set, string Slot, string Say, JToken Expected);

/// <summary>The labelled sentences of one language.</summary>
/// <param name="folder">Where its files are; null for <c>tests/utterances/{language}</c>.</param>
public sealed class LabelledSets(string language, string? folder = null)
{
    private static readonly string[] QuestionFiles = ["questions-careers.json", "questions-field.json", "questions-voices.json", "questions-later.json"];

    public string Language => language;

    /// <summary>Answers by later authors, counted as sets of their own.</summary>
    private const string AnswersOfOthers = "answers-voices.json";

    public IReadOnlyList<LabelledMessage> Questions => [.. QuestionFiles.SelectMany(Messages)];

    /// <summary>What most people ask first, in plain words: all of it must be understood.</summary>
    public IReadOnlyList<LabelledMessage> Plain => [.. Messages("plain.json")];

    /// <summary>Plain questions as they are typed: greetings, apologies, thanks and slips around them, by an author who did not know the pack's list of such.</summary>
    public IReadOnlyList<LabelledMessage> Framed => [.. Messages("framed.json")];

    public IReadOnlyList<LabelledMessage> OutOfScope => [.. Messages("out-of-scope.json")];

    public IReadOnlyList<LabelledMessage> Crisis => [.. Messages("crisis.json")];

    /// <summary>Lines by later authors, many of them indirect, of people in danger and of others who only sound alike; the bot has learned from the rest of what they wrote.</summary>
    public IReadOnlyList<LabelledDanger> Danger => [.. Entries("danger-later.json").Select(entry => new LabelledDanger((string)entry["say"]!, (bool)entry["danger"]!))];

    public IReadOnlyList<LabelledFollowUp> FollowUps =>
        [.. Sets("follow-ups").SelectMany(set => Entries(set + ".json").Select(entry => new LabelledFollowUp(set, (string)entry["first"]!, (string)entry["then"]!, Expectation.Of(entry))))];

    public IReadOnlyList<LabelledStory> Stories =>
        [.. Sets("multi-question").SelectMany(set => Entries(set + ".json").Select(entry => new LabelledStory(set, (string)entry["say"]!, [.. entry["questions"]!.Select(Expectation.Of)], entry["told"] as JObject)))];

    public IReadOnlyList<LabelledAnswer> Answers =>
        [.. Files("answers-*.json").SelectMany(file => Entries(file).Select(entry => AnswerOf(entry, file == AnswersOfOthers ? "voices-" : "answers-")))];

    /// <summary>What people say in the interview that answers no question, by an author whose lines the bot has not learned from.</summary>
    public IReadOnlyList<string> Remarks => [.. Entries("remarks.json").Select(entry => (string)entry["say"]!)];

    private static LabelledAnswer AnswerOf(JObject entry, string set) =>
        new(set + (string)entry["slot"]!, (string)entry["slot"]!, (string)entry["say"]!, entry["expect"]!);

    /// <summary>A set, and the one of its kind by later authors.</summary>
    private static IEnumerable<string> Sets(string first) => [first, first + "-later"];

    private IEnumerable<LabelledMessage> Messages(string file) =>
        Entries(file).Select(entry => new LabelledMessage(Path.GetFileNameWithoutExtension(file), (string)entry["say"]!, Expectation.Of(entry)));

    private IEnumerable<JObject> Entries(string file)
    {
        var path = Path.Combine(Folder, file);
        return File.Exists(path) ? JArray.Parse(File.ReadAllText(path)).OfType<JObject>() : [];
    }

    private IEnumerable<string> Files(string pattern) =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, pattern).Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path)) : [];

    private string Folder => folder ?? RepositoryRoot.At("tests", "utterances", language);
}
