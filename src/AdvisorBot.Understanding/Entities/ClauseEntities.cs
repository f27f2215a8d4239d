using AdvisorBot.Understanding.Clauses;
using AdvisorBot.Understanding.Text;

namespace AdvisorBot.Understanding.Entities;

/// <summary>Collects the entities of one clause from all readers.</summary>
internal sealed class ClauseEntities
{
    public const string OpenEducation = "education";
    public const string OpenField = "field";
    public const string OpenInterests = "interests";
    public const string OpenTime = "time";
    public const string OpenWorkplace = "workplace";
    public const string OpenRemote = "remote";
    public const string OpenPay = "pay";
    public const string OpenExperience = "experience";
    public const string OpenBudget = "budget";
    public const string OpenPatientContact = "patient-contact";
    public const string OpenHours = "hours";
    public const string OpenLead = "lead";

    public required ClauseText Clause { get; init; }

    public List<Entity> Found { get; } = [];

    /// <summary>The clause speaks of the writer, so what it names belongs in a profile.</summary>
    public required bool IsProfile { get; init; }

    /// <summary>Says what the writer likes, wants or does not want: what is merely told of ("I worked in a hospital") is no wish.</summary>
    public bool SaysWish => Clause.Has(SenseKind.Liking);

    public string? OpenSlot => Clause.Context.OpenSlot;

    public void Add(EntityKind kind, string id, PhraseMatch match, double liking = 1) => Add(new Entity { Kind = kind, Id = id, Liking = liking, Span = Span(match.First, match.End) });

    public void Add(Entity entity)
    {
        if (!Found.Exists(other => other.Kind == entity.Kind && other.Id == entity.Id && other.Number == entity.Number))
        {
            Found.Add(entity);
        }
    }

    public TextSpan Span(int first, int end) => Clause.Analysis.Span(first, end);
}
