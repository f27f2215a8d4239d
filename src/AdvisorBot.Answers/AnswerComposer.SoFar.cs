using AdvisorBot.Advice;
using AdvisorBot.Answers.Writing;

namespace AdvisorBot.Answers;

public sealed partial class AnswerComposer
{
    private const int MissingNamed = 3;

    /// <summary>The careers that come closest by the answers so far, a line each, and what is still to be asked; the open question follows.</summary>
    /// <param name="missing">Questions without answer, in the order in which they come.</param>
    public Reply RecommendSoFar(Recommendations ranking, IReadOnlyList<string> missing, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        if (!ranking.HasReasons)
        {
            return draft.Add(draft.Say("recommend.so-far.nothing")).Write();
        }

        var words = WordsFor(audience);
        var reasons = new ReasonWords(_knowledge, draft, words);
        var lines = new List<string>();
        foreach (var item in ranking.Items.Take(CareersShown))
        {
            lines.Add($"- **{DataText.Capital(words.Name(item.CareerId))}**. {string.Join(". ", Lines(draft, item, reasons, most: 1, against: 1))}");
            draft.Shown.Add(item.CareerId);
        }

        draft.Add(draft.Say(ranking.NoneFits ? "recommend.so-far.none-fits" : "recommend.so-far") + "\n\n" + string.Join('\n', lines));
        return draft.Add(draft.Say("recommend.so-far.missing", ("slots", words.Join(missing.Take(MissingNamed).Select(slot => draft.Say($"slot.{slot}")))))).Write();
    }
}
