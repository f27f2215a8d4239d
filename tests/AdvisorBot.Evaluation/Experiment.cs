using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;
using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Evaluation;

internal static class Experiment
{
    static double P(string name, double d) => Environment.GetEnvironmentVariable(name) is { } v ? double.Parse(v) : d;

    public static void Run(KnowledgeBase knowledge, LabelledSets sets, bool useDev)
    {
        var language = new Language(knowledge, "en");
        var terms = new TermReader(language, knowledge.Subjects, knowledge.Pack.Umbrella);
        var phrases = new List<(Target, string)>();
        foreach (var entry in knowledge.Languages["en"].Utterances)
        {
            if (entry.Intent != "crisis" && Target.Of(entry, knowledge) is { } target)
            {
                foreach (var p in entry.Phrases) phrases.Add((target, p));
            }
        }

        foreach (var folder in Directory.Exists("/tmp/phrases/en") ? Directory.GetFiles("/tmp/phrases/en", "*.json") : [])
        {
            foreach (var e in (Newtonsoft.Json.Linq.JArray)Newtonsoft.Json.Linq.JObject.Parse(File.ReadAllText(folder))["entries"]!)
            {
                var t = (string?)e["topic"]; var i = (string?)e["intent"];
                if (i == "crisis") continue;
                foreach (var p in e["phrases"]!) phrases.Add((new Target { Intent = i ?? "ask", Topic = t }, (string)p!));
            }
        }

        var labelled = phrases.Select(p => new LabelledPhrase(p.Item1, p.Item2, terms.ReadPhrase(p.Item2))).ToList();
        var dev = sets.Questions.Concat(sets.OutOfScope).Where(m => Halves.Of(m.Say) == SetHalf.Development).ToList();
        var words = dev.Select(m => terms.ReadPhrase(m.Say)).ToList();
        language.Seal();
        Console.WriteLine($"{labelled.Count} phrases, {dev.Count} dev");
        var options = new TrainingOptions { Rounds = (int)P("ROUNDS", 12), Rate = (float)P("RATE", 0.25), Decay = (float)P("DECAY", 1e-5), Smoothing = (float)P("SMOOTH", 0.05), LeastUses = (int)P("LEAST", 1), DenseScale = (float)P("DS", 1) };
        var right = new Dictionary<string, (int, int)>();
        var folds = useDev ? 5 : 1;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var errors = new List<string>();
        for (var f = 0; f < folds; f++)
        {
            var train = new List<LabelledPhrase>(labelled);
            if (useDev)
            {
                for (var i = 0; i < dev.Count; i++)
                {
                    if (i % 5 != f)
                    {
                        foreach (var t in dev[i].Expected.IsQuestion ? dev[i].Expected.Topics : dev[i].Expected.Intents)
                            train.Add(new LabelledPhrase(new Target { Intent = dev[i].Expected.IsQuestion ? "ask" : t, Topic = dev[i].Expected.IsQuestion ? t : null }, dev[i].Say, words[i]));
                    }
                }
            }

            var classifier = new MeaningClassifier(train, options);
            for (var i = 0; i < dev.Count; i++)
            {
                if (useDev && i % 5 != f) continue;
                var best = classifier.Score(words[i], dev[i].Say).Best(1).First();
                var ok = dev[i].Expected.Intents.Contains(best.Target.Intent) && (best.Target.Topic is null || dev[i].Expected.Topics.Contains(best.Target.Topic) || (dev[i].Expected.Topics.Count == 0 && dev[i].Expected.Intents.Contains("ask.compare")));
                var (r, n) = right.GetValueOrDefault(dev[i].Set);
                right[dev[i].Set] = (r + (ok ? 1 : 0), n + 1);
                if (!ok) errors.Add($"{dev[i].Say}  [{string.Join('|', dev[i].Expected.Topics)} {string.Join('|', dev[i].Expected.Intents)}] -> {best.Target.Intent} {best.Target.Topic} {best.Probability:0.00}");
            }
        }

        Console.WriteLine(string.Join("  ", right.Select(p => $"{p.Key} {100.0 * p.Value.Item1 / p.Value.Item2:0.0}")) + $"  all {100.0 * right.Values.Sum(v => v.Item1) / right.Values.Sum(v => v.Item2):0.0}  {watch.ElapsedMilliseconds} ms");
        if (Environment.GetEnvironmentVariable("ERR") is not null) foreach (var e in errors) Console.WriteLine("  " + e);
    }
}
