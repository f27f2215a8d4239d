namespace AdvisorBot.Storage;

/// <summary>What was deleted of a user.</summary>
public sealed record DeletedData(int States, int Activities, int Conversations);
