using AdvisorBot.Testing;

namespace AdvisorBot.Knowledge.Tests;

/// <summary>Asserts about what the loader says of a broken pack.</summary>
internal static class BrokenPack
{
    public const string Coder = "careers/medical-coder.json";
    public const string Umbrella = "careers/health-information-specialist.json";
    public const string Questions = "utterances/en/questions.json";
    public const string Replies = "replies/en/replies.json";

    /// <summary>The loader finds exactly one problem, at this place, and says this about it.</summary>
    public static void HasOneProblem(this PackBuilder pack, string file, string pointer, string what)
    {
        var problem = Assert.Single(pack.Problems());
        Assert.Equal((file, pointer), (problem.File, problem.Pointer));
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Mend);
    }

    /// <summary>The loader finds a problem at this place, perhaps others too.</summary>
    public static void HasProblem(this PackBuilder pack, string file, string pointer, string what) =>
        Assert.Contains(pack.Problems(), problem => problem.File == file && problem.Pointer == pointer && problem.What.Contains(what, StringComparison.Ordinal));
}
