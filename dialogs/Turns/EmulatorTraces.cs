using AdvisorBot.Dialogs.State;
using AdvisorBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>Shows a developer in the Emulator what was understood and what the bot's state has become; nothing is done for other channels.</summary>
internal static class EmulatorTraces
{
    /// <summary>The value type under which the Emulator's inspector shows bot state.</summary>
    public const string BotStateType = "https://www.botframework.com/schemas/botState";

    private const string RecognitionType = "https://www.botframework.com/schemas/recognizerResult";

    public static async Task SendAsync(ITurnContext turnContext, AdvisorState state, CancellationToken cancellationToken)
    {
        if (turnContext.Activity is not { ChannelId: Channels.Emulator, DeliveryMode: not DeliveryModes.ExpectReplies })
        {
            return;
        }

        if (turnContext.TurnState.Get<AdvisorTurn>()?.Recognition is { } recognition)
        {
            await turnContext.TraceActivityAsync("Recognition", Describe(recognition), RecognitionType, "Recognition", cancellationToken);
        }

        if (state.Read(turnContext) is { } read)
        {
            await turnContext.TraceActivityAsync("BotState", read, BotStateType, "Bot State", cancellationToken);
        }
    }

    /// <summary>Intents and entities by id; the words themselves stand in the transcript already.</summary>
    private static RecognizerResult Describe(Recognition recognition) => new()
    {
        Intents = recognition.Clauses
            .GroupBy(clause => clause.Best.Intent)
            .ToDictionary(clauses => clauses.Key, clauses => new IntentScore { Score = clauses.Max(clause => clause.Best.Score) }),
        Entities = new JObject(recognition.Entities
            .GroupBy(entity => entity.Kind)
            .Select(kind => new JProperty(kind.Key.ToString(), new JArray(kind.Select(entity => entity.Id))))),
        Properties = { ["intent"] = recognition.Intent, ["readings"] = new JArray(recognition.Clauses.Select(Describe)) },
    };

    private static JObject Describe(Clause clause) => new()
    {
        ["intent"] = clause.Best.Intent,
        ["verdict"] = clause.Verdict.ToString(),
        ["topic"] = clause.Best.Topic,
        ["subjects"] = new JArray(clause.Best.Subjects),
        ["facts"] = new JArray(clause.Best.Facts.Select(fact => fact.Id)),
        ["score"] = Math.Round(clause.Best.Score, 3),
    };
}
