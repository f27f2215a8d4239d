using System.Globalization;
using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>The interview offers only values that mean something, and every question and option has its words.</summary>
internal static class InterviewChecks
{
    private static readonly HashSet<string> RemoteWishes = new(["must", "wish", "indifferent", "no"], StringComparer.Ordinal);
    private static readonly HashSet<string> PatientWishes = new(["needs", "fine", "rather-not", "never"], StringComparer.Ordinal);
    private static readonly HashSet<string> Hours = new(["full-time", "part-time", "evenings", "any"], StringComparer.Ordinal);
    private static readonly HashSet<string> LeadWishes = new(["yes", "maybe", "no"], StringComparer.Ordinal);

    public static void Run(PackDraft draft, ProblemList problems)
    {
        var known = new KnownIds(draft, problems);
        foreach (var question in draft.Questions)
        {
            CheckOptions(draft, known, question, problems);
            CheckWords(draft, question, problems);
        }
    }

    private static void CheckOptions(PackDraft draft, KnownIds known, Located<InterviewQuestion> question, ProblemList problems)
    {
        Predicate<string>? valid = question.Value.Id switch
        {
            "education" when draft.Complete("subject") => id => known.Has(id, SubjectKind.Education),
            "workplace" when draft.Complete("subject") => id => known.Has(id, SubjectKind.Workplace),
            "interests" when draft.Complete("interests") => known.HasInterest,
            "remote" => RemoteWishes.Contains,
            "patient-contact" => PatientWishes.Contains,
            "hours" => Hours.Contains,
            "lead" => LeadWishes.Contains,
            "time" or "pay" or "budget" => id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => null,
        };
        foreach (var token in question.Token.Items("options").Concat(question.Token.Items("understood")))
        {
            known.Interest(new Located(question.File, token), "leans");
            if (valid is not null && token.TextOrNull("id") is { Length: > 0 } id && !valid(id))
            {
                problems.Add(new Located(question.File, token), "id", $"\"{id}\" is no value of \"{question.Value.Id}\"",
                    "Name an education level, interest, workplace, must/wish/indifferent/no, needs/fine/rather-not/never, full-time/part-time/evenings/any, yes/maybe/no, or a whole number, as fits the question");
            }
        }
    }

    private static void CheckWords(PackDraft draft, Located<InterviewQuestion> question, ProblemList problems)
    {
        if (!draft.Complete("replies"))
        {
            return;
        }

        var id = question.Value.Id;
        string[] keys = [$"interview.{id}.ask", $"interview.{id}.why", $"interview.{id}.retry", .. question.Value.Options.Select(option => $"interview.{id}.option.{option.Id}")];
        foreach (var language in draft.Offered())
        {
            var said = draft.Replies.Where(reply => reply.File.Language == language).Select(reply => reply.Value.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var key in keys.Where(key => !said.Contains(key)))
            {
                problems.Add(question, "id", $"the reply \"{key}\" is missing in \"{language}\"", $"Add it to replies/{language}/");
            }
        }
    }
}
