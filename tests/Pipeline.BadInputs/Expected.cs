using System.Text.RegularExpressions;
using Pipeline.BadInputs.Building;

namespace Pipeline.BadInputs;

/// <summary>One item that must come out of an input, a cable or a reject.</summary>
internal sealed partial record Expected
{
    /// <summary>Stands for any member's name, where several labels are right.</summary>
    public const string AnyMember = "*";

    /// <summary>The member's label; null for the file itself.</summary>
    public string? Member { get; private init; }

    /// <summary>Codes that are right, <c>a|b</c>; null for a cable.</summary>
    public string? Codes { get; private init; }

    /// <summary>The whole text of the cable, or null when <see cref="Holds"/> decides.</summary>
    public string? Text { get; private init; }

    private Func<string, bool>? Holds { get; init; }

    /// <summary>Code of a read warning that the cable must carry.</summary>
    public string? Warning { get; init; }

    public bool IsCable => Codes is null;

    public static Expected Cable(string? member, InventedCable cable) => Cable(member, cable.Text);

    public static Expected Cable(string? member, string text) => new() { Member = member, Text = text };

    public static Expected CableLike(string? member, Func<string, bool> holds) => new() { Member = member, Holds = holds };

    public static Expected Reject(string? member, string codes) => new() { Member = member, Codes = codes };

    public bool IsMember(string? member) => Member == AnyMember || Member == member;

    public bool IsCode(string code) => Codes?.Split('|').Contains(code) == true;

    public bool IsText(string text) => Text is null ? Holds!(text) : Text == text;

    public override string ToString() => $"{Member}: {Codes ?? (Text is null ? "a cable like it" : Name(Text))}{(Warning is null ? "" : $" ({Warning})")}";

    /// <summary>A text by the number that its subject holds, for messages.</summary>
    public static string Name(string text) => Subject().Match(text) is { Success: true } match ? $"cable {match.Value}" : $"text of {text.Length} characters";

    [GeneratedRegex(@"BRIDGE \d+")]
    private static partial Regex Subject();
}
