namespace AdvisorBot.Dialogs.Tests;

/// <summary>A number answers a question only if what it counts is what was asked for.</summary>
public sealed class NumbersOfOtherThingsTests
{
    [Theory]
    [InlineData("en-US", "change my pay", "my truck payment is 480", "earn a year")]
    [InlineData("en-US", "change my pay", "I can type 55 words a minute", "earn a year")]
    [InlineData("en-US", "change my pay", "im 41 by the way", "earn a year")]
    [InlineData("en-US", "change my pay", "we owe about 12000 on the credit cards", "earn a year")]
    [InlineData("en-US", "change my pay", "got 4 kids at home", "earn a year")]
    [InlineData("en-US", "change my budget", "im 22k in debt from my old school", "for school")]
    [InlineData("en-US", "change my budget", "graduated back in 1994", "for school")]
    [InlineData("en-US", "change my budget", "rent is 1350 where i live", "for school")]
    [InlineData("en-US", "change my pay", "ive got a bachelors and 40k in loans", "earn a year")]
    [InlineData("en-US", "change my time", "ten years until retirement", "first job")]
    [InlineData("en-US", "change my time", "been out of work for 7 months", "first job")]
    [InlineData("en-US", "change my time", "i have 3 kids", "first job")]
    [InlineData("es-US", "cambia el sueldo", "pago 700 de guardería", "sueldo que esperas")]
    [InlineData("es-US", "cambia el sueldo", "escribo 50 palabras por minuto", "sueldo que esperas")]
    [InlineData("es-US", "cambia el presupuesto", "ya debo 20 mil", "para estudiar")]
    [InlineData("es-US", "cambia el plazo", "me faltan nueve años para jubilarme", "primer empleo")]
    public async Task A_number_of_something_else_is_no_answer(string locale, string change, string said, string answer)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAllAsync(locale == "en-US" ? "high school" : "tengo la prepa", change);
        await talk.SaysAsync(said);
        await talk.SaysAsync(locale == "en-US" ? "what do you know about me?" : "¿qué sabes de mí?");

        Assert.DoesNotContain(answer, talk.Replies[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("pay", "rent is 1350 so i need 24 an hour", "$49,920 a year")]
    [InlineData("pay", "3 kids, so 55k", "$55,000 a year")]
    [InlineData("budget", "I owe 9000 already, so call it zero", "no money for school")]
    [InlineData("budget", "2000 in all", "up to $2,000")]
    [InlineData("time", "I was a waitress for 9 years. one year at most", "1 year")]
    public async Task The_amount_that_is_asked_for_counts_beside_it(string slot, string said, string known)
    {
        var talk = await new TestConversation().InInterviewAsync("high school", $"change my {slot}");
        await talk.SaysAsync(said);

        Assert.Contains(known, await talk.SaysAsync("what do you know about me?"), StringComparison.OrdinalIgnoreCase);
    }
}
