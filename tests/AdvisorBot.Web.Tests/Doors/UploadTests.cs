using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace AdvisorBot.Web.Tests.Doors;

public sealed class UploadTests
{
    [Fact]
    public async Task A_file_is_shown_in_the_chat_by_its_name_and_the_bot_hears_of_it()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        await visitor.HearAsync("Welcome");

        var (status, posted) = await visitor.UploadAsync(Form(
            """{"type":"message","text":"my papers","channelData":{"clientActivityID":"c1","attachmentSizes":[3]},"attachments":[{"name":"x","contentType":"image/png","thumbnailUrl":"data:image/png;base64,AAAA"}]}""",
            File("one", "photo.JPG", "image/jpeg"),
            File("two", "Diplôme (1).pdf", "application/pdf")));
        var echo = (await visitor.ReadAsync()).Single(activity => (string?)activity["id"] == (string?)posted["id"]);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("""[{"contentType":"image/jpeg","name":"photo.JPG"},{"contentType":"application/pdf","name":"Diplôme (1).pdf"}]""", echo["attachments"]!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(("my papers", visitor.UserId, "c1"), ((string?)echo["text"], (string?)echo["from"]!["id"], (string?)echo["channelData"]!["clientActivityID"]));
        Assert.Equal(["photo.JPG", "Diplôme (1).pdf"], host.Bot.Seen.Last().Attachments.Select(attachment => attachment.Name));
        await visitor.HearAsync("2: my papers");
    }

    [Fact]
    public async Task A_bare_file_without_a_form_is_a_message_too()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var file = new ByteArrayContent("hello"u8.ToArray());
        file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = "a.txt" };

        var (status, posted) = await visitor.UploadAsync(file);

        Assert.Equal(HttpStatusCode.OK, status);
        var echo = (await visitor.ReadAsync()).Single(activity => (string?)activity["id"] == (string?)posted["id"]);
        Assert.Equal("a.txt", (string?)echo["attachments"]![0]!["name"]);
    }

    [Theory]
    [InlineData("../../evil.html", "evil.html")]
    [InlineData("C:\\\\temp\\\\cv.doc", "cv.doc")]
    [InlineData("cv\u202Efdp.exe", "cvfdp.exe")]
    [InlineData("..", "file")]
    public async Task A_files_name_is_only_a_name(string sent, string shown)
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        var (status, posted) = await visitor.UploadAsync(Form(null, File("x", sent, "text/html")));

        Assert.Equal(HttpStatusCode.OK, status);
        var echo = (await visitor.ReadAsync()).Single(activity => (string?)activity["id"] == (string?)posted["id"]);
        Assert.Equal(shown, (string?)echo["attachments"]![0]!["name"]);
    }

    [Fact]
    public async Task What_is_in_a_file_is_kept_nowhere()
    {
        var database = RunningHost.NewDatabase();
        await using (var host = await RunningHost.StartAsync(database))
        {
            using var visitor = await Visitor.ArriveAsync(host);
            var (status, _) = await visitor.UploadAsync(Form(null, File("SOCIAL-SECURITY-NUMBER", "cv-of-robin.txt", "text/plain")));
            Assert.Equal(HttpStatusCode.OK, status);
        }

        var folder = Path.GetDirectoryName(database)!;
        Assert.Contains(Directory.GetFiles(folder), file => Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(file)).Contains("cv-of-robin.txt", StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(folder), file => Assert.DoesNotContain("SOCIAL-SECURITY-NUMBER", Encoding.Latin1.GetString(System.IO.File.ReadAllBytes(file)), StringComparison.Ordinal));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_upload_within_the_limit_is_taken_though_it_is_bigger_than_any_other_body_may_be()
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);

        var (status, _) = await visitor.UploadAsync(Form(null, File(new string('x', 12_000_000), "photo.jpg", "image/jpeg")));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fifty_megabytes_are_cut_off_early_and_the_chat_goes_on(bool saysItsLength)
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Uploads:MaxBytes=2000000");
        using var visitor = await Visitor.ArriveAsync(host);

        var (answer, sent) = await FloodAsync(host, visitor, saysItsLength);

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.Contains("MessageSizeTooBig", answer, StringComparison.Ordinal);
        Assert.InRange(sent, 0, 15_000_000);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("hello")).Status);
        Assert.DoesNotContain(await visitor.ReadAsync(), activity => activity["attachments"] is JArray { Count: > 0 });
    }

    [Fact]
    public async Task Types_and_numbers_of_files_are_limited_as_configured()
    {
        await using var host = await RunningHost.StartAsync(null, "--DirectLine:Uploads:Types:0=image/*", "--DirectLine:Uploads:MaxFiles=2");
        using var visitor = await Visitor.ArriveAsync(host);

        var picture = await visitor.UploadAsync(Form(null, File("x", "a.png", "image/png")));
        var program = await visitor.UploadAsync(Form(null, File("x", "a.exe", "application/x-msdownload")));
        var three = await visitor.UploadAsync(Form(null, File("x", "a.png", "image/png"), File("x", "b.png", "image/png"), File("x", "c.png", "image/png")));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest), (picture.Status, program.Status, three.Status));
        Assert.Equal("UnsupportedMediaType", (string?)program.Body["error"]!["code"]);
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\ncut")]
    [InlineData("multipart/form-data; boundary=b", "no form at all")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n[1]\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":\"conversationUpdate\"}\r\n--b--\r\n")]
    public async Task A_broken_form_is_refused_and_the_chat_goes_on(string type, string body)
    {
        await using var host = await RunningHost.StartAsync();
        using var visitor = await Visitor.ArriveAsync(host);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var (status, answer) = await visitor.UploadAsync(content);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("BadArgument", (string?)answer["error"]!["code"]);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SayAsync("hello")).Status);
    }

    private static MultipartFormDataContent Form(string? activity, params HttpContent[] files)
    {
        var form = new MultipartFormDataContent();
        if (activity is not null)
        {
            var message = new StringContent(activity, Encoding.UTF8, "application/vnd.microsoft.activity");
            form.Add(message, "activity", "blob");
        }

        foreach (var file in files)
        {
            form.Add(file);
        }

        return form;
    }

    // As browsers write it: the name in quotes, in UTF-8.
    private static ByteArrayContent File(string content, string name, string type)
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        return file;
    }

    // Sends as long as the server takes it, and listens at the same time.
    private static async Task<(string Answer, long Sent)> FloodAsync(RunningHost host, Visitor visitor, bool saysItsLength)
    {
        const long Size = 50_000_000;
        using var client = new TcpClient(host.Address.Host, host.Address.Port);
        await using var stream = client.GetStream();
        var part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        var length = saysItsLength ? $"Content-Length: {Size}" : "Transfer-Encoding: chunked";
        await WriteAsync($"POST /v3/directline/conversations/{visitor.ConversationId}/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {visitor.Token}\r\nContent-Type: multipart/form-data; boundary=b\r\n{length}\r\n\r\n");
        await WriteAsync(saysItsLength ? part : $"{part.Length:X}\r\n{part}\r\n");
        var answering = ReadAsync();
        var block = Encoding.ASCII.GetBytes((saysItsLength ? "" : "10000\r\n") + new string('x', 65_536) + (saysItsLength ? "" : "\r\n"));
        long sent = 0;
        try
        {
            while (!answering.IsCompleted && sent < Size)
            {
                await stream.WriteAsync(block);
                sent += block.Length;

                // A network is slower than memory: the answer has time to come.
                await Task.Delay(1);
            }
        }
        catch (IOException)
        {
            // The server has hung up.
        }

        return (await answering, sent);

        Task WriteAsync(string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text)).AsTask();

        async Task<string> ReadAsync()
        {
            var answer = new StringBuilder();
            var buffer = new byte[4096];
            try
            {
                int read;
                while (!answer.ToString().Contains("}}", StringComparison.Ordinal) && (read = await stream.ReadAsync(buffer)) > 0)
                {
                    answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
                }
            }
            catch (IOException)
            {
                // Hung up; what was read counts.
            }

            return answer.ToString();
        }
    }
}
