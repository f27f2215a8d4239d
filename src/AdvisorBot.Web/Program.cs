var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/livez", () => Results.Ok());
app.Run();
