using AdvisorBot.Testing;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Tests;

public sealed class TasteTests
{
    [Fact]
    public void Each_shipped_taste_has_three_tasks_with_one_right_option_each_in_changing_places()
    {
        var tastes = ShippedKnowledge.Base.TastesIn("en");

        Assert.True(tastes.Count >= 4);
        Assert.All(tastes, taste => Assert.Equal(3, taste.Tasks.Count));
        Assert.All(tastes.SelectMany(taste => taste.Tasks), task => Assert.Single(task.Options, option => option.Right));
        Assert.All(tastes, taste => Assert.True(taste.Tasks.Select(task => task.Options.ToList().FindIndex(option => option.Right)).Distinct().Count() > 1, $"{taste.Id}: the right option stands in the same place every time"));
    }

    [Fact]
    public void A_language_without_tasks_gets_those_of_the_pack() =>
        Assert.NotEmpty(ShippedKnowledge.Base.TastesIn("xx"));

    [Fact]
    public void A_task_with_two_right_options_or_an_unknown_career_is_refused()
    {
        var pack = SmallKnowledge.APack().WithFile("tasks/en/coding.json", JObject.Parse("""
            {
              "id": "coding", "name": "coding", "careers": ["nobody"],
              "tasks": [
                { "id": "a", "story": "s", "ask": "q", "options": [ { "text": "1", "right": true, "because": "b" }, { "text": "2", "right": true, "because": "b" } ] },
                { "id": "b", "story": "s", "ask": "q", "options": [ { "text": "1", "right": true, "because": "b" }, { "text": "2", "because": "b" } ] },
                { "id": "c", "story": "s", "ask": "q", "options": [ { "text": "1", "right": true, "because": "b" }, { "text": "2", "because": "b" } ] }
              ]
            }
            """));

        pack.HasProblem("tasks/en/coding.json", "/tasks/0", "2 right options");
        pack.HasProblem("tasks/en/coding.json", "/careers/0", "nobody");
    }
}
