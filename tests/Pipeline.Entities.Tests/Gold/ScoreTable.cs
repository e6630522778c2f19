using System.Globalization;
using System.Text;

namespace Pipeline.Entities.Tests.Gold;

/// <summary>The published score, as the README shows it.</summary>
internal static class ScoreTable
{
    public const string Begin = "<!-- gold score: begin -->\n", End = "<!-- gold score: end -->\n";

    public static string Of(Score score, int cables)
    {
        StringBuilder table = new();
        table.Append("| type | marked | precision | recall | F1 | id right |\n|---|---|---|---|---|---|\n");
        foreach (string type in Convention.Types) Row(table, type, score.Of(type));
        Row(table, "core: the first five", score.Of(Convention.Core));
        Tally all = score.Of(Convention.Types);
        table.Append(CultureInfo.InvariantCulture, $"\nCore mentions end to end (span, type and id): F1 {Figure(score.Of(Convention.Core).EndToEnd)}; all types: {Figure(all.EndToEnd)}, on {all.Marked} marked mentions in {cables} cables.\n");
        return table.ToString();
    }

    /// <summary>The part of the README between the two comments.</summary>
    public static (int Start, int End) PlaceIn(string readme)
    {
        int start = readme.IndexOf(Begin, StringComparison.Ordinal), end = readme.IndexOf(End, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, "README.md has lost the comment that begins the gold score.");
        end.ShouldBeGreaterThan(start, "README.md has lost the comment that ends the gold score.");
        return (start + Begin.Length, end);
    }

    private static void Row(StringBuilder table, string name, Tally tally) =>
        table.Append(CultureInfo.InvariantCulture, $"| {name} | {tally.Marked} | {Figure(tally.Precision)} | {Figure(tally.Recall)} | {Figure(tally.F1)} | {(tally.IdsJudged == 0 ? "not judged" : $"{tally.IdsRight} of {tally.IdsJudged}")} |\n");

    private static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
