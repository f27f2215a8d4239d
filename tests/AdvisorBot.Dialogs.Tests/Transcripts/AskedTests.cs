using AdvisorBot.Testing;

namespace AdvisorBot.Dialogs.Tests.Transcripts;

/// <summary>An answer fits its question: yes or no first, the figure first, an order for "most", a circumstance not passed over (<c>tests/asked</c>).</summary>
public sealed class AskedTests
{
    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in new[] { "en", "es" })
            {
                foreach (var talk in TalksIn(language))
                {
                    data.Add(language, string.Join('\n', talk));
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_answer_fits_how_the_question_was_put(string language, string lines)
    {
        var talk = new TestConversation { Locale = language };
        foreach (var line in lines.Split('\n'))
        {
            var said = line[1..].Trim();
            switch (line[0])
            {
                case '>':
                    await talk.SaysAsync(said);
                    foreach (var reply in talk.Replies)
                    {
                        await ReplyChecks.CheckAsync(talk, reply);
                    }

                    break;
                case '^':
                    Assert.StartsWith(said, talk.Replies[0].Text.Replace("*", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
                    break;
                case '<':
                    Assert.Contains(said, talk.Text, StringComparison.OrdinalIgnoreCase);
                    break;
                case '!':
                    Assert.DoesNotContain(said, talk.Text, StringComparison.OrdinalIgnoreCase);
                    break;
                default:
                    Assert.Fail($"'{line}' begins with no known sign");
                    break;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> TalksIn(string language)
    {
        var talk = new List<string>();
        foreach (var line in File.ReadAllLines(RepositoryRoot.At("tests", "asked", $"{language}.txt")).Where(line => !line.StartsWith('#')).Append(""))
        {
            if (line.Trim().Length > 0)
            {
                talk.Add(line);
            }
            else if (talk.Count > 0)
            {
                yield return talk;
                talk = [];
            }
        }
    }
}
