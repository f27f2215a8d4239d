using AdvisorBot.Knowledge;

namespace AdvisorBot.Advice;

/// <summary>Finds the way to a career: from where a person stands, or from another career.</summary>
public sealed class PathFinder(KnowledgeBase knowledge)
{
    /// <summary>Begins at the education a profile tells.</summary>
    public PathStart From(CareerProfile profile) => new(this, profile);

    /// <summary>From one career to another; null when the knowledge has no way there.</summary>
    /// <param name="profile">Whose education counts; that usual for <paramref name="fromCareer"/> when it does not say.</param>
    public CareerPath? Between(string fromCareer, string toCareer, CareerProfile? profile = null)
    {
        var usual = TraitsOf(fromCareer)?.Education.Typical;
        var known = profile ?? new CareerProfile();
        return new PathBuilder(knowledge, known.Education is null ? known with { Education = usual } : known).Build(toCareer, fromCareer);
    }

    internal CareerPath? To(CareerProfile profile, string careerId) =>
        new PathBuilder(knowledge, profile).Build(careerId, fromCareer: null);

    private CareerTraits? TraitsOf(string careerId) => knowledge.Subjects.GetValueOrDefault(careerId)?.Profile;
}

/// <summary>Where a way begins.</summary>
public readonly record struct PathStart
{
    private readonly PathFinder _finder;
    private readonly CareerProfile _profile;

    internal PathStart(PathFinder finder, CareerProfile profile)
    {
        _finder = finder;
        _profile = profile;
    }

    /// <summary>The way to a career; null when the knowledge has none.</summary>
    public CareerPath? To(string careerId) => _finder.To(_profile, careerId);
}
