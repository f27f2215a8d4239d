using AdvisorBot.Advice;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Turns;
using AdvisorBot.Understanding;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.DiscoverCareers;

/// <summary>Answers that are flat or speak against each other get one question that decides; each kind once per interview.</summary>
internal static class TieBreak
{
    public const string LikesAll = "likes-all";
    public const string HatesAll = "hates-all";
    public const string Education = "education";
    public const string Patients = "patients";

    private const string NoPatients = "no-patient-contact";
    private const int ManyLikings = 6;
    private const int ManyDislikes = 4;
    private const int MostOptions = 6;
    private const double Runner = 0.4;

    /// <summary>Looks for a tie among the answers and remembers it; false when there is none that was not asked about.</summary>
    public static bool Find(AdvisorTurn turn)
    {
        foreach (var tie in Ties(turn.Profile).Where(tie => !turn.Talk.TiesAsked.Contains(tie.Kind)))
        {
            Remember(turn.Talk, tie);
            return true;
        }

        return false;
    }

    /// <summary>
    /// "No degree" after "my master's", without a word of correction: takes it out of the answers and asks which is right.
    /// </summary>
    public static void FindInEducation(AdvisorTurn turn, SlotAnswers answers)
    {
        var (before, now) = (turn.Profile.Education, answers.Profile.Education);
        var isLower = EducationLevels.Of(now) >= 0 && EducationLevels.Of(now) < EducationLevels.Of(before);
        var asked = turn.Talk.OpenSlot == Slots.Education || turn.Talk.AskAgain == Slots.Education;
        if (!isLower || asked || answers.Literal || !answers.Changed.Contains(Slots.Education) || turn.Recognition.Intent == Intents.Change || turn.Talk.TiesAsked.Contains(Education))
        {
            return;
        }

        answers.TakeBack(Slots.Education, profile => profile with { Education = before });
        Remember(turn.Talk, new StoredTie { Kind = Education, Options = [before!, now!] });
    }

    public static Activity Question(AdvisorTurn turn)
    {
        var tie = turn.Talk.Tie!;
        return turn.Answers.TieQuestion(tie.Kind, tie.Options, turn.Audience);
    }

    public static bool Take(AdvisorTurn turn)
    {
        var tie = turn.Talk.Tie!;
        var labels = turn.Answers.TieLabels(tie.Kind, tie.Options, turn.Audience);
        if (Asides.Option(turn, labels) is null && OtherLevel(turn, tie) is { } level)
        {
            turn.Keep(turn.Profile with { Education = level, FromAbroad = false });
            turn.Talk.Tie = null;
            return true;
        }

        var picked = Asides.Option(turn, labels) ?? Named(turn, tie);
        if (picked is not { } index)
        {
            return false;
        }

        turn.Keep(Decided(turn.Profile, tie, tie.Options[index]));
        turn.Talk.Tie = null;
        return true;
    }

    private static IEnumerable<StoredTie> Ties(CareerProfile profile)
    {
        var liked = profile.Interests.Where(interest => interest.Value > 0).Select(interest => interest.Key).ToList();
        var disliked = profile.Interests.Where(interest => interest.Value < 0).Select(interest => interest.Key).ToList();
        if (liked.Count >= ManyLikings && disliked.Count == 0)
        {
            yield return new StoredTie { Kind = LikesAll, Options = [.. liked.Take(MostOptions)] };
        }

        if (profile is { PatientContact: PatientWish.Needs } && profile.Interests.GetValueOrDefault(NoPatients) > 0)
        {
            yield return new StoredTie { Kind = Patients, Options = [PatientWish.Needs.ToOption(), PatientWish.Fine.ToOption(), PatientWish.RatherNot.ToOption()] };
        }

        if (disliked.Count >= ManyDislikes && liked.Count == 0)
        {
            yield return new StoredTie { Kind = HatesAll, Options = [.. disliked.Take(MostOptions)] };
        }
    }

    private static CareerProfile Decided(CareerProfile profile, StoredTie tie, string option) => tie.Kind switch
    {
        Education => profile with { Education = option },
        Patients => WithPatients(profile.With(Slots.PatientContact, option)),
        LikesAll => profile with { Interests = profile.Interests.ToDictionary(interest => interest.Key, interest => interest.Key == option ? 1 : Math.Min(interest.Value, Runner)) },
        _ => profile with { Interests = profile.Interests.ToDictionary(interest => interest.Key, interest => interest.Key == option ? Runner : interest.Value) },
    };

    /// <summary>The interest that spoke against the wish goes, unless the wish became the same.</summary>
    private static CareerProfile WithPatients(CareerProfile profile) => profile.PatientContact is PatientWish.RatherNot ? profile
        : profile with { Interests = profile.Interests.Where(interest => interest.Key != NoPatients).ToDictionary() };

    /// <summary>"Neither. She is in high school, no diploma yet": a level that is none of the two.</summary>
    private static string? OtherLevel(AdvisorTurn turn, StoredTie tie) => tie.Kind != Education ? null
        : turn.Recognition.Entities.LastOrDefault(entity => entity is { Kind: EntityKind.EducationLevel, Liking: > 0 } && !tie.Options.Contains(entity.Id))?.Id;

    /// <summary>An option named in the person's own words.</summary>
    private static int? Named(AdvisorTurn turn, StoredTie tie)
    {
        var kind = tie.Kind switch
        {
            Education => EntityKind.EducationLevel,
            Patients => EntityKind.PatientContact,
            _ => EntityKind.Interest,
        };
        var named = turn.Recognition.Entities.Where(entity => entity.Kind == kind).Select(entity => tie.Options.IndexOf(entity.Id)).Where(index => index >= 0).Distinct().ToArray();
        return named is [var only] ? only : null;
    }

    private static void Remember(TalkMemory talk, StoredTie tie)
    {
        talk.Tie = tie;
        talk.TiesAsked.Add(tie.Kind);
    }
}
