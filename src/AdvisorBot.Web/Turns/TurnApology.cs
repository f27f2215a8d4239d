using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Web.Turns;

/// <summary>Says sorry in the user's language when a turn has failed; the words come from the knowledge pack.</summary>
public delegate IActivity TurnApology(ITurnContext turnContext);
