using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace AdvisorBot.DirectLine.Tokens;

/// <summary>The key of tokens and tickets: from configuration, else made once and kept in storage.</summary>
public sealed class SigningKey(IOptions<DirectLineOptions> options, ISigningKeyStore store) : IDisposable
{
    private readonly SemaphoreSlim _once = new(1, 1);
    private SigningCredentials? _credentials;

    /// <summary>The credentials to sign and to check with.</summary>
    public ValueTask<SigningCredentials> GetAsync(CancellationToken cancellationToken) =>
        _credentials is { } known ? ValueTask.FromResult(known) : LoadAsync(cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _once.Dispose();

    private async ValueTask<SigningCredentials> LoadAsync(CancellationToken cancellationToken)
    {
        await _once.WaitAsync(cancellationToken);
        try
        {
            return _credentials ??= new SigningCredentials(new SymmetricSecurityKey(await KeyAsync(cancellationToken)), SecurityAlgorithms.HmacSha256);
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken) =>
        options.Value.SigningKey is { Length: > 0 } configured
            ? SHA256.HashData(Encoding.UTF8.GetBytes(configured))
            : await store.GetOrAddAsync(RandomNumberGenerator.GetBytes(32), cancellationToken);
}
