using AdvisorBot.DirectLine;
using AdvisorBot.Knowledge;
using AdvisorBot.Widget;
using Microsoft.Extensions.Options;

namespace AdvisorBot.Web.Site;

/// <summary>Tells the widget which sites may show it, and of which school.</summary>
internal static class SchoolWidget
{
    /// <summary>Maps the widget and the demonstration page of the pack's school.</summary>
    public static IEndpointRouteBuilder MapSchoolWidget(this IEndpointRouteBuilder app)
    {
        var knowledge = app.ServiceProvider.GetRequiredService<KnowledgeStore>();
        var line = app.ServiceProvider.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        var service = line.Azure.IsOn ? line.Azure.Endpoint.GetLeftPart(UriPartial.Authority) : null;
        return app.MapWidget(new WidgetHost([.. line.AllowedOrigins], service, language => Shown(knowledge.Current.In(language).School)));
    }

    private static DemonstrationSchool Shown(School school) => new(school.Name, school.ContactName, school.Email, school.Hours, school.Url);
}
