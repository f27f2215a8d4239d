using System.Diagnostics;
using System.Globalization;
using AdvisorBot.Testing;
using AdvisorBot.Understanding;
using AdvisorBot.Understanding.Benchmarks;
using Newtonsoft.Json.Linq;

// dotnet run -c Release --project tests/AdvisorBot.Understanding.Benchmarks [-- --growth]
var pack = ShippedKnowledge.Base;
var said = Directory.EnumerateFiles(RepositoryRoot.At("tests", "utterances", "en"), "questions-*.json").Order(StringComparer.Ordinal)
    .SelectMany(file => JArray.Parse(File.ReadAllText(file)).OfType<JObject>()).Select(entry => (string)entry["say"]!).Where((_, i) => i % 4 == 0).ToList();

// What the encoder costs does not depend on the pack.
var byWords = ReadingStages.All with { Encoder = false };
if (!args.Contains("--growth"))
{
    Print("shipped pack", new Recognizer(pack, "en", Recognizer.ModelFolder));
    Print("shipped pack, without the encoder", new Recognizer(pack, "en", Recognizer.ModelFolder, byWords));
    return;
}

foreach (var times in new[] { 1, 10, 100 })
{
    var grown = GrownPack.Of(pack, "en", times);
    var start = Stopwatch.GetTimestamp();
    var recognizer = new Recognizer(grown, "en", modelFolder: null, byWords);
    Print(string.Create(CultureInfo.InvariantCulture, $"{times} x, {grown.Facts.Count:N0} facts, built in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"), recognizer);
}

void Print(string name, Recognizer recognizer)
{
    var times = Stopwatches.Of(said, text => recognizer.Recognize(text, ConversationContext.Empty));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {said.Count} questions, median {times.Median:0} µs, nine in ten within {times.NineInTen:0} µs, {times.Bytes:N0} bytes each"));
    foreach (var (station, its) in new Stations(recognizer, "en").Time(said))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {station,-46} median {its.Median,6:0.0} µs, nine in ten within {its.NineInTen,6:0.0} µs, {its.Bytes,8:N0} bytes"));
    }
}
