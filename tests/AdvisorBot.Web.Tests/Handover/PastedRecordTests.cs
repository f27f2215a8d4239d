using System.Net;
using AdvisorBot.Web.Tests.Doors;

namespace AdvisorBot.Web.Tests.Handover;

/// <summary>A medical record that somebody pastes into the chat leaves no trace in the host.</summary>
[Collection(SharedSchool.Name)]
public sealed class PastedRecordTests(SchoolWithAdvisers school)
{
    private const string Record = "Patient: Quillomena Example, DOB: 04/03/1958, MRN 0099887. Diagnosis: pneumonia. What does a coder do with it?";

    [Fact]
    public async Task It_is_not_stored_not_shown_again_and_the_reply_says_so()
    {
        using var student = await Visitor.ArriveAsync(school.Client());
        await student.SayAsync("what does a coder do, my dog Quillobark asks");
        Assert.NotEmpty(school.FilesWith("Quillobark"));

        Assert.Equal(HttpStatusCode.OK, (await student.SayAsync(Record)).Status);

        var heard = (await student.ReadAsync()).Select(activity => (string?)activity["text"]).ToList();
        Assert.Contains(heard, text => text?.Contains("neither stored nor logged", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(heard, text => text?.Contains("Quillomena", StringComparison.Ordinal) == true);
        Assert.Empty(school.FilesWith("Quillomena"));
    }

    [Fact]
    public async Task In_Teams_the_reply_says_so_too_and_no_state_has_it()
    {
        var student = new ChannelStudent(school, "msteams");

        await student.SayAsync(Record);

        await school.HearAsync(sent => student.IsTold(sent, "neither stored nor logged"));
        Assert.Empty(school.FilesWith("Quillomena"));
    }
}
