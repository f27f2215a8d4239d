using System.Globalization;
using AdvisorBot.Advice;

namespace AdvisorBot.Answers.Writing;

/// <summary>Puts what an exam asks for into words; numbers of hours are left to the fact, which has its source.</summary>
internal sealed class NeedWords(ReplyDraft draft, Words words)
{
    public string Of(Requirement need) => need.Code switch
    {
        "education" when need.Values["credits"].Length > 0 => draft.Say("eligibility.need.education-or-credits", ("level", words.Name(need.Values["level"]))),
        "education" => draft.Say("eligibility.need.education", ("level", words.Name(need.Values["level"]))),
        "program" => draft.Say("eligibility.need.program", ("level", words.Name(need.Values["level"])), ("organization", words.Name(need.Values["organization"]))),
        "courses" => draft.Say("eligibility.need.courses", ("courses", words.Join(need.Values["courses"].Split(',').Select(id => draft.Say($"course.{id}"))))),
        "experience" => draft.Say("eligibility.need.experience",
            ("time", words.Duration(int.Parse(need.Values["months"], CultureInfo.InvariantCulture))), ("in", draft.Say($"experience.in.{need.Values["in"]}"))),
        "credential" => draft.Say("eligibility.need.credential", ("credential", words.Name(need.Values["credential"]))),
        _ => draft.Say("eligibility.need.practicum"),
    };
}
