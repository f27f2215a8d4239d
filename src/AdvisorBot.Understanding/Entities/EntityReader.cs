using AdvisorBot.Knowledge;
using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Reads all entities of a clause; in a question only what is named, in a statement also what it says of the writer.</summary>
internal sealed class EntityReader(KnowledgeBase knowledge, Language language)
{
    private readonly SubjectReader _subjects = new(knowledge);
    private readonly EducationReader _education = new(knowledge, language.Rules.UnfinishedLevels);

    public List<Entity> Read(ClauseText clause, Quantities quantities)
    {
        var entities = new ClauseEntities { Clause = clause, IsProfile = !clause.IsQuestion || IsTriedOut(clause) };
        _subjects.Read(entities);
        _education.Read(entities);
        PreferenceReader.Read(entities);
        BackgroundReader.Read(entities);
        var others = new OtherCounts(clause.Analysis, language.Rules.Amounts.Counted).In(quantities, entities);
        var budget = new BudgetReader(quantities, others);
        budget.Read(entities);
        new AmountReader(quantities, budget.Taken, others).Read(entities);
        new ImpossibleReader(quantities).Read(entities);
        ReadYesNo(entities);
        ReadStepVerb(entities);
        OtherPersonReader.Read(entities);
        return entities.Found;
    }

    /// <summary>"What if I only had six months" asks, and yet says something of the writer.</summary>
    private bool IsTriedOut(ClauseText clause)
    {
        var opening = Letters.Fold(clause.Wording).TrimStart();
        return language.Rules.Hypotheticals.Openers.Any(opener => opening.StartsWith(opener + " ", StringComparison.Ordinal));
    }

    /// <summary>In "step 2 is done" the longest word group about steps; of "do step 2 earlier" the last.</summary>
    private void ReadStepVerb(ClauseEntities entities)
    {
        if (entities.Clause.Of(SenseKind.StepVerb).FindAll(verb => !IsHelper(entities.Clause, verb)) is { Count: > 0 } verbs && entities.Found.Exists(entity => entity.Kind is EntityKind.Number or EntityKind.Ordinal))
        {
            var verb = verbs.OrderByDescending(match => match.Count).ThenByDescending(match => match.First).First();
            entities.Add(EntityKind.StepVerb, verb.Sense.Id, verb);
        }
    }

    /// <summary>In "what does step 1 cost" nothing is done.</summary>
    private bool IsHelper(ClauseText clause, PhraseMatch verb)
    {
        var word = clause.Analysis.Words[verb.First];
        return verb.Count == 1 && Helpers.Contains(clause.Analysis.Text[word.Start..word.End], StringComparer.OrdinalIgnoreCase);
    }

    private IEnumerable<string> Helpers => language.Rules.Auxiliaries.Concat(language.Rules.Contractions.Keys);

    private static void ReadYesNo(ClauseEntities entities)
    {
        var clause = entities.Clause;
        if (clause.IsQuestion)
        {
            return;
        }

        if (clause.First(SenseKind.Yes) is { } yes && clause.IsOnly(SenseKind.Yes, SenseKind.Filler))
        {
            entities.Add(EntityKind.YesNo, "yes", yes);
        }
        else if (clause.First(SenseKind.No) is { } no && clause.IsOnly(SenseKind.No, SenseKind.Filler))
        {
            entities.Add(EntityKind.YesNo, "no", no);
            if (entities.OpenSlot == ClauseEntities.OpenRemote)
            {
                entities.Add(EntityKind.Remote, "no", no);
            }
        }
    }
}
