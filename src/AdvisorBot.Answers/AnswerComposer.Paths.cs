using AdvisorBot.Advice;
using AdvisorBot.Answers.Asking;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <content>The way to a career.</content>
public sealed partial class AnswerComposer
{
    private const int RemarksSaid = 2;

    /// <summary>The steps with time, cost and other ways, and what an honest adviser adds.</summary>
    /// <param name="form">How the way was asked for; null when it was offered.</param>
    public Reply Path(CareerPath path, Audience audience, AskedForm? form = null)
    {
        var draft = Draft(audience, ReplyKinds.Plan);
        var words = WordsFor(audience);
        var sourced = new SourcedText(_knowledge, draft);
        var wording = new StepWords(_knowledge, draft, words);
        if (form is { IsYesNo: true })
        {
            draft.Add(draft.Say("path.yes"));
        }

        draft.Add(string.Join(' ', new Circumstances(_knowledge).Words(draft, new FactQuestion { Topic = "education", Subjects = [path.ToCareer], Form = form }, words)));
        draft.Add(Head(draft, path, words));
        draft.Add(string.Join('\n', path.Steps.Select((step, i) => $"{i + 1}. {wording.Of(step)}")));
        if (path.FromEducation is null)
        {
            draft.Add(draft.Say("path.from-diploma"));
        }

        var remarks = path.Remarks.Take(RemarksSaid).Where(remark => _knowledge.Facts.ContainsKey(remark.FactId)).ToArray();
        foreach (var remark in remarks)
        {
            draft.Add(draft.Say($"path.remark.{remark.Code}", ("fact", sourced.Sentence(_knowledge.Facts[remark.FactId]))));
        }

        draft.Add(draft.Say("path.estimate"));
        var facts = path.Steps.SelectMany(step => step.FactIds).Concat(path.Cost.Parts.Select(part => part.FactId)).Concat(remarks.Select(remark => remark.FactId)).Distinct();
        draft.About("next-steps", [path.ToCareer], facts.Where(_knowledge.Facts.ContainsKey));
        sourced.CloseInto(draft);
        return draft.Suggest(draft.Say("path.suggest.plan"), DetailsOf(draft, path.ToCareer)).Write();
    }

    /// <summary>There is no checked way there.</summary>
    public Reply NoPath(string careerId, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Decline);
        return draft.Add(draft.Say("path.none", ("careers", WordsFor(audience).Plural(careerId)), ("contact", _knowledge.School.ContactName)))
            .About("next-steps", [careerId]).Suggest(DetailsOf(draft, careerId)).Write();
    }

    /// <summary>Asks where the way shall lead.</summary>
    public Reply PathWhere(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        return draft.Add(draft.Say("path.where")).Suggest(draft.Say("path.suggest.coder"), draft.Say("path.suggest.registrar")).Write();
    }

    private static string Head(ReplyDraft draft, CareerPath path, Words words)
    {
        var to = words.Name(path.ToCareer);
        if (path.FromCareer is { } from)
        {
            return from == path.ToCareer
                ? draft.Say("path.there", ("career", to))
                : draft.Say("path.between", ("from", words.Name(from)), ("to", to), ("time", words.Range(path.Time)));
        }

        return path.FromEducation is { } level
            ? draft.Say("path.head", ("career", to), ("level", words.Name(level)), ("time", words.Range(path.Time)))
            : draft.Say("path.head.from-diploma", ("career", to), ("time", words.Range(path.Time)));
    }
}
