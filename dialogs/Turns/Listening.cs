using AdvisorBot.Answers;
using AdvisorBot.Answers.Cards;
using AdvisorBot.Advice;
using AdvisorBot.Dialogs.Asking;
using AdvisorBot.Dialogs.DiscoverCareers;
using AdvisorBot.Dialogs.ForSomebody;
using AdvisorBot.Dialogs.State;
using AdvisorBot.Dialogs.Telling;
using AdvisorBot.Knowledge;
using AdvisorBot.Understanding;
using AdvisorBot.Understanding.Languages;
using Microsoft.Bot.Schema;

namespace AdvisorBot.Dialogs.Turns;

/// <summary>Understands a message in the language it is written in, and decides in which one to answer.</summary>
internal static class Listening
{
    private const int FewWords = 2;
    private const double MostOfIt = 0.8;

    /// <summary>Who answers, and what was understood; a language that was shown or asked for is remembered.</summary>
    public static (Advisor Advisor, Recognition Recognition) To(IMessageActivity activity, Advisors advisors, TalkMemory talk, StoredProfile profile)
    {
        var spoken = advisors.Offered(talk.Language) ?? advisors.Offered(profile.Language) ?? advisors.In(Audience.Of(activity).Language).Language;
        if (IncomingText.Problem(activity) is not null)
        {
            return (advisors.In(spoken), advisors.In(spoken).Recognizer.Recognize(null, talk.ToContext()));
        }

        var text = activity.Text ?? "";
        if (Offer(advisors, talk, text) is { } offer)
        {
            return (advisors.In(spoken), Read(offer.Text, offer.Language, advisors, talk));
        }

        if (IsOption(advisors, talk, text))
        {
            return (advisors.In(spoken), Read(text, spoken, advisors, talk));
        }

        var guess = advisors.Guesser.Guess(text, spoken, first: talk.Language is null);
        if (guess.Language != spoken && Read(text, spoken, advisors, talk) is var named && IsName(named))
        {
            return (advisors.In(spoken), named);
        }

        var recognition = Read(text, guess.Language, advisors, talk);
        if (guess.Foreign && recognition.Intent is not (Intents.Crisis or Intents.Language))
        {
            return (advisors.In(spoken), Foreign(text, spoken));
        }

        var language = Asked(recognition, advisors, guess.Language) ?? (KeepsLanguage(activity, recognition, talk) ? spoken : guess.Language);
        if (guess.Sure || language != spoken)
        {
            (talk.Language, profile.Language) = (language, language);
        }

        return (advisors.In(language), recognition);
    }

    /// <summary>What is said, as the person would say it for whom the writer asks; danger is heard in the writer's own words, which that leaves out.</summary>
    private static Recognition Read(string text, string? language, Advisors advisors, TalkMemory talk)
    {
        var role = new InRole(advisors.Knowledge.Languages[advisors.In(language).Language]);
        var said = Heard(text, language, advisors, talk);
        if (said.MayBeInDanger && role.WithoutCue(text) is var rest && rest.Length < text.Trim().Length && !IsAlarming(Heard(rest, language, advisors, talk)))
        {
            // "I'm asking for my son. He has a GED": that somebody asks for another is nothing to worry about.
            said = said with { MayBeInDanger = false };
        }

        var told = talk.For is null ? "" : role.Of(text, talk.OpenSlot);
        return told.Length == 0 || said.Intent == Intents.Crisis ? said : Heard(told, language, advisors, talk) is var read && said.MayBeInDanger ? read with { MayBeInDanger = true } : read;
    }

    private static bool IsAlarming(Recognition read) => read.MayBeInDanger || read.Intent == Intents.Crisis;

    /// <summary>Words of crisis count in every language, whatever the rest is written in.</summary>
    private static Recognition Heard(string text, string? language, Advisors advisors, TalkMemory talk)
    {
        var reader = advisors.In(language);
        var texts = advisors.Knowledge.Languages[reader.Language];
        text = Signs.WrittenOut(text, texts);
        text = talk.OpenSlot is { } slot ? Openings.Mended(text, slot, texts) : text;
        text = MeaningAsked.Plain(text, texts);
        text = talk.OpenSlot is null || Openings.IsQuestion(text, texts) ? PointedNames.WrittenOut(text, texts, reader.Knowledge) : text;
        var alarmed = advisors.Languages.Where(other => other != reader.Language).Select(advisors.In).FirstOrDefault(other => other.Recognizer.IsCrisis(text));
        var heard = alarmed ?? reader;
        return Commands.Sifted(heard.Recognizer.Recognize(text, talk.ToContext()), advisors.Knowledge.Languages[heard.Language]);
    }

    /// <summary>
    /// An offer of the last reply: its words, or a bare number or letter where they stand numbered; in the interview those belong to the question.
    /// </summary>
    private static StoredOffer? Offer(Advisors advisors, TalkMemory talk, string text)
    {
        if (talk.Offers.Find(offer => offer.Text.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } said)
        {
            return said;
        }

        if (talk.OpenSlot is not null || !talk.OffersAreNumbered || talk.Offers.Count == 0)
        {
            return null;
        }

        var and = advisors.Knowledge.Reply(talk.Offers.FirstOrDefault()?.Language, "join.and").Trim();
        string[] labels = [.. talk.Offers.Select(offer => offer.Text)];
        return OptionMatcher.Literal(text, labels, many: false, and) is [var index] ? talk.Offers[index]
            : advisors.Knowledge.Languages[advisors.Knowledge.LanguageOr(talk.Offers[0].Language)] is var texts && OptionMatcher.ByTellingWords(WithoutDoubt(text, texts), labels, texts.Rules.StopWords) is { } told ? talk.Offers[told]
            : null;
    }

    /// <summary>"Financial aid i guess": the words that say which offer is meant.</summary>
    private static string WithoutDoubt(string text, LanguageTexts texts) =>
        AskedWords.Of(text, texts.Rules, texts.Asking, static _ => true).Without([.. texts.Asking.Telling.Hedges, .. texts.Asking.Prefaces]).Text;

    /// <summary>A button of the open question, in any language.</summary>
    private static bool IsOption(Advisors advisors, TalkMemory talk, string text) =>
        talk.OpenSlot is { } slot && advisors.Knowledge.Interview.Questions.Any(question => question.Id == slot)
        && advisors.Languages.Any(language => advisors.In(language).Answers.OptionLabels(slot, new Audience(language, null)).Contains(text.Trim(), StringComparer.OrdinalIgnoreCase));

    /// <summary>The language that is asked for, where it is offered; "another language" means the next one.</summary>
    private static string? Asked(Recognition recognition, Advisors advisors, string read)
    {
        if (!IsRequest(recognition))
        {
            return null;
        }

        var wanted = recognition.Clauses.FirstOrDefault(clause => clause.Best.Intent == Intents.Language)?.Best.Language;
        return wanted is not null ? advisors.Offered(wanted) : Named(recognition, advisors) ?? advisors.Languages.FirstOrDefault(language => language != read);
    }

    /// <summary>The one language that is named: "i want english please".</summary>
    private static string? Named(Recognition recognition, Advisors advisors)
    {
        var text = PlainText.Of(recognition.Text);
        var named = advisors.Languages.Where(language => advisors.Languages.Any(of => text.Contains(PlainText.Of(advisors.Knowledge.Reply(of, $"language.name.{language}")), StringComparison.Ordinal))).ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>"Spanish" alone may answer what one has studied.</summary>
    internal static bool IsRequest(Recognition recognition) =>
        recognition.Intent == Intents.Language
        && (recognition.Text.Trim().Contains(' ', StringComparison.Ordinal) || !recognition.Entities.Any(entity => entity.Kind is EntityKind.FieldOfStudy or EntityKind.Interest));

    /// <summary>"High school", "release of information", "help desk": a name that the spoken language knows too, and little else.</summary>
    private static bool IsName(Recognition recognition) => recognition.Entities.Any(entity =>
        entity.Kind is EntityKind.Subject or EntityKind.EducationLevel or EntityKind.FieldOfStudy or EntityKind.Interest or EntityKind.Workplace
        && entity.Span.Length >= MostOfIt * recognition.Text.Trim().Length);

    /// <summary>A card's button, or a mere "yes" in the middle of a talk, changes no language.</summary>
    private static bool KeepsLanguage(IMessageActivity activity, Recognition recognition, TalkMemory talk) =>
        CardClick.TextOf(activity.Value) is not null
        || (talk.Language is not null && recognition.Intent is Intents.Yes or Intents.No
            && recognition.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= FewWords);

    private static Recognition Foreign(string text, string language)
    {
        var reading = new Reading { Intent = Intents.DeclinePrefix + "language", Score = 1 };
        return new Recognition
        {
            Text = text,
            Language = language,
            Clauses = [new Clause(text, new TextSpan(0, text.Length), reading, [], Verdict.Accept)],
            Entities = [],
            Intent = reading.Intent,
        };
    }
}
