using System.Globalization;
using AdvisorBot.Advice;
using AdvisorBot.Answers.Asking;
using AdvisorBot.Answers.Plans;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Facts;

/// <summary>Puts the answer to one question into a draft.</summary>
internal sealed partial class FactAnswers
{
    private const string Definition = "definition";

    /// <summary>A figure that stands further behind in its sentence is said before it.</summary>
    private const int SoonEnough = 45;

    /// <summary>A fact that the editors wrote as the answer to a question needs no more beside it than one other that the words speak of.</summary>
    private const int MostTogether = 2;

    private readonly KnowledgeBase _knowledge;
    private readonly FactPicker _picker;
    private readonly LeadFinder _leads;
    private readonly Circumstances _circumstances;
    private readonly Repetition _repetition;

    public FactAnswers(KnowledgeBase knowledge)
    {
        _knowledge = knowledge;
        _picker = new FactPicker(knowledge);
        _leads = new LeadFinder(knowledge);
        _circumstances = new Circumstances(knowledge);
        _repetition = new Repetition(knowledge, _leads, _circumstances);
    }

    /// <summary>Adds the answer, at most about <paramref name="room"/> characters of facts.</summary>
    public void AnswerInto(ReplyDraft draft, FactQuestion question, int room, Words words)
    {
        draft.Score = Math.Min(draft.Score, question.Score);
        question = _circumstances.Answered(question);
        if (question.Conflict is { } conflict && _knowledge.Conflicts.TryGetValue(conflict, out var disagreement))
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

    /// <summary>Whether the draft says already what would answer the question.</summary>
    public bool IsSaid(ReplyDraft draft, FactQuestion question) =>
        draft.Facts.Count > 0 && question.Conflict is null && ListFor(question) is null && _picker.Pick(_circumstances.Answered(question)) is { } picked && picked.Facts.Take(Math.Max(1, picked.Asked)).All(fact => draft.Facts.Contains(fact.Id));

    /// <summary>The list asked for, or the one that is the whole of the topic asked about in general.</summary>
    private FactList? ListFor(FactQuestion question)
    {
        if (question.List is { } asked)
        {
            return _knowledge.Lists.GetValueOrDefault(asked);
        }

        var general = question.Facts.Count == 0 && (question.Subjects.Count == 0 || question.Subjects is [var only] && only == _knowledge.Pack.Umbrella);
        return general && question.Topic is { } topic ? _knowledge.Lists.GetValueOrDefault(topic) : null;
    }

    /// <summary>Adds facts until the room is used up; what is left goes to <see cref="ReplyDraft.Rest"/>.</summary>
    /// <param name="figureFirst">Whether an amount is asked for, so that the figure begins.</param>
    public void TellInto(ReplyDraft draft, IReadOnlyList<Fact> facts, int always, int room, string lead = "", bool figureFirst = false)
    {
        var sourced = new SourcedText(_knowledge, draft);
        var sentences = new List<string>();
        var used = 0;
        var said = 0;
        foreach (var fact in facts)
        {
            if (said >= Math.Max(1, always) && used + fact.Statement.Length > room)
            {
                break;
            }

            var sentence = said == 0 && figureFirst && BeginsLate(fact) ? sourced.FigureFirst(fact, new Words(_knowledge, draft.Language)) : sourced.Sentence(fact);
            sentences.Add(sentence);
            used += sentence.Length;
            said++;
        }

        draft.Add(Paragraph(lead, sentences));
        draft.About(draft.Topic is null ? facts[0].Topic : null, [], facts.Take(said).Select(fact => fact.Id));
        sourced.CloseInto(draft);
        draft.Rest.AddRange(facts.Skip(said).Select(fact => fact.Id));
    }

    private void Tell(ReplyDraft draft, FactQuestion question, PickedFacts picked, int room, Words words)
    {
        var fitting = _circumstances.Facts(question);
        if (fitting.Count == 0 && _repetition.IsAllSaid(draft, question, picked, words))
        {
            TellRest(draft, question, picked, question.AsksAgain ? "answer.as-said" : "answer.beyond", room, words);
            return;
        }

        var against = _circumstances.AgainstPayNow(draft, question);
        draft.Add(against);
        var duration = Duration(draft, question, words);
        string?[] opening = [(against is null ? Lead(draft, question, picked) : null) ?? duration, .. _circumstances.Words(draft, question, words).Where(said => !draft.Says(said)), fitting.Count == 0 && duration is null ? Wider(draft, question, picked, words) : null];
        var lead = string.Join(' ', opening.OfType<string>());
        var isUnchecked = _circumstances.IsUnchecked(question);
        var isWhole = lead.Length > 0 && (picked.Wider is not null || isUnchecked || question.Form is { Place: not null });
        if (isWhole)
        {
            draft.Add(lead);
        }

        draft.About(question.Topic ?? picked.Facts[0].Topic, Subjects(question, picked));
        var before = draft.Facts.Count;
        Fact[] own = [.. picked.Facts.Where(fact => !fitting.Contains(fact))], besides = [.. _circumstances.Besides(question).Except(own.Take(1))];
        Fact[] facts = [.. fitting, .. own.Take(1), .. besides, .. own.Skip(1).Except(besides)];
        if (isUnchecked && question is { Topic: Circumstances.Education, Subjects.Count: 0 })
        {
            // "Will they run a background check?": nothing else was asked, of no career in particular.
            return;
        }

        var answersItself = fitting.Count == 0 && question.PointsAtFact && IsEditors(facts[0]);
        var always = isUnchecked || besides.Length > 0 ? 1 + besides.Length : fitting.Count > 0 ? fitting.Count : answersItself ? Math.Min(picked.Asked, MostTogether) : picked.Asked;
        TellInto(draft, facts, always, isUnchecked || answersItself || _circumstances.IsAllThatIsAsked(question) ? 0 : room, isWhole ? "" : lead, question is { Form.Kind: AskedKind.HowMuch } or { Form.Kind: AskedKind.Open, Topic: "pay" });
        if (!isUnchecked)
        {
            MentionOtherSide(draft, [.. draft.Facts.Skip(before)]);
        }
    }

    /// <summary>"Yes.", "No." or "It depends."; what is said of a circumstance says it itself.</summary>
    private string? Lead(ReplyDraft draft, FactQuestion question, PickedFacts picked) =>
        question.Form is { Conditions.Count: > 0 } || picked.Facts[0].Condition is not null || (question.Form is { Place: not null } && _circumstances.Facts(question).Count == 0) || _leads.Of(question, draft.Language) is not { } lead ? null : draft.Say($"lead.{lead}");

    /// <summary>How long a career takes to get into, where that is asked.</summary>
    private string? Duration(ReplyDraft draft, FactQuestion question, Words words)
    {
        var asked = question is { Topic: "duration", Form.Kind: AskedKind.HowLong, Subjects.Count: > 0 };
        var from = question.Form?.Level ?? question.Form?.From ?? "high-school";
        return asked && _knowledge.Subjects.GetValueOrDefault(question.Subjects[0])?.Profile is { } traits && EducationLevels.MonthsToFirstJob(traits, from) is { } months
            ? string.Join(' ', new[] { draft.Say("duration.lead", ("time", words.Duration(months)), ("level", words.Name(from))), OwnStudy(question, from, words) }.OfType<string>())
            : null;
    }

    /// <summary>The schooling that is left, in the hours that the person has for it.</summary>
    private string? OwnStudy(FactQuestion question, string from, Words words)
    {
        var situation = new OwnSituation(_knowledge, words);
        return question.Own is { } own && situation.SchoolTo(question.Subjects[0], new CareerProfile { Education = from }) is { Most: > 0 } left ? situation.Study(left, own) : null;
    }

    private string? Wider(ReplyDraft draft, FactQuestion question, PickedFacts picked, Words words) =>
        picked.Wider is { } wider && !(question.Topic is { } topic && _knowledge.Topics.GetValueOrDefault(topic) is { General: true }) ? draft.Say("answer.wider", ("asked", words.Plural(question.Subjects[0])), ("wider", words.Plural(wider.Id))) : null;

    private static bool BeginsLate(Fact fact) =>
        fact.Figure is { Unit: "USD/year", Measure: "median" or "mean" } figure
        && fact.Statement.IndexOf(figure.Value.ToString("#,##0.##", CultureInfo.InvariantCulture), StringComparison.Ordinal) > SoonEnough;

    private bool IsEditors(Fact fact) => _knowledge.SourceOf(fact).Kind is SourceKind.Editorial;

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
        var sourced = new SourcedText(_knowledge, draft);
        var facts = _knowledge.ItemsOf(list);
        draft.Add(DataText.Safe(list.Intro) + "\n\n" + Bullets(facts.Select(fact => DataText.Capital(sourced.Item(fact)))));
        sourced.CloseInto(draft);
        draft.About(list.Topic, [list.Subject], list.Facts);
        MentionOtherSide(draft, list.Facts);
    }

    private void SayUnknown(ReplyDraft draft, FactQuestion question, Words words)
    {
        var subject = question.Subjects.Count > 0 && _knowledge.Subjects.TryGetValue(question.Subjects[0], out var named) ? named : _knowledge.Umbrella;
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
