using System.Text;
using AdvisorBot.Testing;
using static AdvisorBot.Knowledge.Tests.BrokenPack;
using static AdvisorBot.Testing.SmallKnowledge;

namespace AdvisorBot.Knowledge.Tests;

public sealed class FileMistakeTests
{
    [Fact]
    public void A_missing_folder_is_said()
    {
        using var folder = new TemporaryFolder();

        var broken = Assert.Throws<KnowledgeException>(() => KnowledgePack.Load(Path.Combine(folder.Path, "nowhere")));

        Assert.Contains("does not exist", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_misses_every_shared_file()
    {
        using var folder = new TemporaryFolder();

        var broken = Assert.Throws<KnowledgeException>(() => KnowledgePack.Load(folder.Path));

        Assert.Equal(
            ["conflicts.json", "crisis.json", "interests.json", "interview.json", "lists.json", "pack.json", "ranking.json", "school.json", "sources.json", "topics.json"],
            broken.Problems.Select(problem => problem.File));
    }

    [Theory]
    [InlineData("{ \"id\": \"medical-coder\",\n  \"kind\": career }", 2)]
    [InlineData("{\n  \"id\": \"medical-coder\",\n}", 3)]
    [InlineData("{ } trailing", 1)]
    [InlineData("{ 'id': 'medical-coder' }", 1)]
    [InlineData("{ \"facts\": [\n", 2)]
    [InlineData("", 1)]
    [InlineData("// comment\n{ }", 1)]
    public void Broken_syntax_is_named_with_file_and_line(string text, int line)
    {
        var problem = APack().WithFile(Coder, text).Problems().Single(found => found.File == Coder);

        Assert.Equal(line, problem.Line);
        Assert.Contains($"not valid JSON at line {line}", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_syntax_does_not_hide_behind_references_to_what_could_not_be_read() =>
        APack().WithFile(Coder, "{").HasOneProblem(Coder, "", "not valid JSON");

    [Fact]
    public void A_file_that_is_not_UTF_8_is_said()
    {
        using var folder = new TemporaryFolder();
        APack().WriteTo(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "school.json"), """{ "name": "Collège", "contactName": "x" }""", Encoding.Latin1);

        var problem = Assert.Single(Assert.Throws<KnowledgeException>(() => KnowledgePack.Load(folder.Path)).Problems);

        Assert.Equal("school.json", problem.File);
        Assert.Contains("UTF-8", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        using var folder = new TemporaryFolder();
        APack().WriteTo(folder.Path);
        File.WriteAllText(Path.Combine(folder.Path, "school.json"), """{ "name": "Collège", "contactName": "x" }""", Encoding.UTF8);

        Assert.Equal("Collège", KnowledgePack.Load(folder.Path).School.Name);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public void A_file_without_an_object_is_said(string text) =>
        APack().WithFile("school.json", text).HasOneProblem("school.json", "", "does not hold a JSON object");

    [Fact]
    public void A_key_that_stands_twice_is_named_with_its_pointer() =>
        APack().WithFile("interests.json", """
            { "interests": [
              { "id": "conventional", "name": "order" },
              { "id": "computers", "name": "computers", "name": "machines" } ] }
            """).HasOneProblem("interests.json", "/interests/1/name", "stands twice");

    [Theory]
    [InlineData("carers/medical-coder.json")]
    [InlineData("fact.json")]
    [InlineData("replies/greetings.json")]
    [InlineData("careers/new/medical-coder.json")]
    public void A_file_where_nothing_is_read_is_said(string path) =>
        APack().WithFile(path, "{}").HasOneProblem(path, "", "where the bot reads nothing");

    [Fact]
    public void A_file_must_be_named_after_its_id() =>
        APack().WithFile("workplaces/clinic.json", """{ "id": "outpatient-clinic", "kind": "workplace", "name": "clinic", "plural": "clinics" }""")
            .HasOneProblem("workplaces/clinic.json", "/id", "\"outpatient-clinic\" but the file is named \"clinic.json\"");

    [Fact]
    public void A_subject_must_lie_in_the_folder_of_its_kind() =>
        APack().WithSubject("laws", "term", "hipaa").HasOneProblem("laws/hipaa.json", "/kind", "the folder is for another kind");

    [Fact]
    public void All_problems_of_all_files_come_at_once()
    {
        var problems = APack()
            .WithFile("school.json", "{")
            .Changing(Coder, coder => coder["facts"]![0]!["source"] = "nobody")
            .Changing("crisis.json", crisis => crisis["country"] = "usa")
            .Problems();

        Assert.Equal([Coder, "crisis.json", "school.json"], problems.Select(problem => problem.File));
    }

    [Fact]
    public void The_message_has_a_line_for_every_problem()
    {
        using var folder = new TemporaryFolder();
        APack().WithFile("school.json", "{").WithFile("crisis.json", "{").WriteTo(folder.Path);

        var broken = Assert.Throws<KnowledgeException>(() => KnowledgePack.Load(folder.Path));

        Assert.Equal(3, broken.Message.Split(Environment.NewLine).Length);
        Assert.Contains("has 2 problems", broken.Message, StringComparison.Ordinal);
    }
}
