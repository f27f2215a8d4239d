using Newtonsoft.Json.Linq;

namespace AdvisorBot.Knowledge.Loading;

/// <summary>A place in a file of the pack.</summary>
internal record Located(PackFile File, JToken Token);

/// <summary>Something read from a pack together with the place it stands.</summary>
internal sealed record Located<T>(PackFile File, JToken Token, T Value) : Located(File, Token);
