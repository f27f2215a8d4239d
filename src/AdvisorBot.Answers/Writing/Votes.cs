using Newtonsoft.Json.Linq;

namespace AdvisorBot.Answers.Writing;

/// <summary>The thumbs of Web Chat: two actions of the message's entity, one of which comes back as an event.</summary>
internal static class Votes
{
    public static JArray Actions() => [Action("LikeAction"), Action("DislikeAction")];

    private static JObject Action(string type) => new()
    {
        ["@type"] = type,
        ["actionStatus"] = "PotentialActionStatus",
    };
}
