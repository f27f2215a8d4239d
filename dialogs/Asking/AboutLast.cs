using AdvisorBot.Answers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Dialogs.Asking;

/// <summary>A few words about the answer just given: "like what?", "per hour?", "is that before taxes?", "I already have that".</summary>
internal static class AboutLast
{
    /// <summary>More words are a question of their own.</summary>
    private const int FewWords = 8;

    /// <summary>The answer; null when the message is not of that kind.</summary>
    public static Reply? ReplyTo(AdvisorTurn turn)
    {
        var talk = turn.Talk;
        if (talk.Told.Count == 0 || talk.Topic is not { } topic || (turn.InInterview && !turn.Recognition.Text.Contains('?', StringComparison.Ordinal)))
        {
            return null;
        }

        var asking = turn.Texts.Asking;
        var follow = asking.FollowUps;
        var words = turn.WordsOf(turn.Recognition.Text);
        AskedWords[] wordings = [words, words.WithoutOpening(asking.Prefaces), words.WithoutEnds(asking.Prefaces)];
        var question = new FactQuestion { Topic = topic, Subjects = [.. talk.Subjects], Told = [.. talk.Told] };
        if (IsAny(follow.More))
        {
            return talk.Rest.Count > 0 ? turn.Answers.More(talk.Rest, topic, talk.Subjects, turn.Audience, !turn.InInterview) : turn.Answers.Further(question, "answer.further", turn.Audience, !turn.InInterview);
        }

        if (IsAny(follow.Known))
        {
            return turn.Answers.Further(question, "answer.said", turn.Audience, !turn.InInterview);
        }

        if (IsAny(follow.Held))
        {
            return turn.Answers.Held(question, turn.Audience, !turn.InInterview);
        }

        if (follow.Topics.FirstOrDefault(asked => IsAny(asked.Value)).Key is { } other && talk.Subjects is [var career] && NamedSubjects.IsCareer(turn, career))
        {
            return turn.Answers.Answer([question with { Topic = other, Told = other == topic ? question.Told : [], Form = new AskedForm() }], turn.Audience, !turn.InInterview);
        }

        return follow.Periods.FirstOrDefault(period => IsAny(period.Value)).Key is { } unit && turn.Answers.PayPer(unit, question, turn.Audience) is { } pay ? pay
            : words.Count <= FewWords && follow.OfPay.FirstOrDefault(fact => words.HasAny(fact.Value)).Key is { } told ? turn.Answers.OfPay(told, talk.Told, question, turn.Audience)
            : null;

        bool IsAny(IReadOnlyList<string> phrases) => phrases.Any(phrase => wordings.Any(wording => wording.Is(phrase)));
    }
}
