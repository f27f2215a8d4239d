namespace AdvisorBot.Knowledge.Loading;

/// <summary>Reads the files of a pack.</summary>
internal static class PackFolder
{
    public static IReadOnlyList<PackFile> Read(string folder, ProblemList problems)
    {
        if (!Directory.Exists(folder))
        {
            problems.Add(".", "", "the folder does not exist", "Set Knowledge:Path to the folder that holds pack.json");
            return [];
        }

        var files = new List<PackFile>();
        foreach (var path in JsonFilesIn(folder))
        {
            if (PackPlace.Of(path) is not { } place)
            {
                problems.Add(path, "", "lies where the bot reads nothing", "Move it to one of the places in the README of the pack, or delete it");
                continue;
            }

            files.Add(new PackFile(path, place, JsonFile.Read(folder, path, problems)));
        }

        foreach (var name in PackPlace.Required.Where(name => files.All(file => file.Path != name + ".json")))
        {
            problems.Add(name + ".json", "", "is missing", $"Add it; schema/{name}.schema.json says what it holds");
        }

        return files;
    }

    private static IEnumerable<string> JsonFilesIn(string folder) => Directory
        .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
        .Where(path => !path.StartsWith("schema/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
