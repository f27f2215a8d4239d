using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Facts;

/// <summary>Puts the answer to one question into a draft.</summary>
internal sealed class FactAnswers(KnowledgeBase knowledge)
{
    private const string Definition = "definition";
    private const int MostOtherSides = 3;

    private readonly FactPicker _picker = new(knowledge);

    /// <summary>Adds the answer, at most about <paramref name="room"/> characters of facts.</summary>
    public void AnswerInto(ReplyDraft draft, FactQuestion question, int room, Words words)
    {
        draft.Score = Math.Min(draft.Score, question.Score);
        if (question.Conflict is { } conflict && knowledge.Conflicts.TryGetValue(conflict, out var disagreement))
        {
            Explain(draft, disagreement, question);
        }
        else if (ListFor(question) is { } whole)
        {
            Enumerate(draft, whole);
        }
        else if (_picker.Pick(question) is { } picked)
        {
            Tell(draft, question, picked, room, words);
        }
        else
        {
            SayUnknown(draft, question, words);
        }
    }

    /// <summary>The list asked for, or the one that is the whole of the topic asked about in general.</summary>
    private FactList? ListFor(FactQuestion question)
    {
        if (question.List is { } asked)
        {
            return knowledge.Lists.GetValueOrDefault(asked);
        }

        var general = question.Facts.Count == 0 && (question.Subjects.Count == 0 || question.Subjects is [var only] && only == knowledge.Pack.Umbrella);
        return general && question.Topic is { } topic ? knowledge.Lists.GetValueOrDefault(topic) : null;
    }

    /// <summary>Adds facts until the room is used up; what is left goes to <see cref="ReplyDraft.Rest"/>.</summary>
    public void TellInto(ReplyDraft draft, IReadOnlyList<Fact> facts, int always, int room, string lead = "")
    {
        var sourced = new SourcedText(knowledge, draft);
        var sentences = new List<string>();
        var used = 0;
        var said = 0;
        foreach (var fact in facts)
        {
            if (said >= Math.Max(1, always) && used + fact.Statement.Length > room)
            {
                break;
            }

            var sentence = sourced.Sentence(fact);
            sentences.Add(sentence);
            used += sentence.Length;
            said++;
        }

        draft.Add(Paragraph(lead, sentences));
        draft.About(facts[0].Topic, [], facts.Take(said).Select(fact => fact.Id));
        sourced.CloseInto(draft);
        draft.Rest.AddRange(facts.Skip(said).Select(fact => fact.Id));
    }

    private void Tell(ReplyDraft draft, FactQuestion question, PickedFacts picked, int room, Words words)
    {
        if (picked.Wider is { } wider)
        {
            draft.Add(draft.Say("answer.wider", ("asked", words.Plural(question.Subjects[0])), ("wider", words.Plural(wider.Id))));
        }

        draft.About(question.Topic ?? picked.Facts[0].Topic, Subjects(question, picked));
        var before = draft.Facts.Count;
        TellInto(draft, picked.Facts, picked.Asked, room, question.Lead is { } lead ? draft.Say($"lead.{lead}") : "");
        MentionOtherSide(draft, [.. draft.Facts.Skip(before)]);
    }

    private static IEnumerable<string> Subjects(FactQuestion question, PickedFacts picked) =>
        question.Subjects.Count > 0 ? question.Subjects : [picked.Facts[0].SubjectId];

    /// <summary>One paragraph for one or two sentences, bullets for more: a phone screen is narrow.</summary>
    private static string Paragraph(string lead, List<string> sentences)
    {
        if (lead.Length > 0)
        {
            sentences[0] = $"{lead} {sentences[0]}";
        }

        return sentences.Count < 3 ? string.Join(' ', sentences) : sentences[0] + "\n\n" + Bullets(sentences.Skip(1));
    }

    private static string Bullets(IEnumerable<string> items) => string.Join('\n', items.Select(item => $"- {item}"));

    private void Enumerate(ReplyDraft draft, FactList list)
    {
        var sourced = new SourcedText(knowledge, draft);
        var facts = knowledge.ItemsOf(list);
        draft.Add(DataText.Safe(list.Intro) + "\n\n" + Bullets(facts.Select(fact => DataText.Capital(sourced.Item(fact)))));
        sourced.CloseInto(draft);
        draft.About(list.Topic, [list.Subject], list.Facts);
        MentionOtherSide(draft, list.Facts);
    }

    private void Explain(ReplyDraft draft, Conflict conflict, FactQuestion question)
    {
        var marks = conflict.Sources
            .Where(knowledge.Sources.ContainsKey)
            .Select(id => draft.Citations.Mark(knowledge.Sources[id], conflict.Title));
        draft.Add(DataText.Sentence(DataText.Safe(conflict.Explanation)) + string.Concat(marks));
        var subjects = question.Subjects.Count > 0 ? question.Subjects : [knowledge.Facts[conflict.Facts[0]].SubjectId];
        draft.About(conflict.Topic, subjects, conflict.Facts);
    }

    /// <summary>A fact about which sources disagree never stands as if it were the only word.</summary>
    private void MentionOtherSide(ReplyDraft draft, IReadOnlyList<string> told)
    {
        var conflict = told.Select(knowledge.ConflictOf).FirstOrDefault(found => found is not null);
        if (conflict is null || draft.Offers.Exists(offer => offer.Conflict == conflict.Id))
        {
            return;
        }

        var others = conflict.Facts.Where(id => !draft.Facts.Contains(id)).Take(MostOtherSides).Select(id => SourcedText.Short(knowledge, draft, knowledge.Facts[id])).ToArray();
        if (others.Length > 0)
        {
            draft.Add(draft.Say("conflict.other", ("other", string.Join(draft.Say("join.semicolon"), others))));
        }

        draft.Offers.Insert(0, new Offer(draft.Say("conflict.ask", ("title", DataText.Plain(conflict.Title))), conflict.Id));
    }

    private void SayUnknown(ReplyDraft draft, FactQuestion question, Words words)
    {
        var subject = question.Subjects.Count > 0 && knowledge.Subjects.TryGetValue(question.Subjects[0], out var named) ? named : knowledge.Umbrella;
        draft.About(question.Topic, [subject.Id]);
        if (question.Topic is null or Definition && subject.Summary.Length > 0)
        {
            draft.Add(DataText.Sentence(draft.Say("answer.definition", ("name", DataText.Capital(words.Name(subject.Id))), ("summary", DataText.Safe(subject.Summary)))));
            return;
        }

        draft.Kind = ReplyKinds.Decline;
        draft.Add(question.Topic is { } topic
            ? draft.Say("answer.unknown", ("topic", words.Topic(topic)), ("subject", words.Plural(subject.Id)))
            : draft.Say("answer.unknown.subject", ("subject", words.Plural(subject.Id))));
        var known = subject.Facts.Select(fact => fact.Topic).Distinct().Select(words.Topic).ToArray();
        if (known.Length > 0)
        {
            draft.Add(draft.Say("answer.instead", ("topics", words.Join(known))));
        }
    }
}
