namespace AdvisorBot.Understanding.Tests.Entities;

public sealed class SlotAnswerTests
{
    [Theory]
    [InlineData("interests", "anything but paperwork", "conventional", false)]
    [InlineData("interests", "keep me away from computers", "computers", false)]
    [InlineData("interests", "puzzles over selling", "investigative", true)]
    [InlineData("interests", "puzzles over selling", "enterprising", false)]
    [InlineData("interests", "i'd rather draw than do paperwork", "artistic", true)]
    [InlineData("interests", "no blood please", "no-patient-contact", true)]
    [InlineData("workplace", "a clinic rather than a hospital", "outpatient-clinic", true)]
    [InlineData("workplace", "a clinic rather than a hospital", "hospital", false)]
    [InlineData("workplace", "anywhere but a nursing home", "nursing-home", false)]
    [InlineData("workplace", "Cerner", "vendor", true)]
    [InlineData("workplace", "UnitedHealthcare", "insurance", true)]
    public void What_is_wanted_and_what_not_follows_the_words_around_it(string slot, string text, string id, bool wanted)
    {
        var entity = Assert.Single(Read.Answer(slot, text).Entities, entity => entity.Kind is EntityKind.Interest or EntityKind.Workplace && entity.Id == id);

        Assert.Equal(wanted, entity.Liking > 0);
    }

    [Theory]
    [InlineData("time", "foru years", 48)]
    [InlineData("time", "a year and a half", 18)]
    [InlineData("time", "my savings last 4 more months", 4)]
    [InlineData("time", "between three and six months", 6)]
    public void A_time_is_read_through_spelling_and_ranges(string slot, string text, double months)
    {
        var time = Read.Answer(slot, text).Only(EntityKind.Duration);

        Assert.Equal(months, time.Upper ?? time.Number);
    }

    [Theory]
    [InlineData("thirtyfive thousand", 35_000)]
    [InlineData("70k at least, i have two kids in college", 70_000)]
    [InlineData("somewhere in the mid fifties", 55_000)]
    [InlineData("between 18 and 20 an hour", 37_440)]
    public void A_sum_is_read_through_spelling_ranges_and_other_numbers(string text, double dollars) =>
        Assert.Equal(dollars, Read.Answer("pay", text).Only(EntityKind.Money).Number);

    [Theory]
    [InlineData("field", "i build websites", EntityKind.FieldOfStudy, "computer-science")]
    [InlineData("field", "concrete", EntityKind.FieldOfStudy, "other")]
    [InlineData("education", "nothing finished, sorry", EntityKind.EducationLevel, "none")]
    [InlineData("education", "sophomore at a university", EntityKind.EducationLevel, "some-college")]
    public void An_answer_to_the_open_question_wins_over_what_else_it_sounds_like(string slot, string text, EntityKind kind, string id)
    {
        var recognition = Read.Answer(slot, text);

        Assert.Equal(id, recognition.Only(kind).Id);
        Assert.Equal(Intents.None, recognition.Intent);
    }

    [Theory]
    [InlineData("education", "go back", Intents.Back)]
    [InlineData("field", "start over", Intents.Restart)]
    [InlineData("remote", "why do you ask", Intents.WhyAsk)]
    [InlineData("pay", "what does a coder earn?", Intents.Ask)]
    [InlineData("interests", "can i talk to a person", Intents.Person)]
    [InlineData("time", "how long does a certificate take?", Intents.Ask)]
    public void A_question_or_a_control_word_stays_one_while_an_answer_is_awaited(string slot, string text, string intent) =>
        Assert.Equal(intent, Read.Answer(slot, text).Intent);

    [Theory]
    [InlineData("education", "i'd rather keep that to myself", Intents.Skip)]
    [InlineData("pay", "i honestly couldn't say", Intents.Unsure)]
    public void An_answer_may_leave_the_question_open(string slot, string text, string intent) =>
        Assert.Equal(intent, Read.Answer(slot, text).Intent);

    [Theory]
    [InlineData("patient-contact", "sometimes is fine, not all day", EntityKind.PatientContact, "fine")]
    [InlineData("patient-contact", "i dont care either way about patients", EntityKind.PatientContact, "fine")]
    [InlineData("patient-contact", "never, hard no on pts", EntityKind.PatientContact, "never")]
    [InlineData("patient-contact", "idc", EntityKind.PatientContact, "fine")]
    [InlineData("lead", "no bossing people around thanks", EntityKind.Lead, "no")]
    [InlineData("hours", "whatever they need", EntityKind.Hours, "any")]
    [InlineData("budget", "GI bill pays", EntityKind.Budget, "indifferent")]
    [InlineData("experience", "walmart, 12 yrs", EntityKind.Experience, "other")]
    public void Questions_about_circumstances_are_answered_in_own_words(string slot, string text, EntityKind kind, string value) =>
        Assert.Equal(value, Read.Answer(slot, text).Only(kind).Id);

    [Fact]
    public void Years_of_past_work_are_no_deadline() =>
        Assert.DoesNotContain(Read.Answer("experience", "pharmacy tech, 3 yrs").Entities, entity => entity.Kind == EntityKind.Duration);

    [Theory]
    [InlineData("i did 8 months in a billing office")]
    [InlineData("my office is 10 minutes from home")]
    public void A_place_that_is_only_told_of_is_no_wish(string text) =>
        Assert.DoesNotContain(Read.Answer("education", text).Entities, entity => entity.Kind is EntityKind.Remote or EntityKind.Workplace);

    [Fact]
    public void What_is_said_of_the_person_asked_for_is_an_answer()
    {
        var context = new ConversationContext { OpenSlot = "education", ForSomebody = true };

        Assert.Equal("high-school", Read.Recognizer.Recognize("my sister has her GED", context).Only(EntityKind.EducationLevel).Id);
    }
}
