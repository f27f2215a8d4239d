using System.Globalization;
using AdvisorBot.Answers.Asking;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <content>What is said of the answer just given: more of it, by the hour, what comes after.</content>
public sealed partial class AnswerComposer
{
    private const string AYear = "USD/year";
    private const string Pay = "pay";

    /// <summary>Topics in the order in which somebody passes through them: who has what one asks for goes on to the next.</summary>
    private static readonly string[][] Stages =
    [
        ["education", "courses", "cost", "aid", "accreditation", "duration"],
        ["certification", "exam", "licence"],
        ["first-job", "practice", "skills"],
        ["advancement"],
    ];

    /// <summary>What is known beside what was told; that this is all where nothing is.</summary>
    /// <param name="key">How it opens.</param>
    public Reply Further(FactQuestion question, string key, Audience audience, bool withSuggestions = true)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        _facts.RestInto(draft, question, key, Screen, WordsFor(audience));
        return Finish(draft, withSuggestions);
    }

    /// <summary>Instead of the same answer once more: that it would be the same, and whom to ask; the next time what else can be asked of the subject.</summary>
    /// <param name="times">How often in a row.</param>
    public Reply NothingNew(int times, string? topic, IReadOnlyList<string> subjects, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        var words = WordsFor(audience);
        var known = subjects.Count == 0 || !_knowledge.Subjects.TryGetValue(subjects[0], out var subject) ? [] : subject.Facts.Select(fact => fact.Topic).Distinct().Where(other => other != topic).Select(words.Topic).ToArray();
        return draft
            .Add(times % 2 == 1 || known.Length == 0
                ? draft.Say("answer.same-again", ("contact", _knowledge.School.ContactName))
                : draft.Say("answer.same-again.instead", ("subject", words.Plural(subjects[0])), ("topics", words.Join(known))))
            .Suggest(draft.Say("answer.same-again.person")).Write();
    }

    /// <summary>Word of regret after a question was answered for somebody else than was meant.</summary>
    /// <param name="asks">Whether it has to be asked what to tell of them, as nothing was asked before.</param>
    public Reply ThenAbout(IReadOnlyList<string> subjects, bool asks, Audience audience)
    {
        var draft = Draft(audience, asks ? ReplyKinds.Clarify : ReplyKinds.Smalltalk);
        var words = WordsFor(audience);
        draft.Add(draft.Say(asks ? "whom.ask" : "whom.then", ("subjects", words.Join(subjects.Select(words.Plural)))));
        return draft.Write();
    }

    /// <summary>A topic asked of a subject, in words that are understood.</summary>
    public string QuestionOf(string topic, string subject) => _followUps.Wording(new FactQuestion { Topic = topic, Subjects = [subject] });

    /// <summary>"I already have that": what comes next on the way.</summary>
    public Reply Held(FactQuestion question, Audience audience, bool withSuggestions = true)
    {
        var isCareer = question.Subjects.All(id => _knowledge.Subjects.GetValueOrDefault(id)?.Kind is SubjectKind.Career);
        var stage = Array.FindIndex(Stages, topics => topics.Contains(question.Topic));
        if (!isCareer || stage < 0 || stage == Stages.Length - 1)
        {
            return Further(question, "answer.said", audience, withSuggestions);
        }

        var draft = Draft(audience, ReplyKinds.Answer);
        draft.Add(draft.Say("answer.held"));
        _facts.AnswerInto(draft, question with { Topic = Stages[stage + 1][0], Told = [] }, Screen, WordsFor(audience));
        return Finish(draft, withSuggestions);
    }

    /// <summary>Pay that is talked of, by the hour, week or month; null where no figure of a year is known.</summary>
    public Reply? PayPer(string unit, FactQuestion question, Audience audience)
    {
        var headline = question is { Topic: Pay or "pay-factors", Subjects: [var subject, ..] } ? _knowledge.FactsAbout(subject, Pay)?.Facts[0] : null;
        if (headline is not { Figure: { Unit: AYear, Measure: "median" or "mean" } figure } fact)
        {
            return null;
        }

        var draft = Draft(audience, ReplyKinds.Answer);
        var (amount, format) = unit switch
        {
            "hour" => (figure.Value / WorkYear.Hours, "#,##0.00"),
            "week" => (figure.Value / WorkYear.Weeks, "#,##0"),
            "month" => (figure.Value / WorkYear.Months, "#,##0"),
            _ => (figure.Value, "#,##0"),
        };
        draft.Add(draft.Say($"pay.per.{unit}", ("amount", amount.ToString(format, CultureInfo.InvariantCulture)), ("statement", new SourcedText(_knowledge, draft).Sentence(fact))));
        return Finish(draft.About(question.Topic, question.Subjects, [fact.Id]), withSuggestions: false);
    }

    /// <summary>An amount that somebody named, in US dollars a year, an hour, a week and a month.</summary>
    public Reply PayByUnits(decimal perYear, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        draft.Add(draft.Say(
            "pay.units",
            ("year", Dollars(perYear)),
            ("hour", ProfileValue.Hourly(perYear)),
            ("week", Dollars(perYear / WorkYear.Weeks)),
            ("month", Dollars(perYear / WorkYear.Months))));
        return draft.Write();
    }

    /// <summary>The pay of careers against what the person earns so far; null where no figure is known.</summary>
    public Reply? PayAgainst(IReadOnlyList<string> careers, decimal now, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        var against = careers.Count == 0 ? null : new PayAgainst(_knowledge, draft).Of(careers, now);
        return against is null ? null : Finish(draft.Add(against).About("pay", careers), withSuggestions: false);
    }

    /// <summary>A fact that holds for all pay of that kind; null where no pay was told.</summary>
    public Reply? OfPay(string factId, IReadOnlyList<string> told, FactQuestion question, Audience audience)
    {
        if (!told.Any(id => _knowledge.Facts.GetValueOrDefault(id)?.Figure?.Unit is AYear or "USD/hour") || !_knowledge.Facts.TryGetValue(factId, out var fact))
        {
            return null;
        }

        var draft = Draft(audience, ReplyKinds.Answer);
        _facts.TellInto(draft, [fact], 1, Screen);
        return Finish(draft.About(null, question.Subjects), withSuggestions: false) with { Topic = question.Topic };
    }
}
