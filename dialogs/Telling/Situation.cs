using System.Globalization;
using System.Text.RegularExpressions;
using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;

namespace AdvisorBot.Dialogs.Telling;

/// <summary>What people tell beside the answers of the interview: "i make 15.50 an hr", "I can study 8 hours a week", "no nights", "I have no money".</summary>
internal sealed class Situation
{
    /// <summary>Without a word for the time, such an amount is earned by the hour.</summary>
    private const double LeastHourly = 7;
    private const double MostHourly = 30;

    private const int MostStudyHours = 60;

    private const string NoPatients = "no-patient-contact";
    private const string People = "people-contact";
    private const string Nights = "nights";

    private readonly AdvisorTurn _turn;
    private readonly SelfStory _story;
    private readonly AskedWords _words;
    private readonly bool _isOfStudy;

    public Situation(AdvisorTurn turn)
    {
        _turn = turn;
        _story = SelfStory.Of(turn);
        _words = turn.WordsOf(turn.Recognition.Text);
        _isOfStudy = _words.HasAny(Situations.Studying) || turn.Recognition.Clauses.Any(clause => clause.Best.Intent is Intents.Plan);
    }

    private SituationWords Situations => _turn.Texts.Asking.Situation;

    /// <summary>What belongs to the situation and is no answer of the interview: the pay of now no hope, the evenings for classes no wish for work.</summary>
    public bool Explains(Entity entity) => entity.Kind switch
    {
        EntityKind.Money => _turn.Talk.OpenSlot != Slots.Pay && PayNow is not null,
        EntityKind.Experience or EntityKind.FieldOfStudy => PayNow is not null && _turn.Recognition.Entities.Any(pay => pay.Kind is EntityKind.Money && pay.Span.End <= entity.Span.Start && entity.Span.Start - pay.Span.End <= 1),
        EntityKind.Interest => !_turn.InInterview && (IsTurnedAway(entity) || IsOfPhone(entity)),
        EntityKind.Hours => _turn.Talk.OpenSlot != Slots.Hours && ((_isOfStudy && IsBesideWork) || IsOfSchooling(entity)),
        _ => false,
    };

    /// <summary>"I don't like talking on the phone" turns away no people.</summary>
    private bool IsOfPhone(Entity liking) => liking is { Id: People, Liking: < 0 }
        && Asking.Sentences.Of(_turn.Recognition.Text).LastOrDefault(part => part.Start <= liking.Span.Start).Text is { } sentence && _turn.WordsOf(sentence).HasAny(Situations.Phone);

    /// <summary>"I'm getting my GED on Saturdays" tells when somebody learns.</summary>
    private bool IsOfSchooling(Entity hours) => _turn.Recognition.Clauses.Any(clause => QuestionForm.Holds(clause, hours)
        && _turn.Recognition.Entities.Any(level => level.Kind is EntityKind.EducationLevel && QuestionForm.Holds(clause, level)));

    public void ReadInto(SlotAnswers answers)
    {
        if (PayNow is { } pay)
        {
            answers.Set(Slots.PayNow, profile => profile with { PayNow = pay });
        }

        if (answers.Profile.PayNow is { } least && !(answers.Changed.Contains(Slots.Pay) && answers.Profile.PayHope > least) && IsTold(Situations.NoLess) && (IsDenied(_words) || !_words.Opens(_turn.Texts.Rules.Auxiliaries)))
        {
            answers.Set(Slots.Pay, profile => profile with { PayHope = least });
        }

        if (!answers.Profile.Knows(Slots.Education) && _story.Parts().FirstOrDefault(IsPlainDegree) is not null)
        {
            answers.Set(Slots.Education, profile => profile with { Education = Situations.PlainDegree });
        }

        if (StudyHours is { } hours)
        {
            answers.Set(Slots.Study, profile => profile with { StudyHours = hours, StudiesBeside = profile.StudiesBeside || IsBesideWork });
        }
        else if (IsBesideWork)
        {
            answers.Set(Slots.Study, profile => profile with { StudiesBeside = true });
        }

        if (_turn.Talk.OpenSlot != Slots.Budget && !answers.Changed.Contains(Slots.Budget) && IsTold(Situations.NoMoney, evenAsking: true))
        {
            answers.Set(Slots.Budget, profile => profile with { Budget = 0 });
        }

        if (!_turn.InInterview && !answers.Changed.Contains(Slots.PatientContact) && answers.Profile.PatientContact is not PatientWish.Never && IsTold(Situations.AwayFromPatients, evenAsking: true))
        {
            answers.Set(Slots.PatientContact, profile => profile with { PatientContact = PatientWish.RatherNot });
        }

        foreach (var unwanted in Situations.Unwanted.Where(unwanted => _turn.Talk.OpenSlot != Slots.Hours && !answers.Profile.Limits.Contains(unwanted.Key) && IsTold(unwanted.Value, evenAsking: true)))
        {
            answers.Set(Slots.Limits, profile => profile with { Limits = new HashSet<string>(profile.Limits) { unwanted.Key } });
            if (unwanted.Key == Nights && answers.Changed.Contains(Slots.Hours) && answers.Profile.Hours is HoursWish.Evenings)
            {
                // "I work nights and want to get away from nights": whom one wants to leave is no wish.
                answers.TakeBack(Slots.Hours, profile => profile with { Hours = _turn.Profile.Hours });
            }
        }
    }

    /// <summary>Pay so far, a year; null when it is not told.</summary>
    private decimal? PayNow => _story.Parts().Select(Earned).FirstOrDefault(pay => pay is not null);

    private decimal? Earned(string part)
    {
        var words = _turn.WordsOf(part);
        if (words.Longest(Situations.Earning) is not { } earning || words.Behind(earning) is not { Length: > 0 } amount || !amount.Any(char.IsDigit) || _story.IsOfOthers(words) || IsWondered(words, earning))
        {
            return null;
        }

        var read = _story.Read(part.Trim().TrimEnd('?'));
        return read.FirstOrDefault(entity => entity is { Kind: EntityKind.Money, Number: > 0 })?.Number is { } yearly ? (decimal)Math.Round(yearly)
            : read.FirstOrDefault(entity => entity is { Kind: EntityKind.Number, Number: >= LeastHourly and < MostHourly })?.Number is { } hourly ? (decimal)Math.Round(hourly * WorkYear.Hours)
            : null;
    }

    /// <summary>"Can i make 60k", "what if i earn 50": words before it that ask or suppose.</summary>
    private bool IsWondered(AskedWords words, string earning)
    {
        var rules = _turn.Texts.Rules;
        var before = _turn.WordsOf(words.Text[..words.Text.IndexOf(AskedWords.Plain(earning), StringComparison.Ordinal)]);
        return before.HasAny(rules.Auxiliaries) || before.HasAny(rules.QuestionWords) || before.HasAny(rules.Hypotheticals.Ifs) || before.HasAny(rules.Hypotheticals.Openers) || before.HasAny(rules.Negators);
    }

    /// <summary>"38, business degree": a degree in something, without saying which, is the usual one.</summary>
    private bool IsPlainDegree(string part)
    {
        var (words, telling) = (_turn.WordsOf(part), _turn.Texts.Asking.Telling);
        if (!words.HasAny(Situations.PlainDegrees) || _story.Asks(part) || _story.IsOfOthers(words) || words.HasAny(_turn.Texts.Rules.Negators) || words.HasAny(telling.Goals) || words.HasAny(telling.Aims))
        {
            return false;
        }

        var read = _story.Read($"{Situations.Having} {part.Trim()}");
        return read.Any(entity => entity is { Kind: EntityKind.FieldOfStudy, Liking: > 0 }) && !read.Any(entity => entity.Kind is EntityKind.EducationLevel);
    }

    private bool IsBesideWork => IsTold(Situations.BesideWork, evenAsking: true) || (_isOfStudy && IsTold(Situations.SpareTime, evenAsking: true));

    /// <summary>"I can do 10 hours a week"; the hours of a job are none.</summary>
    private int? StudyHours
    {
        get
        {
            foreach (var part in _story.Parts().Select(_turn.WordsOf).Where(part => !_story.IsOfOthers(part)))
            {
                var match = Regex.Match(part.Text, $@"(\d+) (?:{string.Join('|', Situations.HoursAWeek.Select(AskedWords.Plain).Select(Regex.Escape))})(?= |$)");
                if (match.Success && !_turn.WordsOf(part.Text[..match.Index]).HasAny(Situations.Working)
                    && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is > 0 and <= MostStudyHours and var hours)
                {
                    return hours;
                }
            }

            return null;
        }
    }

    /// <summary>"Dont do needles" only opens like a question.</summary>
    private bool Asks(string sentence) => _story.Asks(sentence) && (sentence.Contains('?', StringComparison.Ordinal) || !IsDenied(_turn.WordsOf(sentence)));

    private bool IsDenied(AskedWords words) =>
        words.Text.Split(' ') is [var verb, var not, ..] && _turn.Texts.Rules.Auxiliaries.Contains(verb) && _turn.Texts.Rules.Negators.Contains(not);

    /// <summary>Whether a part says how somebody studies, what money they have or want, and asks nothing.</summary>
    public bool IsStatement(Clause clause)
    {
        var words = _turn.WordsOf(clause.Text);
        return !Asking.Sentences.Of(clause.Text).Any(part => Asks(part.Text)) && !FormReader.IsMarked(clause, _turn)
            && (words.HasAny(Situations.NoLess) || words.HasAny(Situations.NoMoney) || (StudyHours is not null && words.HasAny(Situations.HoursAWeek)) || WishesAfterRanking(clause, words) || (_isOfStudy && (words.HasAny(Situations.BesideWork) || words.HasAny(Situations.SpareTime))));
    }

    /// <summary>"No nights please" and "I want from home because my daughter is 3", after a ranking, are to change it.</summary>
    private bool WishesAfterRanking(Clause clause, AskedWords words) => !_turn.InInterview && _turn.Talk.Ranking.Count > 0
        && (Situations.Unwanted.Any(unwanted => words.HasAny(unwanted.Value))
            || (QuestionForm.SpeaksOfSelf(clause, _turn) && _turn.Recognition.Entities.Any(entity => entity.Kind is EntityKind.Remote && QuestionForm.Holds(clause, entity))));

    /// <summary>"I don't want to see blood" and "I'd like to leave direct patient care" turn away from patients, whatever the single words are read as.</summary>
    private bool IsTurnedAway(Entity liking) => liking is { Id: NoPatients, Liking: < 0 } or { Id: People, Liking: > 0 }
        && (IsTold(Situations.AwayFromPatients, evenAsking: true) || (liking.Id == NoPatients && Situations.Unwanted.Any(unwanted => IsTold(unwanted.Value, evenAsking: true))));

    /// <summary>Whether the writer says one of these; a question tells only what is said of its writer.</summary>
    private bool IsTold(IReadOnlyList<string> phrases, bool evenAsking = false) => _story.Sentences.Any(sentence => _turn.WordsOf(sentence) is var words
        && words.HasAny(phrases) && !_story.IsOfOthers(words) && (!Asks(sentence) || (evenAsking && (_words.HasAny(_turn.Texts.Asking.Telling.Selves) || _words.HasAny(_turn.Texts.Rules.FirstPerson)))));
}
