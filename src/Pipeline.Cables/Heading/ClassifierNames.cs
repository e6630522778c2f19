using System.Text;
using Pipeline.Cables.Identity;

namespace Pipeline.Cables.Heading;

/// <summary>Parts names from titles in the words between <c>Classified By</c> and the reasons (field guide 2.9).</summary>
internal static class ClassifierNames
{
    /// <summary>One or more names as written and the title that is left without them.</summary>
    public static (IReadOnlyList<string> Names, string? Title) Read(string text)
    {
        var runs = ClassifierRuns.Of(text);
        var chosen = new List<(int Start, int End)>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i] is { Words: >= 2 } run && (!run.Object || run.Words >= 3) && (chosen.Count == 0 || IsFurther(text, runs, i)) && (run.Start, run.End) is var (start, end))
            {
                if (chosen.Count == 0 && i + 1 < runs.Count && IsBetter(runs[i], runs[i + 1]))
                {
                    continue;
                }

                chosen.Add((run.Object ? LastWords(text, start, end) : start, end));
            }
        }

        // BAKER, ANN B., DCM: the surname stands alone before its comma.
        if (runs.Count > 1 && runs[0] is { Words: 1, Object: false, AfterTitle: false } && runs[1] is { AfterComma: true, Words: <= 3, AfterTitle: false, Object: false } given && (chosen.Count == 0 || chosen[0].Start == given.Start)
            && !ClassifierRuns.IsSuffix(text.AsSpan(given.Start..given.End)))
        {
            chosen.Clear();
            chosen.Add((runs[0].Start, given.End));
        }

        if (chosen.Count == 0 && Single(runs) is { } single)
        {
            chosen.Add(single);
        }

        return (chosen.ConvertAll(name => Trimmed(text[name.Start..name.End])), Title(text, chosen));
    }

    // A second person stands after AND, after ; or with a title of its own; after a title that ended in a comma stands a place.
    private static bool IsFurther(string text, List<ClassifierRun> runs, int index) =>
        !runs[index].Object && runs[index].Words <= 4 && runs[index] is { AfterAnd: true } or { AfterTitle: true, AfterPost: false } && Stations.Known(text.AsSpan(runs[index].Start..runs[index].End)) is null;

    // Kirkuk Provincial Team Leader Ann Baker: words before a title belong to it when a name follows the title at once.
    private static bool IsBetter(in ClassifierRun run, in ClassifierRun next) =>
        !run.AfterTitle && next is { AfterTitle: true, Words: >= 2, Object: false, AfterPost: false, Segment: var segment } && segment == run.Segment && !next.AfterAnd;

    private static (int Start, int End)? Single(List<ClassifierRun> runs)
    {
        foreach (var run in runs)
        {
            if (run is { Object: false, AfterPost: false } && run.Words >= 1 && run.AfterTitle)
            {
                return (run.Start, run.End);
            }
        }

        return runs.Count > 0 && runs[0] is { Object: false, AfterPost: false } first ? (first.Start, first.End) : null;
    }

    // AMBASSADOR TO SUDAN ANN B. BAKER: the last given name, its initials and the surname.
    private static int LastWords(string text, int start, int end)
    {
        var at = end;
        var words = 0;
        while (at > start && words < 2)
        {
            while (at > start && text[at - 1] == ' ')
            {
                at--;
            }

            var wordEnd = at;
            while (at > start && text[at - 1] != ' ')
            {
                at--;
            }

            var word = text.AsSpan(at, wordEnd - at);
            words += word.TrimEnd(".,").Length <= 1 || ClassifierRuns.IsSuffix(word) ? 0 : 1;
        }

        return at;
    }

    // The point after a surname ends the sentence; the one of JR. and of an initial belongs to the name.
    private static string Trimmed(string name)
    {
        name = name.TrimEnd(',', ' ');
        var word = name.AsSpan(name.LastIndexOf(' ') + 1);
        return word is [.., _, '.'] && word.Length > 2 && word is not [_, 'r' or 'R', '.'] ? name[..^1] : name;
    }

    private static string? Title(string text, List<(int Start, int End)> names)
    {
        var rest = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in names)
        {
            rest.Append(text, at, start - at).Append(", ");
            at = end;
        }

        rest.Append(text, at, text.Length - at);
        var title = new StringBuilder();
        foreach (var part in rest.ToString().Split([',', ';', ':', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var word = part.Trim(' ', '-', '/', '.', '(').Trim();
            word = word.Contains('(') ? word : word.TrimEnd(')');
            if (word.Length > 0 && word is not ("and" or "AND"))
            {
                // Charge d,Affaires: the apostrophe became a comma (field guide 2.11).
                var elided = title.Length > 1 && title[^1] is 'd' or 'D' && title[^2] == ' ';
                title.Append(elided ? "'" : title.Length == 0 ? "" : word is "d" or "D" ? " " : ", ").Append(part.EndsWith("a.i.", StringComparison.OrdinalIgnoreCase) ? word + "." : word);
            }
        }

        return title.Length == 0 ? null : title.ToString();
    }
}
