using AdvisorBot.Web;
using AdvisorBot.Web.Advisor;
using AdvisorBot.Web.Health;

if (AliveCheck.IsAsked(args))
{
    return await AliveCheck.RunAsync(args[1]);
}

await AdvisorHost.Build(args).LearnAhead().RunAsync();
return 0;
