using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Worker.Enriching;

/// <summary>
/// Key by which the same telegram is known again, whatever container brought it: SHA-256 over its id and its text without white
/// space, pilcrows and control characters, because those are what containers change (field guide 3.1, 3.2 and 3.6).
/// The id belongs to it: a stub or a partial extract may hold hardly any text of its own.
/// </summary>
internal static class ContentKey
{
    private const char Pilcrow = '\u00B6';
    private const char Replacement = '\uFFFD';

    public static byte[] Of(string? canonicalId, string text)
    {
        var significant = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character) && character is not (Pilcrow or Replacement))
            {
                significant[length++] = character;
            }
        }

        return SHA256.HashData(Encoding.UTF8.GetBytes($"{canonicalId}\n{new string(significant, 0, length)}"));
    }
}
