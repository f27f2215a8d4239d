using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>The rules of a language point only to topics, levels of education and interview questions that exist.</summary>
internal static class LanguageChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        var known = new KnownIds(draft, problems);
        foreach (var rules in draft.Files.Where(file => file.Place.Schema == PackPlace.LanguageFolder).Select(file => new Located(file, file.Root!)))
        {
            known.TopicKeys(rules, "topicCues");
            known.TopicKeys(rules, "whyTopics");
            known.TopicValues(rules, "whyTopics");
            known.EducationKeys(rules, "unfinishedLevels");
            known.EducationValues(rules, "unfinishedLevels");
            known.QuestionKeys(rules, "slots");
        }

        foreach (var asking in draft.Files.Where(file => file.Place.Schema == PackPlace.AskingFolder).Select(file => new Located(file, file.Root!)))
        {
            known.TopicKeys(asking, "leads");
            known.TopicKeys(asking, "topics");
            known.EducationKeys(asking, "levels");
            foreach (var circumstance in asking.Token["onlyWhenNamed"] ?? new JArray())
            {
                known.Fact(new Located(asking.File, circumstance), "facts");
            }
        }
    }
}
