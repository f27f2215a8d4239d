using AdvisorBot.Answers.Cards;
using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers;

/// <content>A question to the advisers: what they read in their channel.</content>
public sealed partial class AnswerComposer
{
    /// <summary>The card alone, as a message: a channel shows text beside it as a message of its own.</summary>
    public Activity AdviserCard(AdviserCase question, Audience audience)
    {
        var words = WordsFor(audience);
        return new Activity(ActivityTypes.Message)
        {
            Summary = words.Say("adviser.title", ("number", question.Number)),
            Locale = _knowledge.LanguageOr(audience.Language),
            Attachments = [new AdviserCard(words, new HoursWords(_knowledge, words)).Of(question)],
        };
    }

    /// <summary>The card as whoever clicked sees it.</summary>
    /// <param name="notice">Reply key of why the click did nothing; null when it did.</param>
    /// <param name="values">What the notice names.</param>
    /// <param name="unsent">The text of an answer that did not go out.</param>
    public Attachment AdviserCardFor(AdviserCase question, string? notice, IReadOnlyDictionary<string, string> values, string? unsent, Audience audience)
    {
        var words = WordsFor(audience);
        return new AdviserCard(words, new HoursWords(_knowledge, words)).Of(question, notice is null ? null : words.Say(notice, values), unsent);
    }

    /// <summary>The answer as a stub for the knowledge pack, in the channel.</summary>
    /// <param name="topic">As the question is understood; null when it is not.</param>
    /// <param name="subject">Whose file the fact could go to; null when that is open.</param>
    /// <param name="language">The student's, in whose files the phrase goes.</param>
    public Activity KnowledgeSuggestion(AdviserCase question, string? topic, string? subject, string language, DateTimeOffset now, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Handoff);
        var place = subject is not null && _knowledge.Subjects.TryGetValue(subject, out var found) ? found.Id : "…";
        draft
            .Add(draft.Say("adviser.stub", ("number", question.Number)))
            .Add(draft.Say("adviser.stub.fact", ("subject", place)) + Fence(KnowledgeStub.Write(KnowledgeStub.Fact(question, topic, now))))
            .Add(draft.Say("adviser.stub.phrase", ("file", $"knowledge/utterances/{language}/adviser-{question.Number}.json")) + Fence(KnowledgeStub.Write(KnowledgeStub.Utterances(question))))
            .Add(draft.Say("adviser.stub.mend", ("source", KnowledgeStub.FillInSource), ("topic", KnowledgeStub.FillInTopic)));
        return draft.Write().Activity;
    }

    private static string Fence(string json) => $"\n\n```json\n{json}\n```";
}
