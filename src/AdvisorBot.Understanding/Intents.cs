namespace AdvisorBot.Understanding;

/// <summary>Intent ids, as used in <c>knowledge/utterances</c>.</summary>
public static class Intents
{
    /// <summary>A question to the knowledge base.</summary>
    public const string Ask = "ask";

    /// <summary>Asks to compare the subjects of the reading.</summary>
    public const string Compare = "ask.compare";

    /// <summary>"Which job fits me?": begins the interview or shows the ranking.</summary>
    public const string Recommend = "advise.recommend";

    /// <summary>"Why that one first?"</summary>
    public const string ExplainRanking = "advise.explain";

    /// <summary>"What else could I do?" after a ranking.</summary>
    public const string Alternatives = "advise.alternatives";

    public const string Plan = "advise.plan";

    /// <summary>"What if I had a bachelor's?": what would move, with the answers left as they are.</summary>
    public const string WhatIf = "advise.what-if";

    /// <summary>"Why not medical coder?"</summary>
    public const string WhyNot = "advise.why-not";

    /// <summary>"What would put registrar first?"</summary>
    public const string PutFirst = "advise.put-first";

    /// <summary>"Can I sit the RHIT with my associate's?"</summary>
    public const string Eligible = "advise.eligible";

    /// <summary>"How do I get from transcriptionist to coder?"</summary>
    public const string Path = "advise.path";

    /// <summary>Begins the intents that change a plan or take it along; steps are named by number.</summary>
    public const string PlanPrefix = "plan.";

    public const string PlanDone = "plan.done";
    public const string PlanOpen = "plan.open";
    public const string PlanUp = "plan.up";
    public const string PlanDown = "plan.down";

    /// <summary>Moves a step to a place that is named too.</summary>
    public const string PlanMove = "plan.move";
    public const string PlanDrop = "plan.drop";
    public const string PlanUndo = "plan.undo";

    /// <summary>Takes over what changed in the facts, or the switches of a card.</summary>
    public const string PlanUpdate = "plan.update";

    /// <summary>A page or file with the plan.</summary>
    public const string PlanExport = "plan.export";

    /// <summary>A sheet for a human adviser.</summary>
    public const string PlanHandover = "plan.handover";

    /// <summary>Asks to try a task of the work.</summary>
    public const string TryTask = "task.try";

    public const string Help = "control.help";
    public const string Cancel = "control.cancel";
    public const string Back = "control.back";
    public const string Restart = "control.restart";
    public const string Repeat = "control.repeat";
    public const string Skip = "control.skip";
    public const string More = "control.more";
    public const string Simpler = "control.simpler";
    public const string Change = "control.change";
    public const string WhyAsk = "control.why-ask";
    public const string Resume = "control.resume";
    public const string ForgetMe = "control.forget-me";

    /// <summary>"En español, por favor": asks for another language.</summary>
    public const string Language = "control.language";

    public const string ShowProfile = "control.show-profile";
    public const string Person = "control.person";

    /// <summary>"Who says?": the sources of the last answer.</summary>
    public const string WhoSays = "control.who-says";

    public const string Greet = "smalltalk.greet";
    public const string Thanks = "smalltalk.thanks";
    public const string Bye = "smalltalk.bye";
    public const string BotNature = "smalltalk.bot-nature";
    public const string Compliment = "smalltalk.compliment";
    public const string Insult = "smalltalk.insult";
    public const string Unsure = "smalltalk.unsure";

    /// <summary>Declines are <c>decline.{door}</c>: own-records, medical, legal, software, admissions, jobs, exam-answers, code-lookup, immigration, other-careers, off-topic, unknown (of the field, but not in the pack), injection, language.</summary>
    public const string DeclinePrefix = "decline.";

    public const string Crisis = "crisis";

    /// <summary>In the pack only: whole messages that tell of a crisis, from which the classifier learns; readings say <see cref="Crisis"/>.</summary>
    public const string CrisisTold = "crisis.told";

    /// <summary>In the pack only: sentences that tell something and ask nothing, from which the classifier learns, as it does from the answers of the interview; readings say <see cref="None"/>.</summary>
    public const string Told = "told";

    /// <summary>In the pack only: what people say in the interview beside every question ("it's raining here"), from which the reading of answers learns; readings say <see cref="None"/>.</summary>
    public const string Remark = "remark";

    public const string Yes = "answer.yes";
    public const string No = "answer.no";

    /// <summary>Nothing recognised, or only entities (an answer to a prompt).</summary>
    public const string None = "none";
}
