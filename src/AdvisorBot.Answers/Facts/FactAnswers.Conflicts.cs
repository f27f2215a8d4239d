using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers.Facts;

/// <content>Facts about which sources disagree.</content>
internal sealed partial class FactAnswers
{
    private const int MostOtherSides = 3;

    private void Explain(ReplyDraft draft, Conflict conflict, FactQuestion question)
    {
        var marks = conflict.Sources
            .Where(_knowledge.Sources.ContainsKey)
            .Select(id => draft.Citations.Mark(_knowledge.Sources[id], conflict.Title));
        draft.Add(DataText.Sentence(DataText.Safe(conflict.Explanation)) + string.Concat(marks));
        var subjects = question.Subjects.Count > 0 ? question.Subjects : [_knowledge.Facts[conflict.Facts[0]].SubjectId];
        draft.About(conflict.Topic, subjects, conflict.Facts);
    }

    /// <summary>A fact about which sources disagree never stands as if it were the only word.</summary>
    private void MentionOtherSide(ReplyDraft draft, IReadOnlyList<string> told)
    {
        var conflict = told.Select(_knowledge.ConflictOf).FirstOrDefault(found => found is not null);
        if (conflict is null || draft.Offers.Exists(offer => offer.Conflict == conflict.Id))
        {
            return;
        }

        var others = conflict.Facts.Where(id => !draft.Facts.Contains(id)).Take(MostOtherSides).Select(id => SourcedText.Short(_knowledge, draft, _knowledge.Facts[id])).ToArray();
        if (others.Length > 0)
        {
            draft.Add(draft.Say("conflict.other", ("other", string.Join(draft.Say("join.semicolon"), others))));
        }

        draft.Offers.Insert(0, new Offer(draft.Say("conflict.ask", ("title", DataText.Plain(conflict.Title))), conflict.Id));
    }
}
