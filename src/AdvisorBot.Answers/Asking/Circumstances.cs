using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Asking;

/// <summary>What a question adds to its subject ("in a nursing home", "in Texas", "at 50"): the fact that holds for it, or that nothing was checked.</summary>
internal sealed class Circumstances(KnowledgeBase knowledge)
{
    private const string Pay = "pay";

    /// <summary>What a question under a circumstance is about when it says nothing else.</summary>
    public const string Education = "education";

    /// <summary>Topics of figures that differ from state to state.</summary>
    private static readonly string[] OfFigures = [Pay, "pay-factors", "outlook", "cost", "duration"];

    /// <summary>Topics for which it matters what one has done so far.</summary>
    private static readonly string[] OfExperience = ["education", "duration", "certification", "first-job", "exam"];

    /// <summary>Topics too general to answer under a circumstance: what counts then is what the work asks for.</summary>
    private static readonly string[] General = ["scope", "next-steps", "satisfaction", "definition", "workplace", "names", "specialisation", "first-job", Education];

    /// <summary>The facts that hold under the circumstances of a question, best first.</summary>
    public IReadOnlyList<Fact> Facts(FactQuestion question)
    {
        var form = question.Form;
        var found = new[]
        {
            form?.Workplace is { } workplace && question.Topic == Pay ? PayAt(question, workplace) : null,
            form is { AtStart: true } && question.Topic == Pay ? LowestPay.Of(knowledge, Career(question)) : null,
            form?.Place is { } place ? Named(question, place) : null,
            form?.Experience is { } experience && OfExperience.Contains(question.Topic) ? Helping(question, experience) : null,
        };
        return [.. IsGeneral(question) ? Conditional(question) : [], .. found.OfType<Fact>().Distinct()];
    }

    /// <summary>"What would I earn at 55 with a felony?": facts of the circumstances, told after the first of what was asked.</summary>
    public IReadOnlyList<Fact> Besides(FactQuestion question) => IsGeneral(question) ? [] : [.. Conditional(question)];

    /// <summary>"I'm deaf, can I work in records?": what speaks of the circumstance is the answer.</summary>
    public bool IsAllThatIsAsked(FactQuestion question) => IsGeneral(question) && Conditional(question).Any();

    /// <summary>Whether a circumstance was named of which no fact speaks.</summary>
    public bool IsUnchecked(FactQuestion question) => Unchecked(question).Any();

    /// <summary>"I'm deaf, can I work in records?", "too old at 50?": what speaks of the circumstance, first what was asked for by itself.</summary>
    private IEnumerable<Fact> Conditional(FactQuestion question) => question.Form is not { } form ? [] : form.Conditions
        .Select(condition => question.Facts.Select(id => knowledge.Facts.GetValueOrDefault(id)).FirstOrDefault(fact => fact?.Condition == condition)
            ?? knowledge.SubjectChain(Career(question)).SelectMany(subject => subject.Facts).FirstOrDefault(fact => fact.Condition == condition))
        .OfType<Fact>();

    private IEnumerable<string> Unchecked(FactQuestion question)
    {
        var known = Conditional(question).Select(fact => fact.Condition).ToList();
        return question.Form?.Conditions.Where(condition => !known.Contains(condition)) ?? [];
    }

    /// <summary>What is said before the facts: what holds, or that nothing is known and who can tell.</summary>
    public IEnumerable<string> Words(ReplyDraft draft, FactQuestion question, Words words)
    {
        if (question.Form is not { } form)
        {
            yield break;
        }

        (string, object?) contact = ("contact", knowledge.School.ContactName), begins = ("Contact", DataText.Capital(knowledge.School.ContactName));
        var careers = words.Plural(Career(question));
        foreach (var condition in Unchecked(question))
        {
            yield return draft.Say($"condition.{condition}", contact, begins, ("careers", careers));
        }

        if (form.Workplace is { } workplace && question.Topic == Pay && IsCareer(question) && PayAt(question, workplace) is null && !TellsOfPlace(question, workplace))
        {
            yield return draft.Say("condition.workplace.pay", ("place", words.Plural(workplace)), ("careers", careers));
        }

        if (form.AtStart && question.Topic == Pay && IsCareer(question))
        {
            yield return draft.Say(LowestPay.Of(knowledge, Career(question)) is null ? "condition.starting-pay.unknown" : "condition.starting-pay", ("careers", careers));
        }

        if (form.Place is { } place && OfFigures.Contains(question.Topic) && Named(question, place) is null)
        {
            yield return draft.Say("condition.place", ("place", place), begins);
        }

        if (form.Experience is { } experience && IsCareer(question) && OfExperience.Contains(question.Topic))
        {
            yield return draft.Say(Helps(question, experience) ? "condition.experience.helps" : "condition.experience.unknown", ("experience", words.Experience(experience)), ("careers", careers), contact);
        }
    }

    /// <summary>The pay that is asked about against what the person earns so far; null where either is not known.</summary>
    public string? AgainstPayNow(ReplyDraft draft, FactQuestion question) =>
        question is { Own.PayNow: { } now, Topic: Pay } ? new PayAgainst(knowledge, draft).Of([Career(question)], now) : null;

    /// <summary>The question as it is answered: an amount makes it one about pay, a circumstance may make it one about schooling.</summary>
    public FactQuestion Answered(FactQuestion question) => question.Form switch
    {
        { Over: not null } or { Under: not null } when IsCareer(question) && question.Topic != Pay => About(question, Pay),
        { Topic: { } topic } when IsCareer(question) && topic != question.Topic => About(question, topic),
        { Conditions.Count: > 0 } when IsGeneral(question) && Conditional(question).ToArray() is [var first, ..] known => question with { Topic = first.Topic, Facts = [.. known.Select(fact => fact.Id)], List = null, Lead = null },
        { Conditions.Count: > 0 } or { Experience: not null, IsYesNo: true } or { Lacks: true, Level: not null } when IsCareer(question) && IsGeneral(question) => About(question, Education),
        _ => question,
    };

    private static bool IsGeneral(FactQuestion question) => question.Topic is null || General.Contains(question.Topic);

    /// <summary>Facts and lead belonged to the topic before.</summary>
    private static FactQuestion About(FactQuestion question, string topic) => question with { Topic = topic, Facts = [], List = null, Lead = null, PointsAtFact = false, Exact = false };

    /// <summary>Pay of the career, or of what it is counted under, at one kind of employer.</summary>
    private Fact? PayAt(FactQuestion question, string workplace)
    {
        // Populations are compared as the sources name them, whatever the language of the answer.
        var original = knowledge.Original;
        var populations = knowledge.SubjectChain(Career(question))
            .Select(subject => subject.Profile is { } traits ? original.Facts.GetValueOrDefault(traits.Pay)?.Figure?.Population.Split(',')[0] : null)
            .OfType<string>()
            .ToArray();
        var found = original.Subjects.TryGetValue(workplace, out var place)
            ? KnowledgeBase.OwnFacts(place, Pay).FirstOrDefault(fact => fact.Figure is { } figure && populations.Any(population => Same(figure.Population, population)))
            : null;
        return found is null ? null : knowledge.Facts[found.Id];
    }

    /// <summary>Asked of the field, what is known of the pay at a place is told.</summary>
    private bool TellsOfPlace(FactQuestion question, string workplace) =>
        Career(question) == knowledge.Pack.Umbrella && knowledge.Subjects.TryGetValue(workplace, out var place) && KnowledgeBase.OwnFacts(place, Pay).Count > 0;

    /// <summary>"Technologists and registrars" are the same people as "health information technologists and medical registrars".</summary>
    private static bool Same(string population, string of) =>
        population.StartsWith(of, StringComparison.OrdinalIgnoreCase)
        || of.Replace("health information ", "", StringComparison.OrdinalIgnoreCase).Replace("medical registrars", "registrars", StringComparison.OrdinalIgnoreCase) is var shorter
            && population.StartsWith(shorter, StringComparison.OrdinalIgnoreCase);

    private Fact? Named(FactQuestion question, string place) => question.Topic is not { } topic ? null
        : knowledge.SubjectChain(Career(question))
            .SelectMany(subject => subject.Facts)
            .FirstOrDefault(fact => (fact.Topic == topic || knowledge.Topics.GetValueOrDefault(fact.Topic)?.Parent == topic) && fact.Statement.Contains(place, StringComparison.Ordinal));

    private Fact? Helping(FactQuestion question, string experience) =>
        knowledge.Ranking.Experience.FirstOrDefault(link => link.Id == experience && link.Career == Career(question))?.FactId is { } id ? knowledge.Facts.GetValueOrDefault(id) : null;

    private bool Helps(FactQuestion question, string experience) =>
        knowledge.Ranking.Experience.Any(link => link.Id == experience && link.Career == Career(question));

    private bool IsCareer(FactQuestion question) => knowledge.Subjects.GetValueOrDefault(Career(question))?.Kind is SubjectKind.Career;

    private string Career(FactQuestion question) =>
        question.Subjects.FirstOrDefault(id => knowledge.Subjects.GetValueOrDefault(id)?.Kind is not (null or SubjectKind.Workplace or SubjectKind.Education)) ?? knowledge.Pack.Umbrella;
}
