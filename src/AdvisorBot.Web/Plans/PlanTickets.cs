using System.Security.Cryptography;
using System.Text.Json;
using AdvisorBot.Dialogs.PlanLearning;
using AdvisorBot.DirectLine.Tokens;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace AdvisorBot.Web.Plans;

/// <summary>
/// Seals what an address opens: nobody can read, change or make one without the host's key, and it runs out. The key is made from
/// the one that signs tokens, so every host of an installation has it.
/// </summary>
public sealed class PlanTickets(SigningKey key, IOptions<PlanOptions> options, TimeProvider time)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int LongestTicket = 1000;

    private static readonly byte[] Purpose = "plan pages"u8.ToArray();

    /// <summary>The part of the address that stands for the ticket.</summary>
    public async Task<string> SealAsync(PlanTicket ticket, CancellationToken cancellationToken)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(new SealedTicket(ticket, time.GetUtcNow() + options.Value.Lifetime));
        var sealedBytes = new byte[NonceLength + plain.Length + TagLength];
        var (nonce, text, tag) = Parts(sealedBytes);
        RandomNumberGenerator.Fill(nonce.Span);
        using var cipher = new AesGcm(await KeyAsync(cancellationToken), TagLength);
        cipher.Encrypt(nonce.Span, plain, text.Span, tag.Span);
        return Base64UrlEncoder.Encode(sealedBytes);
    }

    /// <summary>The ticket; null for one that was not sealed here, or has run out.</summary>
    public async Task<PlanTicket?> OpenAsync(string address, CancellationToken cancellationToken)
    {
        if (address.Length > LongestTicket || Decode(address) is not { Length: > NonceLength + TagLength } sealedBytes)
        {
            return null;
        }

        var (nonce, text, tag) = Parts(sealedBytes);
        var plain = new byte[text.Length];
        using var cipher = new AesGcm(await KeyAsync(cancellationToken), TagLength);
        try
        {
            cipher.Decrypt(nonce.Span, text.Span, tag.Span, plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        var found = JsonSerializer.Deserialize<SealedTicket>(plain);
        return found is not null && found.Ends > time.GetUtcNow() ? found.Ticket : null;
    }

    private async Task<byte[]> KeyAsync(CancellationToken cancellationToken)
    {
        var credentials = await key.GetAsync(cancellationToken);
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, ((SymmetricSecurityKey)credentials.Key).Key, 32, info: Purpose);
    }

    private static (Memory<byte> Nonce, Memory<byte> Text, Memory<byte> Tag) Parts(byte[] bytes) =>
        (bytes.AsMemory(0, NonceLength), bytes.AsMemory(NonceLength, bytes.Length - NonceLength - TagLength), bytes.AsMemory(bytes.Length - TagLength));

    private static byte[]? Decode(string address)
    {
        try
        {
            return Base64UrlEncoder.DecodeBytes(address);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private sealed record SealedTicket(PlanTicket Ticket, DateTimeOffset Ends);
}
