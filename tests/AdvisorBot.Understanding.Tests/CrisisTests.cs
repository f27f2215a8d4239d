namespace AdvisorBot.Understanding.Tests;

public sealed class CrisisTests
{
    [Theory]
    [InlineData("i want to die")]
    [InlineData("How much does a coder make? I will kill myself if I fail again.")]
    [InlineData("IM GOING TO KILL MYSELF")]
    [InlineData("i don’t want to live anymore")]
    [InlineData("my husband beats me")]
    [InlineData("cancel. i am suicidal")]
    [InlineData("sui\u200Bcide")]
    [InlineData("thinking about suicde all the time")]
    public void Words_of_crisis_win_over_everything_else(string text)
    {
        var recognition = Read.Message(text);

        Assert.Equal(Intents.Crisis, recognition.Intent);
        Assert.Equal(Verdict.Accept, recognition.OnlyClause().Verdict);
    }

    [Fact]
    public void A_crisis_is_heard_while_a_question_of_the_interview_is_open() => Assert.Equal(Intents.Crisis, Read.Answer("pay", "nothing matters, i want to end my life").Intent);

    [Theory]
    [InlineData("is medical transcription a dying field")]
    [InlineData("this exam is killing me")]
    [InlineData("do coders code overdoses")]
    [InlineData("im dying to know what coders make")]
    [InlineData("how do registrars record the date a patient died")]
    public void Talk_of_death_in_the_work_is_no_crisis(string text) => Assert.NotEqual(Intents.Crisis, Read.Message(text).Intent);
}
