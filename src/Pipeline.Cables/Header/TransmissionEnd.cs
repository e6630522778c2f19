using Pipeline.Cables.Text;

namespace Pipeline.Cables.Header;

/// <summary>Format lines 15 and 16 at the foot of a telegram: corrections, the serial again, the end mark (field guide 2.1).</summary>
/// <param name="Corrections">As printed, <c>C WA TRADE READ TRACK</c>.</param>
/// <param name="Mark"><c>NNNN</c> and what stands on its line, with a repeated serial before it; null when absent.</param>
/// <param name="Serial">The station serial repeated after <c>#</c>.</param>
/// <param name="SerialStart">Where it stands.</param>
internal sealed record TransmissionEnd(IReadOnlyList<string> Corrections, string? Mark, int? Serial, int? SerialStart)
{
    // Signature, corrections and marks all stand on the last few lines; nothing above them is format.
    private const int MostLines = 16;

    private static readonly TransmissionEnd None = new([], null, null, null);

    public static TransmissionEnd Read(ReadOnlySpan<char> raw, LineTable lines, int start, int end)
    {
        List<string>? corrections = null;
        string? mark = null;
        int? serial = null, serialStart = null;
        var seen = 0;
        for (var i = lines.Count == 0 ? -1 : lines.IndexAt(Math.Max(0, end - 1)); i >= 0 && seen < MostLines && lines[i].Start >= start; i--)
        {
            if (lines[i].IsBlank)
            {
                continue;
            }

            seen++;
            var line = raw[lines[i].Start..lines[i].End];
            if (IsMark(line))
            {
                mark = Joined.Line(line) + (mark is null ? "" : " " + mark);
            }
            else if (line[0] == '#' && line.Length is >= 4 and <= 6 && Chars.SkipDigits(line, 1, line.Length) == line.Length)
            {
                (serial, serialStart) = (Chars.Number(line[1..]), lines[i].Start);
                mark = Joined.Line(line) + (mark is null ? "" : " " + mark);
            }
            else if (IsCorrection(line))
            {
                (corrections ??= []).Insert(0, Joined.Line(line));
            }
        }

        return corrections is null && mark is null ? None : new TransmissionEnd(corrections ?? (IReadOnlyList<string>)[], mark, serial, serialStart);
    }

    // NNNN, NNN, Nnnn, NNNNMAFVVZCZ (field guide 2.1).
    private static bool IsMark(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[0] != 'N')
        {
            return false;
        }

        var n = 1;
        while (n < line.Length && line[n] is 'N' or 'n')
        {
            n++;
        }

        return n >= 3 && line.Length - n <= 12 && (n == line.Length || Chars.IsCapitals(line[n..])) && !line[n..].Contains(' ');
    }

    /// <summary>Format line 15: what to read instead, <c>C PAGE 3 LINE 2 ...</c>.</summary>
    public static bool IsCorrection(ReadOnlySpan<char> line) =>
        line.StartsWith("C WA ", StringComparison.Ordinal) || line.StartsWith("C WB ", StringComparison.Ordinal) || line.StartsWith("C PAGE ", StringComparison.Ordinal)
        || line.StartsWith("C LINE ", StringComparison.Ordinal) || line.StartsWith("C AA ", StringComparison.Ordinal) || line.StartsWith("C AB ", StringComparison.Ordinal) || line.StartsWith("C PARA ", StringComparison.Ordinal);
}
