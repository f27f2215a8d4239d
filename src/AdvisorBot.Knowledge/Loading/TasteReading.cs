using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads the tasks that give a taste of a kind of work.</summary>
internal static class TasteReading
{
    public static Taste Read(JToken json) => new(
        json.Text("id"),
        json.Text("name"),
        json.Texts("careers"),
        Array.AsReadOnly(json.Items("tasks").Select(ReadTask).ToArray()));

    private static TasteTask ReadTask(JToken json) => new(
        json.Text("id"),
        json.Text("story"),
        json.Text("ask"),
        Array.AsReadOnly(json.Items("options").Select(option => new TasteOption(option.Text("text"), option.Flag("right"), option.Text("because"))).ToArray()));
}
