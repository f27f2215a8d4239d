using System.Reflection;
using System.Text.RegularExpressions;

namespace BotFramework.Tests.OfficialApi;

/// <summary>What we make public exists in the official packages under the same name and signature.</summary>
public sealed class PublicApiTests
{
    private static readonly OfficialApiListing Official = OfficialApiListing.Load();

    [Theory]
    [InlineData("BotFramework")]
    [InlineData("BotFramework.Recognizers")]
    public void Everything_public_is_part_of_the_official_api(string assembly)
    {
        var types = Assembly.Load(assembly).GetExportedTypes();

        var extra = types.SelectMany(Differences).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(types);
        Assert.True(extra.Count == 0, string.Join(Environment.NewLine, extra.Prepend($"{extra.Count} differences:")));
    }

    /// <summary>
    /// The approved files show what a change adds to or takes from the public API. To accept one, run this test once with
    /// APPROVE_PUBLIC_API=1 in the environment and commit what it wrote.
    /// </summary>
    [Theory]
    [InlineData("BotFramework")]
    [InlineData("BotFramework.Recognizers")]
    public void What_is_public_is_what_was_approved(string assembly)
    {
        var listing = string.Join('\n', Assembly.Load(assembly).GetExportedTypes().OrderBy(PublicApi.FullNameOf, StringComparer.Ordinal).SelectMany(List)) + '\n';
        var approved = Path.Combine(Path.GetDirectoryName(ThisFile())!, "Approved", $"{assembly}.approved");
        if (Environment.GetEnvironmentVariable("APPROVE_PUBLIC_API") == "1")
        {
            File.WriteAllText(approved, listing);
        }

        var before = File.ReadAllText(approved).ReplaceLineEndings("\n").Split('\n');
        var added = listing.Split('\n').Except(before).Select(line => $"+ {line}");
        var removed = before.Except(listing.Split('\n')).Select(line => $"- {line}");
        Assert.True(
            listing.Split('\n').SequenceEqual(before),
            string.Join(Environment.NewLine, added.Concat(removed).Prepend($"The public API is not the approved one; APPROVE_PUBLIC_API=1 writes {approved} anew:")));
    }

    [Fact]
    public void The_listing_is_read_whole()
    {
        Assert.True(Official.Count > 450, $"{Official.Count} types were read.");
        Assert.Contains("public IList<Attachment> Attachments { get; set; }", Official.Find("Microsoft.Bot.Schema.Activity")!.Members);
        Assert.Contains("IActivity", Official.Find("Microsoft.Bot.Schema.IMessageActivity")!.Bases);
    }

    [Fact]
    public void A_member_the_official_api_lacks_is_found()
    {
        var differences = Differences(typeof(Impostor.Microsoft.Bot.Schema.Fact), "Microsoft.Bot.Schema.Fact").ToList();

        Assert.Contains(differences, difference => difference.EndsWith("public String Extra { get; set; }", StringComparison.Ordinal));
        Assert.DoesNotContain(differences, difference => difference.Contains(" Key ", StringComparison.Ordinal));
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    /// <summary>One type with its members; a member's line begins with its type, so that every line of the file is its own.</summary>
    private static IEnumerable<string> List(Type type)
    {
        var name = PublicApi.FullNameOf(type);
        var bases = string.Join(", ", PublicApi.BasesOf(type).Order(StringComparer.Ordinal));
        return PublicApi.MembersOf(type)
            .Order(StringComparer.Ordinal)
            .Select(member => $"{name}: {member}")
            .Prepend($"{PublicApi.KindOf(type)} {name}{(bases.Length == 0 ? string.Empty : $" : {bases}")}");
    }

    private static IEnumerable<string> Differences(Type type) => Differences(type, PublicApi.FullNameOf(type));

    private static IEnumerable<string> Differences(Type type, string fullName)
    {
        if (Official.Find(fullName) is not { } official)
        {
            yield return $"{fullName}: no such type";
            yield break;
        }

        if (official.Kind != PublicApi.KindOf(type))
        {
            yield return $"{fullName}: {PublicApi.KindOf(type)}, officially {official.Kind}";
        }

        foreach (var parent in PublicApi.BasesOf(type).Where(parent => !IsListedBase(official, parent)))
        {
            yield return $"{fullName}: is a {parent}";
        }

        var members = official.Members.Select(Comparable).ToHashSet();
        foreach (var member in PublicApi.MembersOf(type).Where(member => !IsListed(type, members, member)))
        {
            yield return $"{fullName}: {member}";
        }
    }

    // The client runtime's exception is left out; it derives from the plain one.
    private static bool IsListedBase(OfficialType official, string parent) =>
        official.Bases.Contains(parent) || (parent == "Exception" && official.Bases.Contains("RestException"));

    private static bool IsListed(Type type, HashSet<string> official, string member)
    {
        var comparable = Comparable(member);

        // A property may offer less than the official one, and an official virtual may be fixed here.
        return official.Contains(comparable)
            || official.Contains(comparable.Replace("{ get; }", "{ get; set; }", StringComparison.Ordinal))
            || official.Contains(comparable.Replace("{ set; }", "{ get; set; }", StringComparison.Ordinal))
            || (type.IsSubclassOf(typeof(Delegate)) && !member.Contains(" Invoke(", StringComparison.Ordinal))
            || (!type.IsInterface && official.Contains(Regex.Replace(comparable, "^(public|protected) (?!virtual |static )", "$1 virtual ")));
    }

    /// <summary>Overriding and offering to be overridden look alike to a caller and to a derived class; being abstract does not.</summary>
    private static string Comparable(string member)
    {
        var property = member.EndsWith('}');
        return Regex.Replace(member, property ? " (override|virtual|abstract) " : " override ", property ? " " : " virtual ");
    }
}
