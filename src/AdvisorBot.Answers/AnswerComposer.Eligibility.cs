using AdvisorBot.Advice;
using AdvisorBot.Answers.Facts;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <content>Whether somebody may sit an exam.</content>
public sealed partial class AnswerComposer
{
    /// <summary>The verdict, what is missing, the rule with its source, and what else is open.</summary>
    public Reply Eligible(EligibilityAnswer answer, CareerProfile profile, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        var words = WordsFor(audience);
        var sourced = new SourcedText(_knowledge, draft);
        var credential = _knowledge.Subjects[answer.CredentialId];
        draft.About("certification", [credential.Id]);
        if (answer.Best is not { } best)
        {
            return NoRules(draft, answer, credential, words, sourced);
        }

        var needs = new NeedWords(draft, words);
        var level = profile.Education is { } known ? words.Name(known) : draft.Say("eligible.level.unknown");
        draft.Add(draft.Say($"eligible.{answer.Verdict.ToOption()}", ("credential", words.Name(credential.Id)), ("level", level)));
        AddRoute(draft, best, needs, words);
        TellRules(draft, answer, best, sourced);
        AddOthers(draft, answer, needs, words);
        draft.Add(draft.Say("eligible.ask", ("organization", words.Name(answer.Organization))));
        sourced.CloseInto(draft);
        return draft.Suggest([.. _followUps.After("certification", [credential.Id])]).Write();
    }

    /// <summary>Asks which credential is meant.</summary>
    public Reply WhichCredential(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Clarify);
        return draft.Add(draft.Say("eligible.which")).Suggest(draft.Say("eligible.suggest.rhit"), draft.Say("eligible.suggest.cca"), draft.Say("eligible.suggest.ods")).Write();
    }

    private static Reply NoRules(ReplyDraft draft, EligibilityAnswer answer, Subject credential, Words words, SourcedText sourced)
    {
        draft.Kind = ReplyKinds.Decline;
        draft.Add(draft.Say("eligible.unknown", ("credential", words.Name(credential.Id)), ("organization", answer.Organization.Length > 0 ? words.Name(answer.Organization) : words.Name(credential.Id))));
        if (credential.Facts is [var first, ..])
        {
            draft.Add(sourced.Sentence(first));
            draft.About(null, [], [first.Id]);
        }

        sourced.CloseInto(draft);
        return draft.Write();
    }

    private static void AddRoute(ReplyDraft draft, RouteCheck check, NeedWords needs, Words words)
    {
        var lines = check.Missing.Select(need => draft.Say("eligible.missing", ("need", needs.Of(need))))
            .Concat(check.ToConfirm.Select(need => draft.Say("eligible.confirm", ("need", needs.Of(need)))))
            .ToList();
        if (check.Missing.Count > 0 && check.Time.Most > 0)
        {
            lines.Add(draft.Say("eligible.time", ("time", words.Range(check.Time))));
        }

        draft.Add(string.Join('\n', lines.Select(line => "- " + line)));
    }

    private void TellRules(ReplyDraft draft, EligibilityAnswer answer, RouteCheck best, SourcedText sourced)
    {
        var ids = new[] { answer.ClosedBy, best.Route.FactId }.Concat(best.Route.Also)
            .Concat(answer.Verdict is EligibilityVerdict.Eligible ? answer.Advised.Select(advised => advised.FactId) : [])
            .OfType<string>().Distinct().ToArray();
        draft.Add(string.Join(' ', ids.Select(id => sourced.Sentence(_knowledge.Facts[id]))));
        draft.About(null, [], ids);
    }

    private static void AddOthers(ReplyDraft draft, EligibilityAnswer answer, NeedWords needs, Words words)
    {
        if (answer.Verdict is not EligibilityVerdict.Eligible && answer.Others is [var other, ..])
        {
            var asks = words.Join(other.Missing.Concat(other.ToConfirm).Select(needs.Of));
            draft.Add(other.Time.Most > 0
                ? draft.Say("eligible.other-route", ("needs", asks), ("time", words.Range(other.Time)))
                : draft.Say("eligible.other-route.now", ("needs", asks)));
        }

        if (answer.Instead.Count > 0)
        {
            draft.Add(draft.Say("eligible.instead", ("credentials", words.Join(answer.Instead.Select(words.Name)))));
        }

        if (answer.Nearer is { Best: { } near } nearer)
        {
            draft.Add(draft.Say("eligible.nearer", ("credential", words.Name(nearer.CredentialId)), ("needs", words.Join(near.Missing.Concat(near.ToConfirm).Select(needs.Of))), ("time", words.Range(near.Time))));
        }
    }
}
