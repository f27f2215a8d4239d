using AdvisorBot.Knowledge;

namespace AdvisorBot.Understanding.Text;

/// <summary>Puts a language's small words and turns of speech into the phrase book.</summary>
internal sealed class RuleSenses(Language language)
{
    public void Add(LanguageRules rules)
    {
        AddList(rules.StopWords, SenseKind.Stop);
        AddList(rules.Fillers, SenseKind.Filler);
        AddList(rules.Framing.Openers, SenseKind.Opener);
        AddList(rules.Framing.Headings, SenseKind.Heading);
        AddList(rules.Framing.Closers, SenseKind.Closer);
        AddList(rules.Framing.Names, SenseKind.NameOpener);
        AddList(rules.Negators, SenseKind.Negator);
        AddList(rules.Contrasts, SenseKind.Contrast);
        AddList(rules.Connectors, SenseKind.Connector);
        AddList(rules.QuestionWords, SenseKind.QuestionWord);
        AddList(rules.Auxiliaries, SenseKind.Auxiliary);
        AddList(rules.Copulas, SenseKind.Copula);
        AddList(rules.QuestionSubjects, SenseKind.QuestionSubject);
        AddList(rules.Articles, SenseKind.Article);
        AddList(rules.AskOpeners, SenseKind.AskOpener);
        AddList(rules.Embedders, SenseKind.Embedder);
        AddList(rules.FirstPerson, SenseKind.FirstPerson);
        AddList(rules.Pronouns, SenseKind.Pronoun);
        AddList(rules.FollowUps, SenseKind.FollowUp);
        AddList(rules.Comparisons, SenseKind.Comparison);
        AddList(rules.Whys, SenseKind.Why);
        AddList(rules.Possessions, SenseKind.Possession);
        AddList(rules.Unfinished, SenseKind.Unfinished);
        AddList(rules.FieldMarkers, SenseKind.FieldMarker);
        AddList(rules.ThatOne, SenseKind.ThatOne);
        AddList(rules.OtherOne, SenseKind.OtherOne);
        AddList(rules.Conditions, SenseKind.Condition);
        AddList(rules.Corrections, SenseKind.Correction);
        AddList(rules.Asides, SenseKind.Aside);
        AddList(rules.SetAsides, SenseKind.SetAside);
        AddList(rules.Idioms, SenseKind.Idiom);
        AddList(rules.Selves, SenseKind.Self);
        AddList(rules.Jobs.Before, SenseKind.Job);
        AddList(rules.Jobs.After, SenseKind.JobAfter);
        AddList(rules.Jobs.OfOthers, SenseKind.JobOfOther);
        AddList(rules.Jobs.Pointers, SenseKind.JobPointer);
        AddList(rules.Goals, SenseKind.Goal);
        AddList(rules.Hypotheticals.Ifs, SenseKind.If);
        AddList(rules.Versus, SenseKind.Versus);
        AddNamed(rules.TopicCues, SenseKind.TopicCue);
        AddNamed(rules.Slots, SenseKind.Slot);
        AddNumbers(rules.Likings, SenseKind.Liking);
        AddNumbers(rules.Positions.ToDictionary(pair => pair.Key, pair => (double)pair.Value), SenseKind.Position);
        AddFamilies(rules.Families);
        AddRemote(rules.Remote);
        AddNumbers(rules.Time.Units, SenseKind.TimeUnit);
        AddRanges(rules.Time.Phrases, SenseKind.TimePhrase);
        AddList(rules.Time.NoLimit, SenseKind.NoLimit);
        AddNumbers(rules.Money.Multipliers, SenseKind.Multiplier);
        AddList(rules.Money.Dollars, SenseKind.Dollar);
        AddNumbers(rules.Money.Periods, SenseKind.MoneyPeriod);
        AddRanges(rules.Money.Phrases, SenseKind.MoneyPhrase);
        AddList(rules.Money.RangeJoiners, SenseKind.RangeJoiner);
        AddAmounts(rules.Amounts);
        AddList(rules.Relatives, SenseKind.Relative);
        AddList(rules.AskEndings, SenseKind.AskEnding);
        AddList(rules.Welcomes, SenseKind.Welcomed);
        AddList(rules.TurnDowns, SenseKind.TurnedDown);
        AddProfile(rules.Profile);
    }

    private void AddAmounts(AmountWords amounts)
    {
        AddList(amounts.Hedges, SenseKind.Hedge);
        AddList(amounts.RejectedBefore, SenseKind.RejectedBefore);
        AddList(amounts.RejectedAfter, SenseKind.RejectedAfter);
        AddList(amounts.Current, SenseKind.Current);
        AddList(amounts.CurrentAfter, SenseKind.CurrentAfter);
        AddList(amounts.Sums, SenseKind.Sum);
        AddList(amounts.OnTop, SenseKind.OnTop);
        AddList(amounts.Raises, SenseKind.Raise);
        AddList(amounts.Sequels, SenseKind.Sequel);
        AddList(amounts.AgesAfter, SenseKind.AgeAfter);
        AddList(amounts.AgesBefore, SenseKind.AgeBefore);
        AddList(amounts.AgeGoals, SenseKind.AgeGoal);
        AddList(amounts.Ceilings, SenseKind.Ceiling);
        AddList(amounts.Bounds, SenseKind.Bound);
        AddList(amounts.Past, SenseKind.Past);
    }

    private void AddProfile(ProfileWords profile)
    {
        AddList(profile.Others, SenseKind.OtherPerson);
        AddList(profile.WishesOfOthers, SenseKind.WishOfOther);
        AddNamed(profile.Experience, SenseKind.Experience);
        AddNamed(profile.PatientContact, SenseKind.PatientContact);
        AddNamed(profile.Hours, SenseKind.Hours);
        AddList(profile.WorkNow, SenseKind.WorkNow);
        AddNamed(profile.Lead, SenseKind.Lead);
        AddList(profile.Budget, SenseKind.Budget);
        AddList(profile.Pay, SenseKind.Pay);
        AddNumbers(profile.BudgetPhrases, SenseKind.BudgetPhrase);
        AddList(profile.Endless, SenseKind.Endless);
        AddNamed(profile.Steps, SenseKind.StepVerb);
        AddList(profile.Minus, SenseKind.Minus);
    }

    private void AddRemote(RemoteWords remote)
    {
        AddList(remote.Home, SenseKind.RemoteHome);
        AddList(remote.Office, SenseKind.RemoteOffice);
        AddList(remote.Must, SenseKind.RemoteMust);
        AddList(remote.Wish, SenseKind.RemoteWish);
        AddList(remote.Indifferent, SenseKind.RemoteIndifferent);
    }

    private void AddFamilies(IReadOnlyList<IReadOnlyList<string>> families)
    {
        foreach (var family in families.Where(family => family.Count > 0))
        {
            language.AddAll(family, _ => new Sense(SenseKind.Family, family[0]));
        }
    }

    private void AddList(IReadOnlyList<string> phrases, SenseKind kind) => language.AddAll(phrases, phrase => new Sense(kind, phrase));

    private void AddNamed(IReadOnlyDictionary<string, IReadOnlyList<string>> named, SenseKind kind)
    {
        foreach (var (id, phrases) in named)
        {
            // "RN" is a nurse, "rn" is right now.
            language.AddAll(phrases, phrase => new Sense(kind, id, Exact: phrase.Any(char.IsUpper) ? phrase : null));
        }
    }

    private void AddNumbers(IReadOnlyDictionary<string, double> numbers, SenseKind kind)
    {
        foreach (var (phrase, value) in numbers)
        {
            language.Add(phrase, new Sense(kind, phrase, value));
        }
    }

    private void AddRanges(IReadOnlyDictionary<string, IReadOnlyList<double>> ranges, SenseKind kind)
    {
        foreach (var (phrase, range) in ranges)
        {
            language.Add(phrase, new Sense(kind, phrase, range[0], range[^1]));
        }
    }
}
