using AdvisorBot.Web;

await AdvisorHost.Build(args).RunAsync();
