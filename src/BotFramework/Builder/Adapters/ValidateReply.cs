using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Compares a reply with the one a transcript has.</summary>
public delegate void ValidateReply(IActivity expected, IActivity actual);
