using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Classification;
using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Phrases;
using AdvisorBot.Understanding.Retrieval;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Benchmarks;

/// <summary>The stations of a recognizer, each timed by itself on whole messages.</summary>
internal sealed class Stations
{
    private readonly Recognizer _recognizer;
    private readonly string _language;

    public Stations(Recognizer recognizer, string language)
    {
        _recognizer = recognizer;
        _language = language;
    }

    public IEnumerable<(string Name, Times Times)> Time(IReadOnlyList<string> said)
    {
        var parts = _recognizer.Parts;
        yield return ("numbers (Quantities)", Stopwatches.Of(said, text => Quantities.Read(text, _language)));
        yield return ("words and phrases (Language.Analyse)", Stopwatches.Of(said, text => parts.Language.Analyse(text)));
        var read = said.Select(parts.Language.Analyse).Where(analysis => analysis.Words.Count > 0)
            .Select(analysis => parts.Resolver.Resolve(analysis, new WordRange(0, analysis.Words.Count), ConversationContext.Empty, [])).ToList();
        yield return ("terms and subjects (ContextResolver)", Stopwatches.Of(read, text => parts.Resolver.Resolve(text.Analysis, text.Range, ConversationContext.Empty, [])));
        yield return ("likeness to phrases (PhraseIndex)", Stopwatches.Of(read, text => parts.Phrases.Find(text.Terms, text.Scope)));
        yield return ("facts by their words (FactIndex)", Stopwatches.Of(read, text => parts.Facts.Find(text.Terms, text.Scope)));
        yield return ("classifier and neighbours (MeaningClassifier)", Stopwatches.Of(read, text => parts.Classifier.Judge(text.Analysis, text.Range, text.Terms)));
        yield return ("all of these: one part read (ClauseReader)", Stopwatches.Of(read, text => parts.Clauses.Read(text, [])));
        yield return ("words, then danger by message and sentence", Stopwatches.Of(said, text => parts.Crisis.IsTold(parts.Language.Analyse(text), isCalm: false)));
    }
}
