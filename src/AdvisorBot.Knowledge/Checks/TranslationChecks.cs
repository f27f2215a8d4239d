using AdvisorBot.Knowledge.Loading;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>An offered language has everything, nothing that is gone, and the same figures.</summary>
internal static class TranslationChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        if (draft.Packs is not [var pack] || !draft.Complete("subject"))
        {
            return;
        }

        foreach (var language in draft.Offered().Where(language => language != pack.Value.Language))
        {
            CheckFiles(draft, language, problems);
            CheckSubjects(draft, language, problems);
            SharedTranslationChecks.Run(draft, language, problems);
        }
    }

    /// <summary>Without its rules, phrases and replies a language could be neither read nor spoken.</summary>
    private static void CheckFiles(PackDraft draft, string language, ProblemList problems)
    {
        if (!draft.Files.Any(file => file.Path == $"{PackPlace.LanguageFolder}/{language}.json"))
        {
            problems.Add($"{PackPlace.LanguageFolder}/{language}.json", "", "is missing", $"Add it, or take \"{language}\" out of the languages of pack.json");
        }

        // What the pack has in no language it needs in none.
        foreach (var folder in PackPlace.ByLanguage.Where(folder => draft.Files.Any(file => file.Place.Schema == folder) && !draft.Files.Any(file => file.Place.Schema == folder && file.Language == language)))
        {
            problems.Add($"{folder}/{language}", "", "is missing", $"Add its files, or take \"{language}\" out of the languages of pack.json");
        }
    }

    private static void CheckSubjects(PackDraft draft, string language, ProblemList problems)
    {
        var translations = draft.Translations.Where(file => file.File.Language == language).ToArray();
        foreach (var misnamed in translations.Where(file => file.Value.Subject != file.File.Stem))
        {
            problems.Add(misnamed, "subject", $"the subject is \"{misnamed.Value.Subject}\" but the file is named \"{misnamed.File.Stem}.json\"",
                $"Rename the file to {misnamed.Value.Subject}.json, or change the subject");
        }

        foreach (var stray in translations.Where(file => !draft.SubjectIds.Contains(file.Value.Subject)))
        {
            problems.Add(stray, "subject", $"there is no subject \"{stray.Value.Subject}\"", "Name one that exists, or remove the file");
        }

        var headlines = draft.Subjects.Select(subject => subject.Value.Profile?.Pay).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var bySubject = translations.ToLookup(file => file.Value.Subject, StringComparer.Ordinal);
        foreach (var subject in draft.Subjects)
        {
            if (bySubject[subject.Value.Id].FirstOrDefault() is { } translation)
            {
                CheckSubject(subject, translation, headlines, problems);
            }
            else
            {
                problems.Add($"{PackPlace.TranslationFolder}/{language}/{subject.Value.Id}.json", "", "is missing", $"Translate {subject.File.Path}");
            }
        }
    }

    private static void CheckSubject(Located<Subject> subject, Located<SubjectTranslation> translation, HashSet<string> headlines, ProblemList problems)
    {
        var file = translation.File;
        TranslatedText.Check(file, translation.Token, "summary", subject.Value.Summary, problems);
        TranslatedText.CheckFigures(file, translation.Token, "name", subject.Value.Name, problems);
        TranslatedText.CheckFigures(file, translation.Token, "plural", subject.Value.Plural, problems);
        var facts = (translation.Token as JObject)?["facts"] as JObject;
        foreach (var fact in subject.Value.Facts)
        {
            if (facts?[fact.Id] is not { } said)
            {
                problems.Add(translation, "facts", $"the fact \"{fact.Id}\" is not translated", $"Translate it from {subject.File.Path}");
                continue;
            }

            TranslatedText.Check(file, said, "statement", fact.Statement, problems);
            TranslatedText.Check(file, said, "label", fact.Label, problems);
            TranslatedText.CheckFigures(file, said, "population", fact.Figure?.Population, problems);
            if (headlines.Contains(fact.Id) && fact.Figure is { } figure && figure.Population != subject.Value.Plural && said.TextOrNull("population") is null)
            {
                problems.Add(new Located(file, said), "population", $"whose figure \"{fact.Id}\" is, is not translated", $"Add \"population\": \"{figure.Population}\"; the ranking says it");
            }

            if (said.Text("statement").EndsWith('.'))
            {
                problems.Add(file.Path, said["statement"]!, "the statement ends with a full stop", "Remove it; the reply adds source and full stop");
            }
        }

        foreach (var stray in facts?.Properties().Where(property => subject.Value.Facts.All(fact => fact.Id != property.Name)) ?? [])
        {
            problems.Add(file.Path, stray.Value, $"\"{subject.Value.Id}\" has no fact \"{stray.Name}\"", "Correct the id, or remove it");
        }
    }
}
