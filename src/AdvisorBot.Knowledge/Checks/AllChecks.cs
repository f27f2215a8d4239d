using AdvisorBot.Knowledge.Loading;

namespace AdvisorBot.Knowledge.Checks;

/// <summary>The checks that go beyond one file's schema.</summary>
internal static class AllChecks
{
    public static void Run(PackDraft draft, ProblemList problems)
    {
        IdChecks.Run(draft, problems);
        SubjectChecks.Run(draft, problems);
        FactChecks.Run(draft, problems);
        ReferenceChecks.Run(draft, problems);
        ProfileChecks.Run(draft, problems);
        RankingChecks.Run(draft, problems);
        EligibilityChecks.Run(draft, problems);
        TopicChecks.Run(draft, problems);
        ConflictChecks.Run(draft, problems);
        UtteranceChecks.Run(draft, problems);
        AnswerChecks.Run(draft, problems);
        PhraseChecks.Run(draft, problems);
        ReplyChecks.Run(draft, problems);
        InterviewChecks.Run(draft, problems);
        LanguageChecks.Run(draft, problems);
        TranslationChecks.Run(draft, problems);
        TasteChecks.Run(draft, problems);
        SchoolChecks.Run(draft, problems);
    }
}
