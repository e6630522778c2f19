using System.Text;

namespace Pipeline.Entities.Tests.Gold;

/// <summary>
/// Reads <c>{{Ministry of Health|ministry|pe/health}}</c>: the name as it stands in the telegram, line ends and all, its type and its id.
/// No telegram has braces or bars, so a stray one is always a slip of the pen.
/// </summary>
internal static class Markup
{
    public static (string Raw, List<Truth> Mentions, List<Fault> Faults) Read(string file, string marked)
    {
        StringBuilder raw = new(marked.Length);
        List<Truth> mentions = [];
        List<Fault> faults = [];
        int line = 1;
        for (int i = 0; i < marked.Length;)
        {
            if (!marked.AsSpan(i).StartsWith("{{"))
            {
                if (marked[i] is '{' or '}' or '|') faults.Add(new(file, line, $"a stray {marked[i]}"));
                if (marked[i] == '\n') line++;
                raw.Append(marked[i++]);
                continue;
            }
            int end = marked.IndexOf("}}", i, StringComparison.Ordinal);
            if (end < 0)
            {
                faults.Add(new(file, line, "a mark that nothing closes"));
                raw.Append(marked, i + 2, marked.Length - i - 2);
                break;
            }
            string inner = marked[(i + 2)..end];
            string[] parts = inner.Split('|');
            if (parts.Length != 3) faults.Add(new(file, line, $"a mark has three parts, not {parts.Length}: {inner}"));
            else
            {
                Truth truth = new(raw.Length, raw.Length + parts[0].Length, parts[1], parts[2]);
                foreach (string what in Convention.Faults(parts[0], truth)) faults.Add(new(file, line, what));
                mentions.Add(truth);
            }
            raw.Append(parts[0]);
            line += inner.Count(c => c == '\n');
            i = end + 2;
        }
        return (raw.ToString(), mentions, faults);
    }
}
