using System.Collections.Frozen;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Portion marks in parentheses: (SBU), (U), (SBU/NF), (C - ENTIRE TEXT), and their typing errors (field guide 2.11).</summary>
internal static class PortionMarks
{
    private static readonly FrozenSet<string> First = FrozenSet.ToFrozenSet(
        ["U", "SBU", "C", "S", "TS", "LOU", "OUO", "FOUO", "NF", "SB", "SU", "UN", "BSU", "ABU", "USB", "SUB", "SBUS", "SBUI", "SBUU", "UNCLAS", "UNCLASSIFIED", "CONFIDENTIAL", "SECRET", "UFOUO", "R"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = First.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryRead(ReadOnlySpan<char> raw, int at, int end, out string mark, out int after)
    {
        mark = "";
        after = at;
        if (at >= end || raw[at] != '(')
        {
            return false;
        }

        var close = raw[at..Math.Min(end, at + 40)].IndexOf(')');
        if (close < 2)
        {
            return false;
        }

        var inside = raw.Slice(at + 1, close - 1).Trim();
        var word = inside[..Chars.SkipLetters(inside, 0, inside.Length)];
        var rest = inside[word.Length..].TrimStart();

        // A digit is never part of a mark: it is the next paragraph's number, and the parenthesis was not closed.
        if (!Lookup.Contains(word) || rest.ContainsAnyInRange('0', '9') || !(rest.IsEmpty || rest[0] is '/' or '-' || rest.StartsWith("ENTIRE", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        // (C - ENTIRE TEXT): the words say how far the mark reaches.
        mark = rest.TrimStart("- ").StartsWith("ENTIRE", StringComparison.OrdinalIgnoreCase) ? word.ToString() : Joined.Line(inside);
        after = at + close + 1;
        return true;
    }
}
