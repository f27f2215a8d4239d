using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Talk;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <summary>Turns what was found, ranked or decided into one activity; every word comes from the knowledge pack.</summary>
public sealed partial class AnswerComposer
{
    private const string Cost = "cost";

    /// <summary>Characters of facts that fit a phone screen.</summary>
    private const int Screen = 600;

    /// <summary>Each of several answers in one message gets this much.</summary>
    private const int SharedScreen = 320;

    private readonly KnowledgeBase _knowledge;
    private readonly FactAnswers _facts;
    private readonly FollowUps _followUps;

    public AnswerComposer(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _facts = new FactAnswers(knowledge);
        _followUps = new FollowUps(knowledge);
    }

    /// <summary>Answers each question in order, in one message.</summary>
    /// <param name="withSuggestions">False in the middle of another question, whose own buttons must stay on screen.</param>
    /// <param name="isBrief">Whether one fact for each is enough, as beside what somebody tells of themselves; the others wait for "more".</param>
    public Reply Answer(IReadOnlyList<FactQuestion> questions, Audience audience, bool withSuggestions = true, bool isBrief = false)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        var words = WordsFor(audience);
        var ofSeveral = questions.Select(question => question.Subjects is [var main, ..] ? main : null).Distinct().Count() > 1;
        FactQuestion? before = null;
        foreach (var asked in questions)
        {
            // What something costs is told with its figures.
            var shortens = isBrief && asked.Topic is not Cost;
            var question = shortens ? asked with { Facts = [.. asked.Facts.Take(1)] } : asked;
            if (_facts.IsSaid(draft, question) || (before is not null && Repeats(question, before)))
            {
                continue;
            }

            if (questions.Count > 1 && question.Topic is { } topic && !IsSameMatter(question, before))
            {
                draft.Add(Heading(draft, topic, ofSeveral ? question.Subjects : [], words));
            }

            _facts.AnswerInto(draft, question, shortens ? 0 : questions.Count > 1 ? SharedScreen : Screen, words);
            before = question;
        }

        if (questions is [var only] && withSuggestions)
        {
            OfferOtherwise(draft, only);
        }

        return Finish(draft, withSuggestions);
    }

    /// <summary>"What does a nurse make, and what does a coder do?": each heading says whom it is about.</summary>
    private static string Heading(ReplyDraft draft, string topic, IReadOnlyList<string> subjects, Words words) => subjects is [var subject, ..]
        ? draft.Say("answer.heading.of", ("topic", DataText.Capital(words.Topic(topic))), ("subject", words.Plural(subject)))
        : draft.Say("answer.heading", ("topic", DataText.Capital(words.Topic(topic))));

    /// <summary>"How do I become one? What degree is it?": one heading for both.</summary>
    private static bool IsSameMatter(FactQuestion question, FactQuestion? before) =>
        before is not null && question.Topic == before.Topic && question.Subjects.SequenceEqual(before.Subjects);

    /// <summary>"I'm deaf, could I be a coder?", "I have a DUI, will that stop me, and do they ask about it?": what was said of the circumstance answers both halves.</summary>
    private static bool Repeats(FactQuestion question, FactQuestion before) =>
        before.Form is { Conditions: { Count: > 0 } told } && question is { List: null, Conflict: null }
        && (question.Form is { Conditions: { Count: > 0 } asked } ? question.Subjects.Count == 0 && asked.All(told.Contains) : IsSameMatter(question, before));

    /// <summary>The facts that did not fit before.</summary>
    public Reply More(IReadOnlyList<string> rest, string? topic, IReadOnlyList<string> subjects, Audience audience, bool withSuggestions = true)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        var facts = rest.Where(_knowledge.Facts.ContainsKey).Select(id => _knowledge.Facts[id]).ToArray();
        if (facts.Length == 0)
        {
            draft.Kind = ReplyKinds.Smalltalk;
            return draft.About(topic, subjects).Add(draft.Say(subjects.Count > 0 ? "answer.no-more" : "answer.nothing-open")).Write() with { IsAside = true };
        }

        draft.About(topic, subjects);
        _facts.TellInto(draft, facts, 1, Screen);
        return Finish(draft, withSuggestions);
    }

    /// <summary>The first fact of the last answer alone; the others are left for "more".</summary>
    /// <param name="rest">What the last answer left.</param>
    public Reply Simpler(IReadOnlyList<string> facts, IReadOnlyList<string> rest, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        if (facts.FirstOrDefault(_knowledge.Facts.ContainsKey) is not { } first)
        {
            draft.Kind = ReplyKinds.Smalltalk;
            return draft.Add(draft.Say("answer.nothing-open")).Write() with { IsAside = true };
        }

        var fact = _knowledge.Facts[first];
        var sourced = new SourcedText(_knowledge, draft);
        draft.Add(draft.Say("answer.simpler", ("statement", sourced.Sentence(fact))));
        sourced.CloseInto(draft);
        draft.Rest.AddRange(facts.Concat(rest).Where(id => id != first && _knowledge.Facts.ContainsKey(id)).Distinct());
        return Finish(draft.About(fact.Topic, [fact.SubjectId], [fact.Id]), withSuggestions: false);
    }

    /// <summary>Title, publisher and date of every source of the last answer.</summary>
    public Reply SourcesOf(IReadOnlyList<string> facts, IReadOnlyList<string> rest, Audience audience)
    {
        var known = facts.Where(_knowledge.Facts.ContainsKey).Select(id => _knowledge.Facts[id]).ToArray();
        var draft = Draft(audience, known.Length == 0 ? ReplyKinds.Smalltalk : ReplyKinds.Answer);
        if (known.Length == 0)
        {
            return draft.Add(draft.Say("sources.none")).Write() with { IsAside = true };
        }

        var items = known.Select(_knowledge.SourceOf).DistinctBy(source => source.Id).Select(source => "- " + DataText.Safe(draft.Say("sources.item",
            ("title", source.Title), ("publisher", source.Publisher), ("date", source.Date))) + draft.Citations.Mark(source, source.Title));
        draft.Add(draft.Say("sources.of-last") + "\n\n" + string.Join('\n', items));
        return draft.About(known[0].Topic, known.Select(fact => fact.SubjectId).Distinct(), known.Select(fact => fact.Id)).Write() with { IsAside = true, Rest = [.. rest] };
    }

    /// <summary>Asks which of two or three readings was meant.</summary>
    public Reply Clarify(IReadOnlyList<FactQuestion> readings, Audience audience, bool numbered = true)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        OfferReadings(draft.Add(draft.Say("clarify.ask")), readings, numbered);
        return draft.Write();
    }

    /// <summary>A typical question with those topic and subjects, in words the engine understands.</summary>
    public string QuestionFor(FactQuestion reading) => _followUps.Wording(reading);

    private void OfferReadings(ReplyDraft draft, IReadOnlyList<FactQuestion> readings, bool numbered)
    {
        var texts = readings.Select(QuestionFor).Distinct(StringComparer.OrdinalIgnoreCase).Take(3).ToArray();
        if (texts.Length > 0)
        {
            draft.Add(string.Join('\n', texts.Select((text, i) => numbered ? $"{i + 1}. {text}" : $"- {text}")));
        }

        draft.Add(draft.Say(numbered && texts.Length > 0 ? "clarify.hint" : "clarify.in-words"));
        draft.OffersAreNumbered = numbered;
        if (numbered)
        {
            draft.Suggest(texts);
        }

        foreach (var reading in readings)
        {
            draft.About(reading.Topic, reading.Subjects);
        }
    }

    private void OfferOtherwise(ReplyDraft draft, FactQuestion question)
    {
        var asked = QuestionFor(question);
        if (question.Otherwise.Select(QuestionFor).FirstOrDefault(other => !other.Equals(asked, StringComparison.OrdinalIgnoreCase)) is { } instead)
        {
            draft.Add(draft.Say("answer.otherwise", ("question", instead))).Suggest(instead);
        }
    }

    private Reply Finish(ReplyDraft draft, bool withSuggestions, bool keepOffers = false)
    {
        if (draft.Rest.Count > 0)
        {
            draft.Add(draft.Say("answer.more"));
        }

        if (withSuggestions)
        {
            draft.Suggest([.. _followUps.After(draft.Topic, draft.Subjects)]);
        }
        else if (!keepOffers)
        {
            draft.Offers.Clear();
        }

        return draft.Write();
    }

    private ReplyDraft Draft(Audience audience, string kind) => new(_knowledge, audience, kind);

    private Words WordsFor(Audience audience) => new(_knowledge, audience.Language, audience.For);
}
