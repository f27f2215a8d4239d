using AdvisorBot.Answers.Writing;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers;

public sealed partial class AnswerComposer
{
    public Reply Greeting(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        draft.Add(draft.Say("greeting"));
        AddOtherLanguages(draft, audience);
        return draft.Suggest(Starters(draft)).Write();
    }

    /// <summary>What the bot can do; in the interview, how to answer.</summary>
    public Reply Help(Audience audience, bool inInterview)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        return inInterview
            ? draft.Add(draft.Say("help.in-interview")).Write()
            : draft.Add(draft.Say("help.text")).Add(draft.Say("help.items")).Suggest(Starters(draft)).Write();
    }

    /// <summary>A short sentence by reply key, such as small talk or an acknowledgment.</summary>
    public Reply Say(string key, Audience audience, string kind = ReplyKinds.Smalltalk, bool withStarters = false)
    {
        var draft = Draft(audience, kind);
        draft.Add(draft.Say(key));
        return (withStarters ? draft.Suggest(Starters(draft)) : draft).Write();
    }

    /// <summary>An earlier reply once more.</summary>
    public Reply Again(string text, Audience audience)
    {
        var reply = Draft(audience, ReplyKinds.Smalltalk).Write();
        reply.Activity.Text = text;
        return reply;
    }

    /// <summary>Says sorry after a turn that failed, without anything technical.</summary>
    public Reply Apology(Audience audience) => Say("turn.error", audience, ReplyKinds.Error);

    /// <summary>Declines in one sentence and names the right door; an unknown door is answered as off topic.</summary>
    public Reply Decline(string door, Audience audience)
    {
        var school = _knowledge.School;
        string[] keys = [.. school.IsDemonstration ? new[] { $"decline.{door}.unnamed" } : [], $"decline.{door}"];
        var key = Array.Find(keys, key => _knowledge.HasReply(audience.Language, key)) ?? "decline.off-topic";
        var draft = Draft(audience, ReplyKinds.Decline);
        var admissions = school.Links.FirstOrDefault(link => (link.Title + link.Url).Contains("admis", StringComparison.OrdinalIgnoreCase))?.Url ?? school.Url;
        return draft.Add(draft.Say(key,
            ("school", school.Name),
            ("contact", school.ContactName),
            ("languages", WordsFor(audience).Join(_knowledge.Pack.Languages.OrderByDescending(language => language == _knowledge.Pack.Language).Select(language => LanguageName(draft, language)))),
            ("url", admissions is null ? "" : $" ({admissions})"),
            ("emergency", _knowledge.Crisis.Emergency))).Write();
    }

    /// <summary>Calm words, the crisis line, a person; nothing about careers.</summary>
    public Reply Crisis(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Safety);
        var line = _knowledge.Crisis;
        var school = _knowledge.School;
        var reach = string.Concat(new[] { school.Phone, school.Email }.Where(way => way is not null).Select(way => ", " + way));
        return draft
            .Add(draft.Say("crisis.text"))
            .Add(draft.Say("crisis.line", ("call", line.Call), ("text", line.Text), ("line", line.LineName)))
            .Add(draft.Say("crisis.emergency", ("emergency", line.Emergency)))
            .Add(draft.Say("crisis.person", ("school", school.Name), ("contact", school.ContactName), ("reach", reach)))
            .Write();
    }

    /// <summary>Names the crisis line before a reply to somebody who may be in danger, or may only sound like it.</summary>
    public Activity Concern(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Safety);
        var line = _knowledge.Crisis;
        return draft.Add(draft.Say("crisis.concern", ("call", line.Call), ("text", line.Text), ("line", line.LineName))).Write().Activity;
    }

    /// <summary>To somebody who says not to be in danger.</summary>
    /// <param name="wasSure">Whether the line was all that was said before: then it is not taken back.</param>
    public Activity NotInDanger(bool wasSure, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Smalltalk);
        return draft.Add(draft.Say(wasSure ? "crisis.denied" : "crisis.misread", ("call", _knowledge.Crisis.Call))).Write().Activity;
    }

    /// <summary>Nothing understood: first the nearest readings, then what can be asked, then a person.</summary>
    /// <param name="misses">How often in a row, this time included.</param>
    /// <param name="advisers">What can be said about the people of the school; null for their contacts only.</param>
    public Reply Miss(int misses, IReadOnlyList<FactQuestion> nearest, Audience audience, bool inInterview, AdvisersNow? advisers = null)
    {
        var draft = Draft(audience, misses < 3 ? ReplyKinds.Clarify : ReplyKinds.Handoff);
        switch (misses)
        {
            case <= 1 when nearest.Count > 0:
                OfferReadings(draft.Add(draft.Say("miss.first.near")), nearest, numbered: !inInterview);
                break;
            case <= 1:
                draft.Add(draft.Say("miss.first"));
                break;
            case 2:
                draft.Add(draft.Say("miss.second")).Add(draft.Say(inInterview ? "help.in-interview" : "help.items"));
                break;
            default:
                AddPerson(draft.Add(draft.Say("miss.third")), advisers);
                break;
        }

        if (!inInterview && misses == 2)
        {
            draft.Suggest(Starters(draft));
        }

        return draft.Write();
    }

    /// <summary>A question that yes or no answers.</summary>
    public Activity Confirm(string key, string yesKey, string noKey, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Prompt);
        draft.InputHint = InputHints.ExpectingInput;
        return draft.Add(draft.Say(key)).Suggest(draft.Say(yesKey), draft.Say(noKey)).Write().Activity;
    }

    /// <summary>The name of a language; its code when no reply names it.</summary>
    private string LanguageName(ReplyDraft draft, string language) =>
        _knowledge.HasReply(_knowledge.Pack.Language, $"language.name.{language}") ? draft.Say($"language.name.{language}") : language;

    private void AddPerson(ReplyDraft draft, AdvisersNow? advisers)
    {
        var school = _knowledge.School;
        var hours = new HoursWords(_knowledge, WordsFor(draft.Audience));
        var ways = new (string Key, string Name, string? Value)[]
        {
            ("person.email", "email", school.IsDemonstration ? null : school.Email),
            ("person.phone", "phone", school.Phone),
            ("person.hours", "hours", hours.Week()),
            ("person.url", "url", school.IsDemonstration ? null : school.Url),
        };
        var lines = ways.Where(way => way.Value is not null).Select(way => "- " + draft.Say(way.Key, (way.Name, way.Value)));
        draft.Add(school.IsDemonstration ? draft.Say("person.unnamed") : null);
        draft.Add(draft.Say("person", ("contact", school.ContactName), ("school", school.Name)) + "\n\n" + string.Join('\n', lines));
        if (advisers is null)
        {
            return;
        }

        draft.Add(hours.Now(advisers.Now));
        if (advisers.TakeQuestions)
        {
            draft.Add(draft.Say("person.question")).Suggest(draft.Say("question.say.ask"));
        }

        if (advisers.HasSheet)
        {
            draft.Add(draft.Say("person.sheet")).Suggest(draft.Say("plan.say.handover"));
        }
    }

    private static string[] Starters(ReplyDraft draft) =>
        [draft.Say("recommend.begin"), draft.Say("help.suggest.duties"), draft.Say("help.suggest.pay")];
}
