namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Outcome of checking a token.</summary>
public enum TokenVerdict
{
    /// <summary>Signed by us, alive.</summary>
    Valid,

    /// <summary>Signed by us, past its time.</summary>
    Expired,

    /// <summary>Not a token of ours.</summary>
    Invalid,
}

/// <summary>What checking a token found; the holder is there only when the token is valid.</summary>
public sealed record TokenCheck(TokenVerdict Verdict, TokenHolder? Holder)
{
    internal static readonly TokenCheck Invalid = new(TokenVerdict.Invalid, null);
    internal static readonly TokenCheck Expired = new(TokenVerdict.Expired, null);
}
