using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>Keeps out what a sentence tells of others alone, whom the recognizer knows by plainer names: "my late husband was the people person".</summary>
internal static class OtherPeople
{
    public static bool Own(Entity entity, AdvisorTurn turn)
    {
        var (_, sentence) = Sentences.Of(turn.Recognition.Text).LastOrDefault(part => part.Start <= entity.Span.Start);
        return sentence is not null && turn.Talk.For is null && turn.WordsOf(sentence) is var words
            && words.HasAny(turn.Texts.Asking.Telling.Others) && !words.Without(turn.Texts.Asking.Telling.Others).HasAny(turn.Texts.Asking.Somebody.Writer);
    }
}
