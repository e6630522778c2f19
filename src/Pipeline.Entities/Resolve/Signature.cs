using Pipeline.Cables.Model;

namespace Pipeline.Entities.Resolve;

/// <summary>Finds where the signature begins: signers are called JORDAN, FRANCE or HOLLAND too.</summary>
internal static class Signature
{
    private const int Reach = 400;

    /// <summary>End of the text without its signature.</summary>
    public static int Cut(string raw, Telegram telegram, TextSpan body)
    {
        if (telegram.Signer is not { Length: > 1 } signer) return body.End;
        int from = Math.Max(body.Start, body.End - Reach - signer.Length);
        int at = raw.AsSpan(from, body.End - from).LastIndexOf(signer, StringComparison.Ordinal);
        return at < 0 ? body.End : from + at;
    }
}
