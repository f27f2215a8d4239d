using System.Globalization;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Facts;

/// <summary>Writes statements with their sources: figures at once, everything else in a closing line.</summary>
internal sealed class SourcedText(KnowledgeBase knowledge, ReplyDraft draft)
{
    private readonly List<(Source Source, string Year, bool SecondHand)> _closing = [];
    private readonly List<Source> _interested = [];

    /// <summary>The statement as a sentence, with its citation marker.</summary>
    public string Sentence(Fact fact)
    {
        var source = knowledge.SourceOf(fact);
        var statement = DataText.Safe(fact.Statement);
        var mark = draft.Citations.Mark(source, fact.Statement);
        if (fact.Figure is not null)
        {
            Note(source);
            return draft.Say(fact.Confidence is Confidence.Medium ? "answer.second-hand" : "answer.sourced",
                ("statement", statement), ("source", DataText.Safe(source.ShortName)), ("year", Year(fact))) + mark + ".";
        }

        Close(source, fact);
        return mark.Length == 0 ? DataText.Sentence(statement) : statement + mark + ".";
    }

    /// <summary>The statement behind its figure, for whoever asked how much.</summary>
    public string FigureFirst(Fact fact, Words words) => draft.Say("answer.figure-first",
        ("amount", fact.Figure!.Value.ToString("#,##0.##", CultureInfo.InvariantCulture)), ("measure", words.Measure(fact.Figure.Measure)), ("statement", Sentence(fact)));

    /// <summary>The short form; a label names its source in a word, which the closing line gives in full.</summary>
    public string Short(Fact fact)
    {
        if (fact.Figure is not null)
        {
            Close(knowledge.SourceOf(fact), fact);
        }

        return Short(knowledge, draft, fact);
    }

    /// <summary>The short form for a list, with its citation marker.</summary>
    public string Item(Fact fact)
    {
        var source = knowledge.SourceOf(fact);
        Close(source, fact);
        return DataText.Safe(fact.ItemText) + draft.Citations.Mark(source, fact.Statement);
    }

    /// <summary>The short form for a table cell or an aside; a figure has its source in it, from the label or added.</summary>
    public static string Short(KnowledgeBase knowledge, ReplyDraft draft, Fact fact)
    {
        var text = DataText.Safe(fact.ItemText);
        var namesItsSource = fact.Label is not null && text.Contains('(', StringComparison.Ordinal);
        return fact.Figure is null || namesItsSource
            ? text
            : draft.Say(fact.Confidence is Confidence.Medium ? "answer.second-hand" : "answer.sourced",
                ("statement", text), ("source", DataText.Safe(knowledge.SourceOf(fact).ShortName)), ("year", Year(fact)));
    }

    /// <summary>Names the sources that have not been named beside a figure, and what they promote.</summary>
    public void CloseInto(ReplyDraft into)
    {
        var named = _closing
            .GroupBy(item => (item.Source.Id, item.Year))
            .Select(same => (same.First().Source, same.Key.Year, SecondHand: same.All(item => item.SecondHand)))
            .Select(item => Named(into, item.Source, item.Year, item.SecondHand))
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        if (named.Length > 0)
        {
            into.Add(into.Say(named.Length == 1 ? "answer.source" : "answer.sources", ("sources", string.Join(into.Say("join.semicolon"), named))));
        }

        foreach (var source in _interested.Where(source => _closing.TrueForAll(item => item.Source != source)).DistinctBy(source => (source.Publisher, source.Interest)))
        {
            into.Add(into.Say("answer.interest", ("publisher", DataText.Safe(source.Publisher)), ("interest", DataText.Safe(source.Interest!))));
        }
    }

    /// <summary>A source that promotes its own offer is named together with that.</summary>
    private static string Named(ReplyDraft into, Source source, string year, bool secondHand)
    {
        var name = into.Say(secondHand ? "answer.source.item.second-hand" : "answer.source.item", ("source", DataText.Safe(source.ShortName)), ("year", year));
        return source.Interest is null ? name : into.Say("answer.source.interest", ("source", name), ("interest", DataText.Safe(source.Interest)));
    }

    /// <summary>The year in which the fact was true.</summary>
    public static string Year(Fact fact) => fact.AsOf.Split('-')[0];

    private void Close(Source source, Fact fact) => _closing.Add((source, Year(fact), fact.Confidence is Confidence.Medium));

    private void Note(Source source)
    {
        if (source.Interest is not null && !_interested.Contains(source))
        {
            _interested.Add(source);
        }
    }
}
