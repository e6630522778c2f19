using System.Globalization;
using System.Text;
using Pipeline.Cables.Model;

namespace Pipeline.Fuzz.Checks;

/// <summary>A reading as lines <c>field=value</c> without offsets: where a span is meant, the words it marks. Two texts that say the same give the same lines.</summary>
internal static class Facts
{
    public static IReadOnlyList<string> Of(string raw, Telegram t)
    {
        var lines = new List<string>();
        void Add(string field, object? value) => lines.Add(string.Create(CultureInfo.InvariantCulture, $"{field}={value}"));
        void AddAll<T>(string field, IEnumerable<T> values) => lines.AddRange(values.Select(v => string.Create(CultureInfo.InvariantCulture, $"{field}={v}")));
        string Words(int start, int end) => Facts.Words(raw.AsSpan(start, end - start));

        Add("id", t.Id);
        Add("transmission", t.Transmission is { } x ? string.Join('|', x.Identification, string.Join(' ', x.CalledStations), x.OriginStation, x.Serial, x.Section, x.FiledAt?.ToString("O", CultureInfo.InvariantCulture), x.Security, x.Handling, string.Join(' ', x.Signals), x.GroupCount, string.Join(' ', x.Corrections), x.EndOfMessage) : null);
        Add("precedence", t.Precedence + "/" + t.InfoPrecedence);
        Add("sentAt", t.SentAt?.ToString("O", CultureInfo.InvariantCulture));
        Add("from", t.From);
        AddAll("to", t.To);
        AddAll("info", t.Info);
        AddAll("exempt", t.Exempt);
        Add("distribution", t.Distribution is { } d ? string.Join('|', d.Kind, string.Join(' ', d.Lead), string.Join(' ', d.Info), d.Total, d.DraftedBy, d.ApprovedBy, string.Join(';', d.Clearances)) : null);
        Add("classification", t.Classification);
        AddAll("caption", t.Captions);
        Add("sectionOf", t.SectionOf);
        Add("sections", t.Sections is { } s ? $"{s.Of}|{string.Join(' ', s.Present)}|{string.Join(' ', s.Missing)}" : null);
        Add("copy", t.Copy);
        Add("mrn", t.Mrn);
        AddAll("attention", t.Attention);
        Add("executiveOrder", t.ExecutiveOrder);
        Add("classifiedBy", t.ClassifiedBy is { } by ? string.Join('|', by.Text, string.Join(';', by.Names), by.Title, string.Join(';', by.Reasons)) : null);
        AddAll("tag", t.Tags);
        Add("subject", t.Subject);
        AddAll("reference", t.References.Select(r => string.Join('|', r.Label, r.Text, r.Kind, r.Title, r.Notal, string.Join(',', r.Cables), string.Join(',', r.Cited))));
        AddAll("paragraph", t.Paragraphs.Select(p => $"{p.Number}|{p.Mark}|{Words(p.Start, p.End)}"));
        AddAll("block", t.Outline.SelectMany(b => Tree(raw, b, 0)));
        AddAll("passage", t.Passages.Select(p => $"{p.Kind}|{p.Closed}|{Words(p.Start, p.End)}"));
        AddAll("embedded", t.Embedded.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Relation}|{e.Id}|{e.Mrn}|{e.Classification}|{e.From}|{e.SentAt:O}|{e.Subject}|{Words(e.Start, e.End)}")));
        AddAll("furniture", t.Furniture.Select(f => Words(f.Start, f.End)));
        Add("signer", t.Signer + "|" + string.Join(';', t.Signers));
        Add("truncated", t.Truncated);
        AddAll("evidence", t.Evidence.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Field}|{e.Source}|{e.Confidence}")));
        AddAll("warning", t.Warnings.Select(w => $"{w.Code}|{w.Detail}"));
        return lines;
    }

    /// <summary>The first line in which two readings differ; null when they agree. Fields named are left out.</summary>
    public static string? Difference(IReadOnlyList<string> a, IReadOnlyList<string> b, params string[] except)
    {
        var left = a.Where(line => !except.Contains(line[..line.IndexOf('=')])).ToList();
        var right = b.Where(line => !except.Contains(line[..line.IndexOf('=')])).ToList();
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            var (l, r) = (i < left.Count ? left[i] : "nothing", i < right.Count ? right[i] : "nothing");
            if (l != r)
            {
                return $"'{Cut(l)}' became '{Cut(r)}'";
            }
        }

        return null;
    }

    private static IEnumerable<string> Tree(string raw, Block block, int depth) =>
        block.Blocks.SelectMany(b => Tree(raw, b, depth + 1)).Prepend($"{depth}|{block.Kind}|{block.Label}|{block.Mark}|{Words(raw.AsSpan(block.Start, block.End - block.Start))}");

    private static string Words(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length);
        var blank = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = words.Length > 0;
                continue;
            }

            if (blank)
            {
                words.Append(' ');
                blank = false;
            }

            words.Append(c);
        }

        return words.ToString();
    }

    private static string Cut(string line) => line.Length <= 300 ? line : string.Concat(line.AsSpan(0, 300), "...");
}
