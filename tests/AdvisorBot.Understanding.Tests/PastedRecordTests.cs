using AdvisorBot.Evaluation.Sets;
using AdvisorBot.Testing;

namespace AdvisorBot.Understanding.Tests;

/// <summary>A pasted medical record is told from what students say about records.</summary>
public sealed class PastedRecordTests
{
    private static readonly PastedRecord Records = new(ShippedKnowledge.Base);

    [Theory]
    [InlineData("Patient: Maria Example  DOB: 04/03/1958  MRN 0012345\nDx: breast ca, left. Plan: follow up 2 weeks")]
    [InlineData("pt name: john q example, date of birth 3/3/80. bp 150/95, hr 88. meds: lisinopril 10 mg")]
    [InlineData("CHIEF COMPLAINT: cough\nHPI: 3 days of cough\nALLERGIES: none\nASSESSMENT: bronchitis\nPLAN: fluids")]
    [InlineData("what code is this? MRN#445566 admitted 4/2, discharged 4/5, diagnosis: pneumonia")]
    [InlineData("Paciente: Ana Ejemplo, fecha de nacimiento: 3/3/1980, diagnóstico: diabetes, tratamiento: metformina")]
    public void A_medical_record_is_recognised(string text) => Assert.True(Records.IsIn(text));

    [Theory]
    [InlineData("I register patients all day and type their DOB, MRN and insurance. Does that count as experience?")]
    [InlineData("my daughter: age 17, GED, plan: community college. what does a coder do?")]
    [InlineData("education: ged, time: 12 months, budget: 800, pay: 36000, patients: no")]
    [InlineData("is it my job to change a diagnosis when the physician wrote the wrong one, and who signs the discharge summary?")]
    [InlineData("what are the steps to become a coder? 1 school 2 exam 3 practicum 4 job 5 remote")]
    [InlineData("soy asistente: edad 34, tengo el GED, plan: estudiar por la noche, ¿cuánto ganan los codificadores?")]
    public void What_a_student_says_is_not(string text) => Assert.False(Records.IsIn(text));

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void No_labelled_sentence_is_taken_for_one(string language)
    {
        var sets = new LabelledSets(language);

        Assert.DoesNotContain(sets.Questions.Concat(sets.OutOfScope).Select(message => message.Say).Concat(sets.Stories.Select(story => story.Say)), Records.IsIn);
    }
}
