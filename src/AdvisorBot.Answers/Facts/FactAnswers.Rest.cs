using AdvisorBot.Answers.Writing;

namespace AdvisorBot.Answers.Facts;

/// <content>What there is beside what was just told.</content>
internal sealed partial class FactAnswers
{
    /// <summary>Adds what is known beside what was told, opened with <paramref name="key"/>.</summary>
    public void RestInto(ReplyDraft draft, FactQuestion question, string key, int room, Words words)
    {
        if (_picker.Pick(question) is { } picked)
        {
            TellRest(draft, question, picked, key, room, words);
        }
        else
        {
            SayUnknown(draft, question, words);
        }
    }

    /// <summary>What was just told is not told again.</summary>
    private void TellRest(ReplyDraft draft, FactQuestion question, PickedFacts picked, string key, int room, Words words)
    {
        var left = _repetition.Left(question, picked);
        var lead = question.AsksAgain && Lead(draft, question, picked) is { } depends ? depends + " " : "";
        draft.Add(lead + _repetition.Opening(draft, question, picked, left.Count > 0 ? key : "answer.beyond.nothing", words));
        draft.About(question.Topic ?? picked.Facts[0].Topic, Subjects(question, picked));
        if (left.Count > 0)
        {
            TellInto(draft, left, 1, room);
        }
    }
}
