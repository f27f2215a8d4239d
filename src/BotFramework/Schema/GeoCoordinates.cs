using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A point on earth.</summary>
public class GeoCoordinates : Entity
{
    public GeoCoordinates()
    {
    }

    public GeoCoordinates(
        double? elevation = default,
        double? latitude = default,
        double? longitude = default,
        string type = default,
        string name = default)
        : base(type)
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Name = name;
    }

    [JsonProperty("elevation")]
    public double? Elevation { get; set; }

    [JsonProperty("latitude")]
    public double? Latitude { get; set; }

    [JsonProperty("longitude")]
    public double? Longitude { get; set; }

    [JsonProperty("name")]
    public string Name { get; set; }
}
