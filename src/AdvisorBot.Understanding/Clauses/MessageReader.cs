using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Entities;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Clauses;

/// <summary>Reads one message: as a whole, story included, or part by part where several things are asked; every part is read once.</summary>
internal sealed class MessageReader(ContextResolver resolver, EntityReader reader, ClauseReader clauses, Analysis analysis, ConversationContext context, Quantities quantities, bool splits)
{
    /// <summary>From here on a question that names its subject needs no story to be understood.</summary>
    private const double ByItself = 0.95;

    /// <summary>"…, also outlook": as few words ask without the form of a question.</summary>
    private const int BareQuestion = 4;

    /// <summary>As few words tell something.</summary>
    private const int ShortestStory = 3;

    private readonly List<Entity> _entities = [];
    private readonly Dictionary<WordRange, Part> _alone = [];
    private AskingParts _asking = new(analysis, [], []);
    private List<WordRange> _ranges = !splits ? [new WordRange(0, analysis.Words.Count)] : context.OpenSlot is null ? ClauseSplitter.Split(analysis) : AskingForm.Joined(analysis, ClauseSplitter.Split(analysis));

    public (List<Clause> Clauses, List<Entity> Entities) Read()
    {
        // The parts are weighed knowing what the whole sounds like, so that is read first.
        var whole = Read(new WordRange(0, analysis.Words.Count), context, []);
        HashSet<WordRange> halves = [];
        if (splits && context.OpenSlot is null)
        {
            _ranges = new JoinedQuestions(analysis, (range, earlier) => Read(range, context, earlier).Clause, halves).Cut(_ranges);
        }

        _asking = new AskingParts(analysis, _ranges, halves);
        var ranges = _ranges;
        if (ranges.Count < 2)
        {
            return ([whole.Clause], whole.Entities);
        }

        if (IsOneThing(whole.Clause, ContextResolver.IsQuestion(analysis, ranges[0])))
        {
            return ([whole.Clause], whole.Entities);
        }

        var parts = ReadInOrder(ranges);
        if (AreLevels(parts) || (context.OpenSlot is null && whole.Clause.Verdict is Verdict.Accept && EndsInAName(parts)))
        {
            return ([whole.Clause], whole.Entities);
        }

        if (context.OpenSlot is null && whole.Clause.Verdict == Verdict.Accept && !AsksMore(parts, whole.Clause))
        {
            return ([StandsAlone(ranges) ?? GoesOn(parts, whole.Clause) ?? whole.Clause], whole.Entities);
        }

        return (Told(parts), _entities);
    }

    /// <summary>"I faint at blood. Medical records ok?": what was told is what is asked of the name.</summary>
    private static bool EndsInAName(List<Part> parts) =>
        parts[^1] is { Clause.Best: { Exact: true, Topic: ClauseReader.Definition }, Text.Terms.Mentions.Count: 1 } last && last.Text.IsOnly(SenseKind.Subject, SenseKind.Stop, SenseKind.Filler)
        && parts[..^1].TrueForAll(part => part.Clause.Verdict == Verdict.Statement) && parts[..^1].Exists(part => part.Range.Count >= ShortestStory);

    /// <summary>"High school diploma and a certificate": levels side by side are told of, not asked about.</summary>
    private static bool AreLevels(List<Part> parts) => parts.TrueForAll(part => part.Text.Terms.Mentions is [{ Kind: SubjectKind.Education }] && part.Text.IsOnly(SenseKind.Subject, SenseKind.Stop, SenseKind.Article));

    /// <summary>The parts one after another, each knowing what those before it spoke of.</summary>
    private List<Part> ReadInOrder(List<WordRange> ranges)
    {
        var parts = new List<Part>(ranges.Count);
        var talk = context;
        IReadOnlyList<string> earlier = [];
        foreach (var range in ranges)
        {
            var part = Read(range, talk, earlier.Count == 0 ? NamedAfter(ranges, range, talk) : earlier);
            parts.Add(part);
            _entities.AddRange(part.Entities);
            var spoken = SubjectRoles.LedTo(part.Text, part.Clause.Best.Topic) is { Count: > 0 } goal ? goal : part.Clause.Best.Subjects.Count > 0 && part.Text.Scope is { Specific.Count: > 0 } or { NamesUmbrella: true } ? part.Clause.Best.Subjects : clauses.SpokenOf(part.Text);
            earlier = spoken.Count > 0 ? spoken : earlier;
            if (part.Clause is { Verdict: Verdict.Accept, Best: { Intent: Intents.Ask or Intents.Compare, Topic: { } topic } })
            {
                talk = context with { Topic = topic, Subjects = earlier };
            }
        }

        return parts;
    }

    /// <summary>
    /// "Definition, pay and hours of a scribe": a list of topics is about whom its last one names. "Do I need a license, and what does a
    /// biller earn?": as long as nobody was talked of, so is a question of the same sentence; the exam of "how do I move up, and is an
    /// RHIT needed" is only one way there.
    /// </summary>
    private IReadOnlyList<string> NamedAfter(List<WordRange> ranges, WordRange first, ConversationContext talk)
    {
        foreach (var range in ranges.SkipWhile(range => range != first))
        {
            var isListed = ContextResolver.IsBareTopic(analysis, range);
            if ((talk.Subjects.Count > 0 && !isListed) || (range != first && _asking.FollowsASentence(range) && !isListed))
            {
                break;
            }

            if (range != first && resolver.Resolve(analysis, range, context, []) is { Scope: { FromContext: false } scope } text && (scope.Specific.Count > 0 || scope.NamesUmbrella))
            {
                return ContextResolver.IsBareTopic(analysis, first) || text.Terms.Mentions.Exists(mention => mention.Kind == SubjectKind.Career) ? scope.Specific : [];
            }
        }

        return [];
    }

    private List<Clause> Told(List<Part> parts)
    {
        parts = WithoutHeadings(parts);
        var others = parts.Exists(part => _asking.Asks(part.Range));
        var told = new List<Clause>(parts.Count);
        var named = new List<Entity>();
        foreach (var part in parts)
        {
            var clause = part.Clause;
            if (clause.Verdict != Verdict.Accept && Formulas(part.Range) is { } formulas)
            {
                told.AddRange(formulas);
                continue;
            }

            if (others && part.Range.Count > BareQuestion && !_asking.Asks(part.Range) && !_asking.AsksSurely(part.Range, part.Text, part.Clause) && OnlySounds(clause))
            {
                clause = clause with { Best = new Reading { Intent = Intents.None, Score = 0 }, RunnersUp = [], Verdict = Verdict.Statement };
            }

            told.Add(clause.Best.Intent == Intents.Repeat && named.FindLast(entity => entity.Kind == EntityKind.Subject) is { } last ? AsksWhatIs(clause, last.Id) : clause);
            named.AddRange(part.Entities);
        }

        return told;
    }

    /// <summary>"CEUs, how many per cycle for the RHIA": a topic as a bare word says what the question after it is about.</summary>
    private static List<Part> WithoutHeadings(List<Part> parts) =>
        [.. parts.Where((part, i) => i + 1 == parts.Count || !(part.Clause is { Verdict: Verdict.Accept, Best: { Intent: Intents.Ask, Subjects.Count: 0 } heading }
            && (heading.Exact || (parts[i + 1].Text.Terms.HasPronoun && parts[i + 1].Range.Count <= BareQuestion))
            && parts[i + 1].Clause is { Verdict: Verdict.Accept, Best.Intent: Intents.Ask } next && next.Best.Topic == heading.Topic))];

    /// <summary>The one question of a story, when it says by itself whom and what it asks about.</summary>
    private Clause? StandsAlone(List<WordRange> ranges)
    {
        var asking = ranges.FindAll(_asking.Asks);
        if (asking.Count != 1)
        {
            return null;
        }

        var (_, text, clause, entities) = Read(asking[0], context, []);
        return !text.Terms.HasPronoun && clause.Verdict == Verdict.Accept && clause.Best.Score >= ByItself && clause.Best is not { Intent: Intents.Compare, Subjects.Count: 1 } && entities.Exists(entity => entity.Kind == EntityKind.Subject) ? clause : null;
    }

    /// <summary>"Haha fair enough. So what's the pay?": the one question after a remark goes on with whom the conversation is about.</summary>
    private Clause? GoesOn(List<Part> parts, Clause whole) =>
        whole.Best is { Intent: Intents.Ask, Subjects.Count: 0 } && parts.FindAll(part => _asking.Asks(part.Range)) is [{ Clause: { Verdict: Verdict.Accept, Best: { FromContext: true, Subjects.Count: > 0 } } one }] && one.Best.Topic == whole.Best.Topic ? one : null;

    /// <summary>Beside a question, a sentence that tells something only sounds like one: it is the story that belongs to it.</summary>
    private static bool OnlySounds(Clause clause) => !clause.Best.Exact
        && (clause.Best.Intent is Intents.Ask or Intents.Compare || clause.Best.Intent.StartsWith("advise.", StringComparison.Ordinal) || clause.Best.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal));

    /// <summary>Whether several parts ask, for different things or more surely than the message as a whole, or one beside small talk; else it is one question with its story.</summary>
    private bool AsksMore(List<Part> parts, Clause whole)
    {
        // In "in a hospital or what" the last word asks nothing of its own.
        var asking = parts.FindAll(part => (_asking.Asks(part.Range) && (part.Range.Count > 1 || ContextResolver.IsBareTopic(analysis, part.Range))) || _asking.AsksSurely(part.Range, part.Text, part.Clause));
        var understood = asking.FindAll(part => part.Clause.Verdict == Verdict.Accept);
        return (whole.Best.Intent.StartsWith("smalltalk.", StringComparison.Ordinal) && understood.Exists(part => part.Clause.Best.Intent == Intents.Ask))
            || understood.Select(part => $"{part.Clause.Best.Intent} {part.Clause.Best.Topic} {string.Join(' ', part.Clause.Best.Subjects)}").Distinct().Count() > 1
            || (understood.Count > 1 && understood.Count == asking.Count && understood.TrueForAll(part => part.Clause.Best.Confidence > whole.Best.Confidence));
    }

    /// <summary>"Good afternoon, nice to meet you": between the commas known phrases that ask nothing.</summary>
    private List<Clause>? Formulas(WordRange range)
    {
        var parts = ClauseSplitter.AtCommas(analysis, range);
        if (parts.Count is < 2 or > 4)
        {
            return null;
        }

        var read = parts.ConvertAll(part => Read(part, context, []).Clause);
        return read.TrueForAll(clause => clause.Verdict == Verdict.Accept && clause.Best.Intent != Intents.Ask) ? read : null;
    }

    private Part Read(WordRange range, ConversationContext talk, IReadOnlyList<string> earlier)
    {
        if (ReferenceEquals(talk, context) && earlier.Count == 0)
        {
            return _alone.TryGetValue(range, out var known) ? known : _alone[range] = ReadAnew(range, talk, earlier);
        }

        return ReadAnew(range, talk, earlier);
    }

    private Part ReadAnew(WordRange range, ConversationContext talk, IReadOnlyList<string> earlier)
    {
        var text = resolver.Resolve(analysis, range, talk, earlier);
        var entities = reader.Read(text, quantities);
        return new Part(range, text, clauses.Read(text, entities), entities);
    }

    /// <summary>"My teacher said get your RHIT, what is that": asks for the thing just named, not to hear something again.</summary>
    private static Clause AsksWhatIs(Clause clause, string subject) => clause with
    {
        Best = new Reading { Intent = Intents.Ask, Topic = ClauseReader.Definition, Subjects = [subject], Score = clause.Best.Score, FromContext = true },
        RunnersUp = [],
        Verdict = Verdict.Accept,
    };

    /// <summary>
    /// A message that is a known phrase from end to end is not cut, wherever its commas are; nor is one that sets two sources
    /// against each other ("one says this, the other that, which is right?").
    /// </summary>
    private static bool IsOneThing(Clause whole, bool opensAsQuestion) =>
        whole.Verdict == Verdict.Accept && (whole.Best.Exact || (whole.Best.Conflict is not null && !opensAsQuestion));

    private sealed record Part(WordRange Range, ClauseText Text, Clause Clause, List<Entity> Entities);
}
