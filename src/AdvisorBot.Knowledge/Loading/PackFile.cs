using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>One JSON file of a pack.</summary>
/// <param name="Path">Path inside the pack, with forward slashes.</param>
/// <param name="Place">Which kind of file it is.</param>
/// <param name="Root">What it holds; null when it could not be read.</param>
internal sealed record PackFile(string Path, PackPlace Place, JObject? Root)
{
    /// <summary>File name without extension.</summary>
    public string Stem { get; } = System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Language of the folder it lies in; empty outside language folders.</summary>
    public string Language { get; } = Path.Split('/') is [_, var language, _, ..] ? language : "";
}
