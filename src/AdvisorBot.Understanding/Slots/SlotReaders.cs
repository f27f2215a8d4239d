using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Slots;

/// <summary>Lets the open question of the interview decide: what answers it is no small talk, control word or question.</summary>
/// <param name="readers">Slot → its reader.</param>
/// <param name="answered">Which question words answer.</param>
/// <param name="rules">What the rules find in words that answer a question.</param>
internal sealed class SlotReaders(IReadOnlyDictionary<string, SlotReader> readers, AnsweredQuestion answered, Func<Analysis, WordRange, string, IEnumerable<Entity>> rules)
{
    /// <summary>Words from which something known is a sentence of its own.</summary>
    private const int Sentence = 4;

    /// <summary>Words from which "help me choose" is no name of something one likes.</summary>
    private const int Request = 3;

    private const double Surely = 0.9;

    /// <summary>"No", "no ma'am".</summary>
    private const int BareNo = 2;

    /// <summary>The text with the misspellings mended that the open question allows to see.</summary>
    public string Mend(string text, ConversationContext context) =>
        context.OpenSlot is { } slot && readers.TryGetValue(slot, out var reader) ? reader.Spelling.Mend(text) : text;

    public void Apply(Analysis analysis, ConversationContext context, List<Clause> clauses, List<Entity> entities)
    {
        if (context.OpenSlot is not { } slot || !readers.TryGetValue(slot, out var reader))
        {
            return;
        }

        entities.RemoveAll(entity => entity.Kind == EntityKind.Duration && clauses.Exists(clause => Holds(clause.Span, entity)
            && (reader.Kind != EntityKind.Duration || In(entities, clause.Span).Any(other => other.Kind is EntityKind.Experience)) && IsMereLength(analysis, Range(analysis, clause.Span))));

        var others = ReadOthers(analysis, context, reader, clauses, entities);
        var answers = new List<int>();
        var ranges = new List<WordRange>();
        for (var i = 0; i < clauses.Count; i++)
        {
            var range = Range(analysis, clauses[i].Span);
            var asks = ContextResolver.IsQuestion(analysis, range) && !(ContextResolver.IsOffered(analysis, range, context) && HasAmount(clauses[i], reader, entities));
            if (range.Count > 0 && !others.Contains(i) && !(asks && AsksSurely(clauses[i])) && (IsCorrected(clauses[i], slot, reader, entities)
                || (!IsDecided(clauses[i], range, entities) && !reader.IsElsewhere(analysis, range, In(entities, clauses[i].Span), asks))))
            {
                answers.Add(i);
                ranges.Add(range);
            }
        }

        IReadOnlyList<Entity> found = [.. entities.Where(entity => answers.Exists(i => Holds(clauses[i].Span, entity)))];
        if (answers.Count == 0 || reader.Read(analysis, ranges, found) is not { } reading || (reading.Intent is { } evasion && IsNoEvasion(analysis, evasion, ranges, [.. found.Where(entity => entity.Kind != reader.Kind)])))
        {
            return;
        }

        foreach (var i in answers)
        {
            clauses[i] = AsAnswer(clauses[i], i == answers[0] ? reading.Intent : null);
        }

        entities.RemoveAll(entity => SlotValues.IsSameWish(slot, entity) && answers.Exists(i => Holds(clauses[i].Span, entity)));
        entities.RemoveAll(entity => entity.Kind == reader.Kind || (entity.Kind == EntityKind.Remote && reading.Entities.Any(read => read.Kind == EntityKind.Remote)));
        entities.AddRange(reading.Entities);
    }

    /// <summary>"I don't want to be anyone's boss", while the time is asked: what surely answers another question is read as the answer to that.</summary>
    /// <returns>The parts that do not answer the open question.</returns>
    private HashSet<int> ReadOthers(Analysis analysis, ConversationContext context, SlotReader asked, List<Clause> clauses, List<Entity> entities)
    {
        var open = context.OpenSlot!;
        var others = new HashSet<int>();
        for (var i = 0; i < clauses.Count; i++)
        {
            var (clause, range) = (clauses[i], Range(analysis, clauses[i].Span));
            List<Entity> here = [.. In(entities, clause.Span)];
            if (range.Count < 2 || ContextResolver.IsQuestion(analysis, range) || IsDecided(clause, range, entities))
            {
                continue;
            }

            var odds = answered.Of(analysis, range);
            var isNamed = here.Exists(entity => entity.Kind == asked.Kind);
            if (!(isNamed && context.ForSomebody) && odds.IsRemark(open, isNamed))
            {
                others.Add(i);
                entities.RemoveAll(entity => Holds(clause.Span, entity) && SlotValues.SlotOf(entity.Kind) is { } slot && odds.IsRemark(slot, isNamed: true));
                continue;
            }

            if (isNamed || (SlotValues.IsYesOrNo(open) && analysis.Has(SenseKind.Yes, range.First, range.End)) || odds.InsteadOf(open) is not { } instead || !readers.TryGetValue(instead, out var reader) || asked.IsSure(analysis, range, here))
            {
                continue;
            }

            others.Add(i);
            List<Entity> found = [.. here.Where(entity => entity.Kind != reader.Kind), .. rules(analysis, range, instead)];
            if (!reader.IsElsewhere(analysis, range, found, isQuestion: false) && reader.Read(analysis, [range], found) is { Intent: null } reading)
            {
                entities.RemoveAll(entity => entity.Kind == reader.Kind && Holds(clause.Span, entity));
                entities.AddRange(reading.Entities);
                clauses[i] = AsAnswer(clause, null);
            }
        }

        return others;
    }

    /// <summary>"Change my budget", "make me a plan": word for word something else; what is said of somebody else, or no calendar has, is no answer either.</summary>
    private static bool IsDecided(Clause clause, WordRange range, List<Entity> entities) => IsWish(clause.Best, range) || In(entities, clause.Span)
        .Any(entity => entity.Kind is EntityKind.Impossible or EntityKind.OtherPerson || (entity.Kind == EntityKind.Slot && clause.Best is { Intent: Intents.Change, Exact: true }));

    /// <summary>"No wait, make it two years" changes nothing but the answer that is being given.</summary>
    private static bool IsCorrected(Clause clause, string slot, SlotReader reader, List<Entity> entities) => clause.Best.Intent == Intents.Change && HasAmount(clause, reader, entities)
        && In(entities, clause.Span).All(entity => entity.Kind is not (EntityKind.OtherPerson or EntityKind.Impossible) && (entity.Kind != EntityKind.Slot || entity.Id == slot));

    /// <summary>"What do people usually say here?" asks, and a bare "no" turns something down: neither leaves the question open, however much they sound like it.</summary>
    private static bool IsNoEvasion(Analysis analysis, string intent, List<WordRange> ranges, IReadOnlyList<Entity> found) =>
        ranges.TrueForAll(range => analysis.At(SenseKind.QuestionWord, range.First) is not null || (intent == Intents.Unsure && (analysis.Words[range.End - 1].Gap & Gap.Question) != 0))
        || (found is [{ Kind: EntityKind.YesNo, Id: "no" }] && ranges is [{ Count: <= BareNo }]);

    private static bool HasAmount(Clause clause, SlotReader reader, List<Entity> entities) =>
        In(entities, clause.Span).Any(entity => entity.Kind == reader.Kind && entity.Number is not null);

    /// <summary>"Computers" may be a career we don't advise on, or an answer; a whole sentence that is known is what it is.</summary>
    private static bool IsWish(Reading reading, WordRange range) => reading.Exact
        && ((reading.Intent.StartsWith("advise.", StringComparison.Ordinal) && (reading.Intent != Intents.Recommend || range.Count >= Request))
            || reading.Intent.StartsWith(Intents.PlanPrefix, StringComparison.Ordinal) || reading.Intent == Intents.TryTask
            || (reading.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal) && range.Count >= Sentence));

    /// <summary>"Can I sit the RHIT with my associate's?" names a level, but asks.</summary>
    private static bool AsksSurely(Clause clause) => clause is { Verdict: Verdict.Accept, Best.Score: >= Surely };

    /// <summary>"A pharmacy tech for 3 years" says how long something took, not how soon somebody wants to start.</summary>
    private static bool IsMereLength(Analysis analysis, WordRange range) =>
        !analysis.Has(SenseKind.Bound, range.First, range.End) && !analysis.Has(SenseKind.Liking, range.First, range.End) && !analysis.Has(SenseKind.Correction, range.First, range.End);

    private static Clause AsAnswer(Clause clause, string? intent) => clause with
    {
        Best = intent is null ? new Reading { Intent = Intents.None, Score = 0 } : clause.Best.Intent == intent ? clause.Best : new Reading { Intent = intent, Score = ClauseReader.Accept },
        RunnersUp = [],
        Verdict = intent is null ? Verdict.Statement : Verdict.Accept,
    };

    private static WordRange Range(Analysis analysis, TextSpan span)
    {
        var first = analysis.Words.FindIndex(word => word.Start >= span.Start);
        var end = first;
        while (end >= 0 && end < analysis.Words.Count && analysis.Words[end].End <= span.End)
        {
            end++;
        }

        return new WordRange(Math.Max(0, first), Math.Max(0, end));
    }

    private static IEnumerable<Entity> In(List<Entity> entities, TextSpan span) => entities.Where(entity => Holds(span, entity));

    private static bool Holds(TextSpan span, Entity entity) => entity.Span.Start >= span.Start && entity.Span.End <= span.End;
}
