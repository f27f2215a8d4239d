namespace AdvisorBot.Dialogs.Tests;

/// <summary>What is noted from free talk: what people tell of themselves, and nothing from a question or from somebody else's story.</summary>
public sealed class TellingTests
{
    private const string Profile = "what do you know about me?";

    [Theory]
    [InlineData("office manager at my clinic is retiring in 3 yrs and the doctor hinted at me. what would i need on paper to be a practice manager")]
    [InlineData("What classes do they make you take? I havent done any math since high school")]
    [InlineData("my sister does insurance claims for blue cross. would it be smarter to go biller or coder")]
    [InlineData("my cousin was an RN for ten years and hates it. do coders earn more")]
    [InlineData("People keep telling me to go into medical coding. What would I actually be doing all day?")]
    public async Task A_question_or_somebody_elses_story_is_noted_nowhere(string said)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(said);

        Assert.DoesNotContain("Got it", talk.Text, StringComparison.Ordinal);
        Assert.Contains("I know nothing about you yet", await talk.SaysAsync(Profile), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hey there. 41, ex CNA, front desk at a clinic now. I need something that pays better, can you help me figure out which one", "office or front desk work and work as a nursing assistant")]
    [InlineData("ive done medical billing for ten years, help me choose a career", "Work so far: medical billing")]
    [InlineData("I was an army medic and I love puzzles and computers. Help me choose", "Work so far: military medical service")]
    [InlineData("help me choose, i like computers and order", "computers and software and order, detail and clear rules")]
    public async Task What_was_told_in_the_opening_story_is_kept_for_the_interview(string said, string known)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(said);
        Assert.NotNull(talk.AskedSlot);

        Assert.Contains(known, await talk.SaysAsync(Profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_of_a_story_are_no_degree()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("I was a CNA for 9 years then I moved to the front desk at a family clinic, been there 4 years. What would I be doing all day as a coder?");

        var known = await talk.SaysAsync(Profile);
        Assert.Contains("work as a nursing assistant", known, StringComparison.Ordinal);
        Assert.DoesNotContain("degree", known, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("education", "GED and then the CNA course, that was 6 weeks I think, so nothing really", "Education: high school diploma")]
    [InlineData("education", "high school, then a trade school certificate for the nurse aide, 12 weeks", "Education: high school diploma")]
    [InlineData("education", "I finished high school and did a home health aide class", "Education: high school diploma")]
    [InlineData("education", "a medical billing certificate after high school", "Education: certificate")]
    [InlineData("education", "i only finished 9th grade, so I have to get my GED", "Education: no diploma yet")]
    [InlineData("time", "I worked 11 years as a doctor", "Work so far: work as a doctor")]
    [InlineData("education", "a couple semesters at community college", "Education: some college")]
    [InlineData("education", "bachelor degree, computer sciences, in Ukraine university. not evaluated yet", "bachelor's degree (from abroad")]
    [InlineData("education", "BS nursing, 4 years, but not american", "bachelor's degree (from abroad")]
    [InlineData("pay", "i'm at 36k now. Anything with a 5 in front", "$50,000 a year")]
    [InlineData("pay", "15 an hr now so anything over 20", "$41,600 a year")]
    [InlineData("budget", "work will put in 2 grand and I could do another thousand", "up to $3,000")]
    [InlineData("budget", "I can put in 1500, plus another 500 from my mom", "up to $2,000")]
    [InlineData("remote", "wouldn't mind home", "from home would be nice")]
    [InlineData("remote", "i wouldnt mind working from home", "from home would be nice")]
    [InlineData("workplace", "a software co like epic, or an insurer. anything remote really", "from home would be nice")]
    [InlineData("patient-contact", "never", "never with patients")]
    [InlineData("interests", "I enjoy statistics. Supervising staff does not appeal to me.", "not leading")]
    [InlineData("interests", "i want to be of use to people", "helping")]
    public async Task An_answer_is_read_as_it_is_meant(string slot, string answer, string known)
    {
        var talk = await AskedAsync(slot);
        await talk.SaysAsync(answer);

        Assert.Contains(known, await talk.SaysAsync(Profile), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("interests", "figuring out the puzzle. charts that dont add up drive me nuts and i cant let it go till i find it", "not order")]
    [InlineData("interests", "i like chasing denials. sick of phones", "not computers")]
    [InlineData("interests", "I love physiology. no more codes blue", "not computers")]
    [InlineData("interests", "i type super fast and im picky about grammar", "starting soon")]
    [InlineData("budget", "I can spend about 6000, and vocational rehab may help", "certificate")]
    [InlineData("time", "whenever, id do 4 years if the payoff is there", "bachelor")]
    [InlineData("pay", "What would I make starting out? I'm at E-5 pay now", "pay doesn't decide")]
    public async Task Ordinary_words_are_no_answer_of_their_own(string slot, string answer, string unknown)
    {
        var talk = await AskedAsync(slot);
        await talk.SaysAsync(answer);

        await talk.SaysAsync(Profile);
        Assert.DoesNotContain(unknown, talk.Replies[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("patient-contact", "wait do registrars see patients")]
    [InlineData("patient-contact", "hmm do coders ever meet patients")]
    [InlineData("pay", "idk what do people even make")]
    [InlineData("pay", "ok so how much do coders make")]
    [InlineData("pay", "What would I make starting out? I'm at E-5 pay now")]
    public async Task A_question_is_answered_and_asked_again_whatever_stands_before_it(string slot, string said)
    {
        var talk = await AskedAsync(slot);
        var open = talk.Last.Text;
        await talk.SaysAsync(said);

        Assert.Equal("answer", TestConversation.KindOf(talk.Replies[0]));
        Assert.Equal(open, talk.Last.Text);
    }

    [Fact]
    public async Task A_class_of_high_school_is_no_diploma_and_changes_nothing()
    {
        var talk = await AskedAsync("patient-contact");
        await talk.SaysAsync("i mean HIGH SCHOOL classes");

        Assert.DoesNotContain("Got it", talk.Text, StringComparison.Ordinal);
        Assert.Equal("patient-contact", talk.AskedSlot);
    }

    [Theory]
    [InlineData("idk")]
    [InlineData("idk what i want honestly")]
    public async Task Not_knowing_leaves_the_question_open(string said)
    {
        var talk = await AskedAsync("pay");
        await talk.SaysAsync(said);

        Assert.NotEqual("pay", talk.AskedSlot);
    }

    private static async Task<TestConversation> AskedAsync(string slot)
    {
        var talk = await new TestConversation().InInterviewAsync(slot == "education" ? [] : ["high school", $"change my {slot.Replace('-', ' ')}"]);
        Assert.Equal(slot, talk.AskedSlot);
        return talk;
    }
}
