using System.Globalization;
using System.Text.RegularExpressions;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Testing;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Tests.Transcripts;

/// <summary>What holds for every reply of every conversation.</summary>
internal static partial class ReplyChecks
{
    /// <summary>Kinds that only say back what the person said or can choose.</summary>
    private static readonly string[] SaysBack = ["prompt", "smalltalk", "clarify"];

    private static readonly string[] Sources = [.. ShippedKnowledge.Base.Pack.Languages.SelectMany(language => ShippedKnowledge.Base.In(language).Sources.Values).Select(source => source.ShortName).Distinct()];

    public static async Task CheckAsync(TestConversation talk, Activity reply)
    {
        StandsAlone(reply);
        if (!SaysBack.Contains(TestConversation.KindOf(reply)))
        {
            var own = await OwnAmountsAsync(talk);
            foreach (var line in reply.Text.Split('\n'))
            {
                HasItsSource(line, own, reply.Text);
            }
        }
    }

    /// <summary>Whoever sees the text only misses nothing: every choice of a question is in it, and it points at no card or button.</summary>
    private static void StandsAlone(Activity reply)
    {
        Assert.False(string.IsNullOrWhiteSpace(reply.Text), "A reply has no text.");
        Assert.False(PointsElsewhere().IsMatch(reply.Text), $"The text points at something that only some see:\n{reply.Text}");
        if (TestConversation.KindOf(reply) == "prompt")
        {
            Assert.All(reply.SuggestedActions?.Actions ?? [], action => Assert.Contains(action.Title, reply.Text, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>A sum of money or a share is followed by who says so and the year; what the person said themselves needs no source.</summary>
    private static void HasItsSource(string line, HashSet<string> own, string text)
    {
        foreach (var figure in Figures().Matches(line).Where(figure => !own.Contains(figure.Value)))
        {
            var rest = line[figure.Index..];
            Assert.True(
                Year().IsMatch(rest) && Sources.Any(source => rest.Contains(source, StringComparison.Ordinal) || (IsAbbreviated(source, rest) && text.Contains(source, StringComparison.Ordinal))),
                $"“{figure.Value}” has no source and year behind it in “{line}” of:\n{text}");
        }
    }

    /// <summary>A label says "BLS"; a closing line of the same reply has to give the name in full.</summary>
    private static bool IsAbbreviated(string source, string rest) =>
        source.Split(' ').Any(word => word.Length > 2 && word.All(char.IsAsciiLetterUpper) && rest.Contains($"({word}, ", StringComparison.Ordinal));

    private static async Task<HashSet<string>> OwnAmountsAsync(TestConversation talk)
    {
        var stored = (await talk.StoredAsync()).Values.OfType<IDictionary<string, object>>().FirstOrDefault(bag => bag.ContainsKey(AdvisorState.ProfileName));
        var profile = stored?[AdvisorState.ProfileName] as StoredProfile ?? (stored?[AdvisorState.ProfileName] as JObject)?.ToObject<StoredProfile>();
        return [.. new[] { profile?.PayHope, profile?.Budget }.OfType<decimal>().Select(amount => "$" + amount.ToString("#,##0", CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"\$\d[\d,.]*\d|\$\d|\d[\d.]*(?=%| percent)")]
    private static partial Regex Figures();

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(the|this|that) (button|card|picture|link)s?\b|\bclick\b|\bsee below\b", RegexOptions.IgnoreCase)]
    private static partial Regex PointsElsewhere();
}
