namespace AdvisorBot.Dialogs.Tests;

/// <summary>What messages are for: question, answer, command or complaint, where single words would mislead.</summary>
public sealed class PurposeTests
{
    [Theory]
    [InlineData("what jobs do you cover?")]
    [InlineData("i just want to know what jobs you can help with")]
    [InlineData("which careers are there?")]
    public async Task Whoever_asks_which_careers_there_are_gets_them_and_no_interview(string text)
    {
        var talk = new TestConversation();
        await talk.SaysAsync(text);

        Assert.Contains("cancer registrar", talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Question 1", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quiero empezar las preguntas")]
    [InlineData("hágale la entrevista a él, yo le contesto por él")]
    public async Task The_interview_begins_when_it_is_asked_for(string text)
    {
        var talk = new TestConversation { Locale = "es-MX" };
        await talk.SaysAsync("hola");
        await talk.SaysAsync(text);

        Assert.Contains("Pregunta 1", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "That's enough questions, what would you suggest for me?", "these fit you best")]
    [InlineData("en-US", "order and numbers. I'm done answering, what have you got for me?", "these fit you best")]
    [InlineData("en-US", "computers. Okay, let me see what you came up with please", "these fit you best")]
    [InlineData("es-MX", "ya no más preguntas, mejor enséñame lo que salió", "las que mejor van contigo")]
    [InlineData("es-MX", "el orden. Ándale, a ver qué me tocó", "las que mejor van contigo")]
    public async Task Whoever_asks_for_the_results_in_the_middle_gets_them(string locale, string text, string shown)
    {
        var talk = await new TestConversation { Locale = locale }.InInterviewAsync("GED");
        await talk.SaysAsync(text);

        Assert.Contains(shown, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_the_questions_and_asks_what_to_do_gets_what_fits_so_far()
    {
        var talk = await new TestConversation().InInterviewAsync("bachelor's degree");
        await talk.SaysAllAsync("cancel", "so what do you think I should do?");

        Assert.Contains("these come first", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("i like helping people and i have so many questions")]
    [InlineData("show me what a coder does first")]
    public async Task What_only_sounds_like_asking_for_results_leaves_the_questions_going(string text)
    {
        var talk = await new TestConversation().InInterviewAsync("GED");
        await talk.SaysAsync(text);

        Assert.DoesNotContain("these fit you best", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Question", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "and why?", "What speaks for it")]
    [InlineData("en-US", "why would that one suit an old bookworm like me?", "What speaks for it")]
    [InlineData("en-US", "Why is it on top if I can't get it in time?", "What speaks for it")]
    [InlineData("es-MX", "¿Y eso por qué?", "Lo que habla a favor")]
    [InlineData("es-MX", "no, que por qué me pusiste esa en primer lugar", "Lo que habla a favor")]
    public async Task Why_behind_the_list_asks_for_its_reasons(string locale, string text, string told)
    {
        var talk = await new TestConversation { Locale = locale }.InterviewedAsync(InterviewTests.ByNumber);
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_and_a_plan_in_one_message_get_both()
    {
        var talk = await new TestConversation { Locale = "es-MX" }.InterviewedAsync(InterviewTests.ByNumber);
        await talk.SaysAsync("¿por qué me tocó la primera? Y hazme mi plan para esa, de una vez");

        Assert.Contains("Lo que habla a favor", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Tu plan", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "Why are you telling me about coders? A year from now I want to work", "Sorry, I misread that", "1 year")]
    [InlineData("en-US", "I only meant I need the money within a year", "Sorry, I misread that", "1 year")]
    [InlineData("es-MX", "no te pregunté de codificadores, en un año quiero trabajar", "Perdón, lo entendí mal", "1 año")]
    [InlineData("es-MX", "¿y eso a qué viene?", "Perdón, lo entendí mal", "Pregunta 3")]
    public async Task Who_was_misread_gets_a_word_of_regret_and_the_talk_goes_on(string locale, string text, string regret, string goesOn)
    {
        var talk = await new TestConversation { Locale = locale }.InInterviewAsync("GED", "2");
        await talk.SaysAsync(locale == "es-MX" ? "¿cuánto ganan los codificadores?" : "what do coders earn?");
        await talk.SaysAsync(text);

        Assert.Contains(regret, talk.Text, StringComparison.Ordinal);
        Assert.Contains(goesOn, talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("$51,140", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complaint_that_names_its_question_gets_the_answer()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("am i too old, im 41");
        await talk.SaysAsync("You answered about age again. I asked if beginners get to work from home");

        Assert.Contains("Sorry", talk.Text, StringComparison.Ordinal);
        Assert.Contains("home", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("that's not what I asked")]
    [InlineData("you didn't answer my question")]
    public async Task A_bare_complaint_is_asked_what_was_meant(string text)
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what do coders earn");
        await talk.SaysAsync(text);

        Assert.Contains("Sorry, I missed your question", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sorry my english. what do coders earn?", "$51,140")]
    [InlineData("does the RHIT need an associate degree? Cite.", "associate")]
    public async Task A_word_of_a_command_beside_a_question_is_no_command(string text, string told)
    {
        var talk = new TestConversation();
        await talk.SaysAsync("what does a cancer registrar do?");
        await talk.SaysAsync(text);

        Assert.Contains(told, talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("That came from", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("let's go on in", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_language_is_asked_for_changes_none()
    {
        var talk = new TestConversation { Locale = "es-MX" };
        await talk.SaysAsync("cuánto gana un codificador médico");
        await talk.SaysAsync("y esa persona habla español? porque mi ingles es poquito");

        Assert.DoesNotContain("English", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_the_questions_does_not_lose_the_question_beside_it()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("find a career that fits me");
        await talk.SaysAsync("i dont want a quiz. just tell me what a medical coder earns");

        Assert.Contains("stopped the questions", talk.Text, StringComparison.Ordinal);
        Assert.Contains("$51,140", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_it_is_said_for_whom_one_asks_her_answers_are_taken()
    {
        var talk = new TestConversation();
        await talk.SaysAsync("find a career that fits me");
        await talk.SaysAsync("shes got a high school diploma yes. but its for her not me");
        await talk.SaysAsync("she likes order and detail, she is shy");

        Assert.Contains("order, detail", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("one person here", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "ok, start with questions", "Question 1")]
    [InlineData("en-US", "ask me stuff so you can tell me", "Question 1")]
    [InlineData("es-MX", "ok, empecemos con las preguntas", "Pregunta 1")]
    public async Task The_questions_begin_in_whatever_words_they_are_asked_for(string locale, string text, string question)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.Contains(question, talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "find a career for me", "high school", "how many more of these?? i got 5 min", "at most 6 more", "Question 2")]
    [InlineData("en-US", "find a career for me", "high school", "how many questions are left?", "at most 6 more", "Question 2")]
    [InlineData("es-MX", "hazme la entrevista", "preparatoria", "¿cuántas faltan?", "a lo más 6 más", "Pregunta 2")]
    public async Task How_many_questions_are_left_is_told_and_how_to_leave_them(string locale, string begin, string answer, string text, string left, string question)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAllAsync(begin, answer, text);

        Assert.Contains(left, talk.Replies[0].Text, StringComparison.Ordinal);
        Assert.Contains(question, talk.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_of_an_exam_are_none_of_those()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("find a career for me", "how many questions are on the RHIT exam?");

        Assert.DoesNotContain("at most", talk.Replies[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "just show me results", "fit you best")]
    [InlineData("en-US", "stop asking, I want my list", "fit you best")]
    [InlineData("es-MX", "ya muéstrame", "mejor van contigo")]
    public async Task The_list_is_shown_when_it_is_asked_for_and_the_request_answers_nothing(string locale, string text, string shown)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAllAsync(locale == "es-MX" ? "hazme la entrevista" : "find a career for me", locale == "es-MX" ? "preparatoria" : "high school", text);

        Assert.Contains(shown, Assert.Single(talk.Replies).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_questions_go_on_after_a_ranking_with_what_is_open()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("find a career for me", "high school", "show me the list", "thx. ask me the questions now");

        Assert.Contains("I already know high school diploma", talk.Text, StringComparison.Ordinal);
        Assert.Contains("Question 1 of", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_without_anything_on_it_is_none_to_pick_from()
    {
        var talk = new TestConversation();
        await talk.SaysAllAsync("some college", "are we almost done", "one year tops");

        Assert.DoesNotContain("something went wrong", talk.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Careers close to some college", talk.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "Hi! My husband is in the Army and we get new orders every two or three years. What could I do that moves with me?", "skipped")]
    [InlineData("es-MX", "hola, mi esposo es militar y nos mudamos cada dos años. ¿qué podría hacer yo que se mude conmigo?", "saltaste")]
    public async Task Nobody_is_told_to_have_skipped_what_was_never_asked(string locale, string text, string blame)
    {
        var talk = new TestConversation { Locale = locale };
        await talk.SaysAsync(text);

        Assert.DoesNotContain(blame, talk.Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(talk.Text);
    }
}
