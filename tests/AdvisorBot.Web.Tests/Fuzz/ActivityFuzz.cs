using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Fuzz;

/// <summary>Makes activities nobody should send: the same seed and number always make the same one.</summary>
internal sealed class ActivityFuzz(int seed)
{
    private static readonly string[] Types =
    [
        "message", "conversationUpdate", "messageReaction", "messageUpdate", "messageDelete", "typing", "event", "invoke", "installationUpdate",
        "endOfConversation", "contactRelationUpdate", "deleteUserData", "ping", "trace", "handoff", "suggestion", "command", "commandResult",
        "delay", "invokeResponse", "Message", "notAType", "\u0000", "tYpe/with:odd|chars",
    ];

    private static readonly string[] InvokeNames =
        ["adaptiveCard/action", "message/submitAction", "healthcheck", "signin/verifyState", "task/fetch", "composeExtension/query", "", "unknown"];

    /// <summary>Every field of a full activity, as JSON paths.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Full("p").Descendants().OfType<JProperty>().Select(property => property.Path).Distinct()];

    /// <summary>The activity of that number, as the text of a request's body.</summary>
    public string Body(int number, string conversation)
    {
        var random = new Random(seed + (number * 7919));
        var activity = Full(conversation);
        activity["type"] = Types[random.Next(3) == 0 ? random.Next(Types.Length) : 0];
        if ((string?)activity["type"] == "invoke")
        {
            activity["name"] = InvokeNames[random.Next(InvokeNames.Length)];
        }

        // The first cases go through all fields one by one with each kind of damage; the later ones damage several at once.
        var kinds = Damage.Length;
        if (number < Paths.Count * kinds)
        {
            Spoil(activity, Paths[number / kinds], number % kinds, random);
        }
        else
        {
            for (var count = random.Next(1, 8); count > 0; count--)
            {
                Spoil(activity, Paths[random.Next(Paths.Count)], random.Next(kinds), random);
            }
        }

        return activity.ToString(Newtonsoft.Json.Formatting.None);
    }

    private static readonly Func<Random, JToken?>[] Damage =
    [
        _ => JValue.CreateNull(),
        _ => null,
        random => Wrong(random),
        random => Huge(random),
        random => Deep(random.Next(5, 400)),
    ];

    private static void Spoil(JObject activity, string path, int kind, Random random)
    {
        if (activity.SelectToken(path) is not { } token)
        {
            return;
        }

        if (Damage[kind](random) is { } value)
        {
            token.Replace(value);
        }
        else
        {
            token.Parent!.Remove();
        }
    }

    private static JToken Wrong(Random random) => random.Next(12) switch
    {
        0 => 7,
        1 => -1.5e300,
        2 => true,
        3 => new JArray(),
        4 => new JArray(JValue.CreateNull(), 1, "x", new JArray(), new JObject()),
        5 => new JObject(),
        6 => new JObject { ["id"] = new JObject { ["id"] = 1 }, ["$type"] = "System.Object, System.Private.CoreLib", ["type"] = new JArray(1) },
        7 => "",
        8 => " \u0000\u202e\ud800 ",
        9 => new JRaw("123456789012345678901234567890"),
        10 => "<script>alert(1)</script>${jndi:ldap://x}'; drop table state;--",
        _ => "../../..\\..%2f?#;|@\r\nX: y",
    };

    private static JToken Huge(Random random) => random.Next(3) switch
    {
        0 => new string((char)random.Next('a', 'z'), random.Next(10_000, 100_000)),
        1 => new JArray(Enumerable.Range(0, random.Next(1_000, 8_000)).Select(number => (JToken)new JObject { ["id"] = $"m{number}" })),
        _ => string.Concat(Enumerable.Repeat("what do they earn? ", random.Next(500, 5_000))),
    };

    private static JToken Deep(int depth)
    {
        JToken token = "bottom";
        for (var level = 0; level < depth; level++)
        {
            token = level % 2 == 0 ? new JObject { ["value"] = token } : new JArray(token);
        }

        return token;
    }

    private static JObject Full(string conversation) => new()
    {
        ["type"] = "message",
        ["id"] = $"a-{conversation}",
        ["timestamp"] = "2026-11-22T00:48:15.132Z",
        ["localTimestamp"] = "2026-11-22T00:48:15+00:00",
        ["localTimezone"] = "UTC",
        ["callerId"] = "urn:botframework:azure",
        ["serviceUrl"] = "http://127.0.0.1:9",
        ["channelId"] = "msteams",
        ["from"] = new JObject { ["id"] = $"u-{conversation}", ["name"] = "Alex", ["aadObjectId"] = "a", ["role"] = "user" },
        ["conversation"] = new JObject { ["id"] = conversation, ["isGroup"] = false, ["conversationType"] = "personal", ["name"] = "c", ["tenantId"] = "t", ["aadObjectId"] = "a", ["role"] = "user" },
        ["recipient"] = new JObject { ["id"] = "bot", ["name"] = "Bot", ["role"] = "bot" },
        ["textFormat"] = "plain",
        ["attachmentLayout"] = "list",
        ["membersAdded"] = new JArray(new JObject { ["id"] = $"u-{conversation}", ["name"] = "Alex" }),
        ["membersRemoved"] = new JArray(new JObject { ["id"] = "x" }),
        ["reactionsAdded"] = new JArray(new JObject { ["type"] = "like" }),
        ["reactionsRemoved"] = new JArray(new JObject { ["type"] = "like" }),
        ["topicName"] = "t",
        ["historyDisclosed"] = true,
        ["locale"] = "en-us",
        ["text"] = "what does a health data analyst earn?",
        ["speak"] = "s",
        ["inputHint"] = "acceptingInput",
        ["summary"] = "s",
        ["suggestedActions"] = new JObject { ["to"] = new JArray("x"), ["actions"] = new JArray(new JObject { ["type"] = "imBack", ["title"] = "t", ["value"] = "v" }) },
        ["attachments"] = new JArray(new JObject { ["contentType"] = "text/plain", ["contentUrl"] = "http://127.0.0.1:9/cv.txt", ["content"] = new JObject { ["a"] = 1 }, ["name"] = "cv.txt", ["thumbnailUrl"] = "x" }),
        ["entities"] = new JArray(new JObject { ["type"] = "mention", ["text"] = "<at>Bot</at>", ["mentioned"] = new JObject { ["id"] = "bot", ["name"] = "Bot" } }),
        ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = "t" }, ["team"] = new JObject { ["id"] = "x" }, ["eventType"] = "channelCreated", ["clientActivityID"] = "c", ["postBack"] = true },
        ["action"] = "add",
        ["replyToId"] = "r",
        ["label"] = "l",
        ["valueType"] = "v",
        ["value"] = new JObject
        {
            ["kind"] = "execute",
            ["say"] = "hello",
            ["action"] = new JObject { ["type"] = "Action.Execute", ["title"] = "t", ["verb"] = "choose", ["data"] = new JObject { ["say"] = "hello" } },
            ["trigger"] = "manual",
        },
        ["name"] = "adaptiveCard/action",
        ["relatesTo"] = new JObject { ["activityId"] = "a", ["user"] = new JObject { ["id"] = "u" }, ["bot"] = new JObject { ["id"] = "b" }, ["conversation"] = new JObject { ["id"] = "c" }, ["channelId"] = "c", ["serviceUrl"] = "http://127.0.0.1:9" },
        ["code"] = "completedSuccessfully",
        ["expiration"] = "2026-11-23T00:00:00Z",
        ["importance"] = "normal",
        ["deliveryMode"] = "expectReplies",
        ["listenFor"] = new JArray("a"),
        ["textHighlights"] = new JArray(new JObject { ["text"] = "a", ["occurrence"] = 1 }),
        ["semanticAction"] = new JObject { ["id"] = "s", ["state"] = "start", ["entities"] = new JObject { ["e"] = new JObject { ["type"] = "GeoCoordinates" } } },
    };
}
