using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>Answers belong to a question of the interview, name values it can take, and one phrase means one value.</summary>
internal static class AnswerChecks
{
    /// <summary>Values that are no id: how a question is left open, or that the number in the answer decides.</summary>
    private static readonly string[] Common = ["skip", "unsure", "indifferent", "amount", "asap", "no-limit", "remote"];

    public static void Run(PackDraft draft, ProblemList problems)
    {
        if (!draft.Complete("subject") || !draft.Complete("interests") || !draft.Complete("interview"))
        {
            return;
        }

        var questions = draft.Questions.Select(question => question.Value.Id).ToHashSet(StringComparer.Ordinal);
        var values = draft.SubjectIds
            .Concat(draft.Interests.Select(interest => interest.Value.Id))
            .Concat(draft.Questions.SelectMany(question => question.Value.Options.Concat(question.Value.Understood).Select(option => option.Id)))
            .Concat(Common)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var answers in draft.Answers)
        {
            if (!questions.Contains(answers.Value.Slot))
            {
                problems.Add(answers, "slot", $"there is no interview question \"{answers.Value.Slot}\"", "Name a question of interview.json");
            }

            foreach (var entry in answers.Token.Items("entries").Where(entry => !values.Contains(entry.Text("value"))))
            {
                problems.Add(answers.File.Path, entry, $"no question takes the value \"{entry.Text("value")}\"", $"Name an id of the pack, or one of {string.Join(", ", Common)}");
            }

            Once(answers, problems);
        }
    }

    private static void Once(Located<AnswerExamples> answers, ProblemList problems)
    {
        var claimed = new Dictionary<string, JToken>(StringComparer.Ordinal);
        foreach (var entry in answers.Token.Items("entries"))
        {
            foreach (var token in entry.Items("phrases"))
            {
                var phrase = Phrase.Normalize(JsonReading.AsText(token) ?? "");
                if (phrase.Length > 0 && !claimed.TryAdd(phrase, entry) && claimed[phrase] != entry)
                {
                    problems.Add(answers.File.Path, token, $"the phrase \"{token}\" means already {claimed[phrase].Text("value")}", "Keep it in one of the two");
                }
            }
        }
    }
}
