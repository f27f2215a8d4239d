using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Encoding;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Classification;

/// <summary>Reads all labelled phrases of a pack and learns what they mean; what was read is kept and only read again when pack or program change.</summary>
internal sealed class PhraseLearning(KnowledgeBase knowledge, Language language, TermReader terms, ClassifierFiles files, SentenceEncoder? encoder, ReadingStages stages)
{
    private const string Kept = "phrases";

    /// <summary>Languages times versions of program and pack in use at once; each new build reads anew.</summary>
    private const int Most = 16;

    /// <param name="entries">What the phrases mean and how they are written, in the pack's order.</param>
    public Learned Learn(IReadOnlyList<(Target Target, string Text)> entries)
    {
        var classes = new MeaningClasses(entries.Select(entry => entry.Target));
        var key = KeyOf(entries, classes);
        return files.Find(key, Kept, reader => Read(reader, entries, classes)) ?? LearnAnew(entries, classes, key);
    }

    /// <summary>Everything that reading depends on: the program, the words and names known before, and the phrases.</summary>
    private ulong KeyOf(IReadOnlyList<(Target Target, string Text)> entries, MeaningClasses classes)
    {
        var print = new Fingerprint();
        print.Add(typeof(PhraseLearning).Module.ModuleVersionId.ToString());
        language.AddTo(ref print);
        foreach (var subject in knowledge.Subjects.Values.OrderBy(subject => subject.Id, StringComparer.Ordinal))
        {
            print.Add(subject.Id);
            print.Add((int)subject.Kind);
        }

        print.Add(knowledge.Pack.Umbrella);
        for (var i = 0; i < entries.Count; i++)
        {
            print.Add(entries[i].Text);
            print.Add(classes.OfEach[i]);
            print.Add(entries[i].Target.IsWholeTopic ? 1 : 0);
            print.Add(entries[i].Target.WordForWord ? 1 : 0);
        }

        return print.Value;
    }

    private Learned LearnAnew(IReadOnlyList<(Target Target, string Text)> entries, MeaningClasses classes, ulong key)
    {
        var known = language.Lexicon.Words;
        var phrases = new List<LabelledPhrase>(entries.Count);
        var examples = new List<Example>(entries.Count);
        var words = new List<Example>(entries.Count);
        foreach (var (target, text) in entries)
        {
            var analysis = terms.Analyse(text);
            var list = terms.Read(analysis);
            var all = new WordRange(0, analysis.Words.Count);
            if (!target.WordForWord)
            {
                examples.Add(new Example(ClauseFeatures.Read(analysis, all, list), classes.OfEach[phrases.Count]));
                words.Add(new Example(ClauseFeatures.ReadWords(analysis, all, list), classes.OfEach[phrases.Count]));
            }

            if (target.IsWholeTopic)
            {
                terms.LeaveOpen(list);
            }

            phrases.Add(new LabelledPhrase(target, text, list));
        }

        var model = ClassifierFiles.KeyOf(examples, classes.Targets.Count);
        var classifier = files.Get(examples, Math.Max(1, classes.Targets.Count), model);
        var nearest = NearestPhrases.Of(words, classes.Targets.Count);
        files.Keep(key, Kept, writer =>
        {
            writer.Write(model);
            language.Lexicon.Write(writer, known);
            phrases.ForEach(phrase => phrase.List.Write(writer));
            nearest.Write(writer);
        }, Most);
        return new Learned(phrases, new MeaningClassifier(classes, classifier, nearest, MeaningTask.Of(encoder, classes), stages));
    }

    private Learned? Read(BinaryReader reader, IReadOnlyList<(Target Target, string Text)> entries, MeaningClasses classes)
    {
        if (files.Find(reader.ReadUInt64(), Math.Max(1, classes.Targets.Count)) is not { } classifier)
        {
            return null;
        }

        var learnWords = language.Lexicon.Read(reader);
        var phrases = new List<LabelledPhrase>(entries.Count);
        foreach (var (target, text) in entries)
        {
            phrases.Add(new LabelledPhrase(target, text, TermList.Read(reader)));
        }

        int[] learned = [.. classes.OfEach.Where((_, i) => !entries[i].Target.WordForWord)];
        if (NearestPhrases.Read(reader, learned, classes.Targets.Count) is not { } nearest)
        {
            return null;
        }

        learnWords();
        return new Learned(phrases, new MeaningClassifier(classes, classifier, nearest, MeaningTask.Of(encoder, classes), stages));
    }

    /// <summary>The phrases, read, and the classifier of their meanings.</summary>
    internal sealed record Learned(IReadOnlyList<LabelledPhrase> Phrases, MeaningClassifier Classifier);
}
