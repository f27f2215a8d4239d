using System.Globalization;

namespace AdvisorBot.Dialogs.Tests.Handover;

/// <summary>Whether somebody is there now, on the school's clock, and when next.</summary>
public sealed class PersonNowTests
{
    [Theory]
    [InlineData("2026-11-24T15:30:00Z", "Somebody is there right now, until 5 pm.")]
    [InlineData("2026-11-24T13:00:00Z", "Nobody is there right now. Next time: today, 9 am.")]
    [InlineData("2026-11-24T23:00:00Z", "Nobody is there right now. Next time: tomorrow, 9 am.")]
    [InlineData("2026-11-21T18:00:00Z", "Nobody is there right now. Next time: Monday, 9 am.")]
    [InlineData("2026-11-26T18:00:00Z", "Nobody is there today (Thanksgiving). Next time: Monday, 9 am.")]
    [InlineData("2026-12-24T18:00:00Z", "Nobody is there today (winter break). Next time: Monday, January 4, 9 am.")]
    [InlineData("2026-07-01T21:59:00Z", "Somebody is there right now, until 5 pm.")]
    [InlineData("2026-07-01T22:00:00Z", "Nobody is there right now. Next time: tomorrow, 9 am.")]
    public async Task I_am_told_whether_somebody_is_there(string now, string told)
    {
        var talk = At(now, "en-US");

        var text = await talk.SaysAsync("talk to a person");

        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.Contains("Hours: Monday to Friday, 9 am to 5 pm (Chicago time)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-24T15:30:00Z", "Ahora mismo hay alguien (hasta 5 pm).")]
    [InlineData("2026-11-26T18:00:00Z", "Hoy no hay nadie (Día de Acción de Gracias). La próxima vez: el lunes, 9 am.")]
    [InlineData("2026-12-24T18:00:00Z", "La próxima vez: el lunes 4 de enero, 9 am.")]
    public async Task In_Spanish_too(string now, string told)
    {
        var talk = At(now, "es-US");

        var text = await talk.SaysAsync("quiero hablar con una persona");

        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.Contains("Horario: de lunes a viernes, de 9 am a 5 pm (hora de Chicago)", text, StringComparison.Ordinal);
    }

    private static TestConversation At(string now, string locale) =>
        new() { Locale = locale, Clock = new TestClock { Now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture) } };
}
