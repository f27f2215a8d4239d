using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Writing;

/// <summary>Replies as they are said to the person themselves, or to somebody who asks for that person: "these fit you best", "these fit your daughter best".</summary>
internal sealed class Addressed(KnowledgeBase knowledge, string? language, string? person)
{
    private const string Variant = ".of-other";
    private const string Placeholder = "person";

    public string Say(string key, params (string Name, object? Value)[] values) =>
        person is not null && knowledge.HasReply(language, key + Variant) ? knowledge.Reply(language, key + Variant, [.. values, (Placeholder, Name)]) : knowledge.Reply(language, key, person is null ? values : [.. values, (Placeholder, Name)]);

    public string Say(string key, IReadOnlyDictionary<string, string> values) =>
        person is not null && knowledge.HasReply(language, key + Variant) ? knowledge.Reply(language, key + Variant, values.Append(new(Placeholder, Name)).ToDictionary()) : knowledge.Reply(language, key, values);

    private string Name => knowledge.Reply(language, $"somebody.who.{person}");
}
