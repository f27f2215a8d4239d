namespace AdvisorBot.DirectLine.Tokens;

/// <summary>Keeps the key that signs tokens, so that they survive a restart and every host has the same one.</summary>
public interface ISigningKeyStore
{
    /// <summary>Returns the stored key; stores <paramref name="candidate"/> first when there is none.</summary>
    Task<byte[]> GetOrAddAsync(byte[] candidate, CancellationToken cancellationToken);
}
