using AdvisorBot.Advice;
using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>Reads the form of a question by the words of <c>asking/{lang}.json</c>: yes or no, how much, why, an order, a circumstance.</summary>
internal static class FormReader
{
    /// <summary>Smaller amounts are no pay of a year.</summary>
    private const double LeastPay = 15_000;

    private const double LeastThousands = 15;

    private const string Any = "any";

    private static readonly char[] Ends = ['.', '!', ';', '¿', ',', '\n'];

    public static AskedForm Of(Clause clause, AdvisorTurn turn)
    {
        var texts = turn.Texts;
        var (rules, asking) = (texts.Rules, texts.Asking);
        var words = turn.WordsOf(clause.Text).WithoutOpening(asking.Prefaces);
        var around = IsAlone(turn) ? turn.WordsOf(turn.Recognition.Text) : words;
        var (over, under) = Limits(clause, words, asking, turn);
        var kind = KindOf(clause, words, asking, rules, turn);
        var form = new AskedForm
        {
            Kind = kind,
            IsAsked = kind is not AskedKind.Open || IsMarked(clause, turn) || (QuestionForm.LooksAsked(clause.Text, rules) && !words.Opens(asking.Telling.Work)),
            Words = words.Text,
            WhyNot = words.Opens(asking.WhyNot),
            MayTake = words.Opens(asking.MayTake),
            Level = LevelOf(clause, words, asking, turn),
            From = turn.Profile.Education,
            Lacks = words.HasAny(asking.Without),
            Needs = words.HasAny(asking.Need),
            Order = Order(words, asking, clause, turn),
            Over = over,
            Topic = asking.Topics.FirstOrDefault(topic => words.HasAny(topic.Value)).Key,
            OfCredentials = words.HasAny(asking.Credentials),
            Under = under,
            Hours = asking.Hours.FirstOrDefault(hours => words.HasAny(hours.Value)).Key ?? EntityIn(clause, turn, EntityKind.Hours),
            Workplace = WorkplaceOf(clause, turn),
            Experience = asking.Experience.FirstOrDefault(work => work.Value.Any(name => asking.Selves.Any(self => around.Has($"{self} {name}")))).Key ?? EntityIn(clause, turn, EntityKind.Experience),
            AtStart = words.HasAny(asking.Starting),
            Place = around.Longest(asking.Places),
            Conditions = kind is AskedKind.Why ? [] : [.. asking.Conditions.Where(condition => around.HasAny(condition.Value)).Select(condition => condition.Key)],
        };
        return new LimitReader(turn).Limited(form, form.Order is null ? words : turn.WordsOf(turn.Recognition.Text));
    }

    /// <summary>Whether a clause has one of some phrases of the pack.</summary>
    public static bool Says(Clause clause, AdvisorTurn turn, Func<AskingWords, IEnumerable<string>> phrases) => turn.WordsOf(clause.Text).HasAny(phrases(turn.Texts.Asking));

    /// <summary>Careers of the ranking that a clause names, in order.</summary>
    public static string[] CareersIn(Clause clause, AdvisorTurn turn) => Named(clause, turn, NamedSubjects.IsCareer);

    /// <summary>Credentials that a clause names, in order.</summary>
    public static string[] CredentialsIn(Clause clause, AdvisorTurn turn) => Named(clause, turn, NamedSubjects.IsCredential);

    private static string[] Named(Clause clause, AdvisorTurn turn, Func<AdvisorTurn, string, bool> isMeant) =>
        [.. NamedSubjects.Meant(turn, turn.Recognition.Entities.Where(entity => QuestionForm.Holds(clause, entity) && isMeant(turn, entity.Id)))];

    /// <summary>Whether what stands around the question belongs to it: a story with one question.</summary>
    private static bool IsAlone(AdvisorTurn turn) => turn.Recognition.Clauses.Count(clause => clause.Verdict is Verdict.Accept or Verdict.Clarify && !clause.Best.Intent.StartsWith(Intents.DeclinePrefix, StringComparison.Ordinal)) <= 1;

    /// <summary>Whether a question mark ends the clause.</summary>
    public static bool IsMarked(Clause clause, AdvisorTurn turn) =>
        clause.Text.Contains('?', StringComparison.Ordinal) || turn.Recognition.Text.AsSpan(Math.Min(clause.Span.End, turn.Recognition.Text.Length)).TrimStart() is ['?', ..];

    /// <summary>Of the clause, else of its last sentence: "I'm a nurse. Can I become a registrar?".</summary>
    private static AskedKind KindOf(Clause clause, AskedWords words, AskingWords asking, LanguageRules rules, AdvisorTurn turn)
    {
        var marked = IsMarked(clause, turn);
        var kind = KindOf(words, asking, rules, marked);
        var last = clause.Text.Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault(part => part.Any(char.IsLetter));
        return kind is AskedKind.Open && last is not null && last.Length < clause.Text.Length
            ? KindOf(turn.WordsOf(last).WithoutOpening(asking.Prefaces), asking, rules, marked)
            : kind;
    }

    private static AskedKind KindOf(AskedWords words, AskingWords asking, LanguageRules rules, bool marked)
    {
        if (words.Opens(asking.Why))
        {
            return AskedKind.Why;
        }

        if (words.HasAny(asking.HowLong))
        {
            return AskedKind.HowLong;
        }

        if (words.HasAny(asking.HowMuch))
        {
            return AskedKind.HowMuch;
        }

        return IsYesNo(words, asking, rules, marked) ? AskedKind.YesNo : AskedKind.Open;
    }

    /// <summary>Opened by a verb, or a sentence with a question mark that only lacks the question word.</summary>
    private static bool IsYesNo(AskedWords words, AskingWords asking, LanguageRules rules, bool marked)
    {
        if (words.Opens(asking.Requests) || words.HasAny(asking.EitherOr))
        {
            return false;
        }

        // "Was a bus driver for 20 years" leaves out who was.
        return (words.Opens(asking.YesNo) && (marked || !words.Opens(asking.Telling.Work)))
            || (marked && !words.HasAny(rules.QuestionWords) && words.HasAny(asking.YesNoVerbs));
    }

    private static string? LevelOf(Clause clause, AskedWords words, AskingWords asking, AdvisorTurn turn)
    {
        var named = EntityIn(clause, turn, EntityKind.EducationLevel)
            ?? turn.Recognition.Entities.FirstOrDefault(entity => entity.Kind is EntityKind.Subject && QuestionForm.Holds(clause, entity) && EducationLevels.Of(entity.Id) >= 0)?.Id;
        var said = asking.Levels.SelectMany(level => level.Value.Where(words.Has).Select(phrase => (level.Key, phrase.Length))).OrderByDescending(found => found.Length).FirstOrDefault().Key;
        return EducationLevels.Of(named) > 0 ? named : said ?? named;
    }

    private static AskedOrder? Order(AskedWords words, AskingWords asking, Clause clause, AdvisorTurn turn)
    {
        var several = SetAgainst.Careers(clause, words, asking, turn).Length > 1 || SetAgainst.Exams(clause, words, asking, turn).Length > 1;
        // "The most quick" and other whole phrases are surer than two words somewhere in the sentence.
        var superlatives = asking.Superlatives.OrderBy(measure => measure.With.Count == 0 ? 0 : 1);
        var measured = several ? asking.Comparatives.Concat(superlatives) : superlatives;
        var telling = words.Without(asking.NoOrder, "-");
        // In "the best paying one from home" the place is a limit of the order, not what is put in order.
        var found = measured.Where(measure => SetAgainst.IsIn(telling, measure)).OrderBy(measure => measure.IsOfLimit ? 1 : 0).FirstOrDefault();
        return found is null ? null : new AskedOrder(Enum.TryParse<CareerMeasure>(found.Measure, ignoreCase: true, out var known) ? known : null, found.Highest, found.Topics);
    }

    private static (decimal? Over, decimal? Under) Limits(Clause clause, AskedWords words, AskingWords asking, AdvisorTurn turn)
    {
        var amount = turn.Recognition.Entities
            .Where(entity => entity.Kind is EntityKind.Money or EntityKind.Number && QuestionForm.Holds(clause, entity))
            .Select(entity => Pay(entity.Number))
            .FirstOrDefault(found => found is not null);
        return amount is null ? (null, null)
            : words.HasAny(asking.Under) ? (null, amount)
            : words.HasAny(asking.Over) || IsPossible(clause, turn, words, asking) ? (amount, null)
            : (null, null);
    }

    /// <summary>"Is 45k possible as a coder?".</summary>
    private static bool IsPossible(Clause clause, AdvisorTurn turn, AskedWords words, AskingWords asking) =>
        words.Opens(asking.YesNo) && CareersIn(clause, turn).Length == 1
        && turn.Recognition.Entities.Any(entity => QuestionForm.Holds(clause, entity) && IsSum(entity, turn.Recognition.Text));

    private static bool IsSum(Entity entity, string text) => entity.Kind is EntityKind.Money
        || (entity.Kind is EntityKind.Number && (entity.Number >= LeastPay || text.AsSpan(entity.Span.Start, entity.Span.Length).Contains('k')));

    private static decimal? Pay(double? number) => number switch
    {
        >= LeastPay => (decimal)number,
        >= LeastThousands and < 1000 => (decimal)number * 1000,
        _ => null,
    };

    private static string? EntityIn(Clause clause, AdvisorTurn turn, EntityKind kind) => turn.Recognition.Entities
        .FirstOrDefault(entity => entity.Kind == kind && QuestionForm.Holds(clause, entity) && entity.Id is not (Any or "none"))?.Id;

    /// <summary>A workplace beside a career: "a coder in a nursing home".</summary>
    private static string? WorkplaceOf(Clause clause, AdvisorTurn turn)
    {
        var places = turn.Recognition.Entities
            .Where(entity => entity.Kind is EntityKind.Workplace or EntityKind.Subject && QuestionForm.Holds(clause, entity))
            .Select(entity => entity.Id);
        return places.FirstOrDefault(id => turn.Advisor.Knowledge.Subjects.GetValueOrDefault(id)?.Kind is SubjectKind.Workplace);
    }
}
