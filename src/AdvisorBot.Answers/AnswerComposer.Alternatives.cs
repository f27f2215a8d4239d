using AdvisorBot.Advice;
using AdvisorBot.Answers.Writing;
using AdvisorBot.Knowledge;

namespace AdvisorBot.Answers;

/// <content>Careers beyond those shown.</content>
public sealed partial class AnswerComposer
{
    /// <summary>The careers after those shown; without a ranking, careers close to <paramref name="near"/>.</summary>
    public Reply Alternatives(Recommendations? ranking, IReadOnlyList<string> shown, string? near, Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Recommendation);
        var words = WordsFor(audience);
        if (ranking is not null && shown.Count > 0)
        {
            var next = ranking.Items.Where(item => !shown.Contains(item.CareerId)).Take(CareersShown).ToArray();
            if (next.Length == 0)
            {
                return draft.Add(draft.Say("alternatives.end")).Suggest(draft.Say("help.suggest.compare")).Write();
            }

            draft.Add(draft.Say("alternatives.intro"));
            ShowRanked(draft, next, ranking, words);
        }
        else
        {
            ShowRelated(draft, near is not null && _knowledge.Subjects.TryGetValue(near, out var subject) && subject.Kind is SubjectKind.Career ? subject : _knowledge.Umbrella, words);
        }

        return draft.Suggest([.. draft.Shown.Select(id => DetailsOf(draft, id))]).Write();
    }

    /// <summary>The careers there are to ask about: "what jobs do you cover?".</summary>
    public Reply CareersKnown(Audience audience)
    {
        var draft = Draft(audience, ReplyKinds.Answer);
        var words = WordsFor(audience);
        var careers = _knowledge.Subjects.Values.Where(subject => subject.Kind is SubjectKind.Career && subject.Id != _knowledge.Pack.Umbrella).Select(subject => (subject.Id, Name: words.Name(subject.Id))).OrderBy(career => career.Name, StringComparer.Ordinal).ToArray();
        draft.Shown.AddRange(careers.Select(career => career.Id));
        return draft.Add(draft.Say("purpose.careers", ("careers", words.Join(careers.Select(career => career.Name))))).Suggest(draft.Say("help.suggest.compare")).Write();
    }

    private void ShowRelated(ReplyDraft draft, Subject subject, Words words)
    {
        var related = subject.Related.Concat(subject.LeadsTo).Distinct()
            .Where(id => _knowledge.Subjects.TryGetValue(id, out var other) && other.Kind is SubjectKind.Career)
            .Take(4)
            .ToArray();
        draft.Add(draft.Say("alternatives.intro.related", ("career", words.Name(subject.Id))));
        draft.Add(string.Join('\n', related.Select((id, i) => $"{i + 1}. " + draft.Say("alternatives.item",
            ("career", DataText.Capital(words.Name(id))), ("summary", DataText.Safe(_knowledge.Subjects[id].Summary))))));
        draft.About("alternatives", [subject.Id]);
        draft.Shown.AddRange(related);
        draft.OffersAreNumbered = true;
    }
}
