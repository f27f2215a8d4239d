using Microsoft.Bot.Schema;

namespace AdvisorBot.Answers.Cards;

/// <summary>A card for the compose box, and what the list of results shows of it.</summary>
public sealed record CareerCardParts(Attachment Card, string Title, string Text);
