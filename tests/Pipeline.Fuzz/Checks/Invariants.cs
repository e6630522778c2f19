using Pipeline.Cables.Model;

namespace Pipeline.Fuzz.Checks;

/// <summary>What holds for the reading of any text whatever.</summary>
internal static class Invariants
{
    /// <summary>The first rule that the reading of the text breaks, <c>rule: detail</c>; null when all hold.</summary>
    public static string? Broken(string raw, Telegram t)
    {
        var check = new SpanChecks(raw);
        check.Inside("body", t.Body.Start, t.Body.End, 0, raw.Length, empty: true);
        Subject(check, t);
        Paragraphs(check, t);
        check.Ordered("furniture", t.Furniture, t.Body);
        OutlineChecks.Read(check, t);
        Heading(check, t);
        Lists(check, t);
        Warnings(check, t);
        return check.Broken;
    }

    private static void Subject(SpanChecks check, Telegram t)
    {
        check.Require((t.Subject is null) == (t.SubjectSpan is null), "subject", "subject and its span come together");
        if (t is { Subject: { } subject, SubjectSpan: { } span })
        {
            check.Thing("subject", span.Start, span.End, 0, check.Raw.Length);
            check.Within("subject", subject, span.Start, span.End);
        }
    }

    private static void Paragraphs(SpanChecks check, Telegram t)
    {
        var from = t.Body.Start;
        foreach (var p in t.Paragraphs)
        {
            if (!check.Thing("paragraph", p.Start, p.End, from, t.Body.End))
            {
                return;
            }

            check.Require(check.Raw.AsSpan(p.Start, p.End - p.Start).TrimStart("\u00B6\uFFFD \t\u000B\f\u0085\u00A0\r\n\u2028\u20290").StartsWith(p.Number.TrimStart('0'), StringComparison.Ordinal), "paragraph", $"number {p.Number} stands not at its start {p.Start}");
            check.Require(p.Mark is null || check.Holds(p.Mark, p.Start, p.End), "paragraph", $"mark {p.Mark} of paragraph {p.Number} stands outside it");
            from = p.End;
        }
    }

    private static void Heading(SpanChecks check, Telegram t)
    {
        if (t.ClassifiedBy is { } by)
        {
            check.Thing("classified-by", by.Start, by.End, 0, check.Raw.Length);
            check.Within("classified-by", by.Text, by.Start, by.End);
        }

        foreach (var e in t.Evidence)
        {
            check.Require(e.Confidence is > 0 and <= 1, "evidence", $"confidence {e.Confidence} of {e.Field}");
            check.Require(e.Start is null == e.End is null, "evidence", $"{e.Field} has a start or an end alone");
            if (e is { Start: { } start, End: { } end })
            {
                check.Inside("evidence of " + e.Field, start, end, 0, check.Raw.Length);
            }
        }

        check.Require(t.Signer is null || check.Holds(t.Signer, t.Body.Start, check.Raw.Length), "signer", "stands not in the text");
        check.Require(t.Signers.All(s => t.Signer?.Contains(s, StringComparison.Ordinal) == true), "signer", "one of several stands not in the line");
        check.Require(t.Id is null || IsId(t.Id), "id", t.Id ?? "");
    }

    private static void Lists(SpanChecks check, Telegram t)
    {
        check.Require(t.Tags.Distinct().Count() == t.Tags.Count, "tags", "one stands twice");
        check.Require(t.Captions.Distinct().Count() == t.Captions.Count, "captions", "one stands twice");
        check.Require(t.Tags.Concat(t.Captions).Concat(t.Attention).All(s => s.Length > 0 && s.Trim() == s), "lists", "an entry is empty or has margins");
        check.Require(t.To.Concat(t.Info).Concat(t.Exempt).All(a => a.Name.Length > 0), "addressee", "one has no name");
        foreach (var r in t.References)
        {
            check.Require(r.Cables.All(IsId), "reference", $"'{string.Join(',', r.Cables)}' is no list of ids");
            check.Require(r.Cited.Count == 0 || r.Cited.Select(c => c.Id).SequenceEqual(r.Cables), "reference", "cited cables differ from the ids");
        }

        if (t.Sections is { } sections)
        {
            check.Require(Ascending(sections.Present) && Ascending(sections.Missing) && !sections.Present.Intersect(sections.Missing).Any(), "sections", "numbers are not ascending or both there and missing");
        }
    }

    private static void Warnings(SpanChecks check, Telegram t)
    {
        foreach (var w in t.Warnings)
        {
            check.Require(w.Start is null || (w.Start >= 0 && w.Start <= check.Raw.Length), "warning", $"{w.Code} at {w.Start} of {check.Raw.Length}");
            check.Require(w.Code.All(c => char.IsAsciiLetterLower(c) || c is '.' or '-') && w.Code.Length > 0, "warning", $"code '{w.Code}'");

            // A detail is shown in a table: a hostile line must not become a page of it.
            check.Require(w.Detail.Length is > 0 and <= 1_000, "warning", $"detail of {w.Code} has {w.Detail.Length} characters");
        }
    }

    // 06LIMA826, and an airgram's 73BANGKOK-A50.
    private static bool IsId(string id) =>
        id.Length >= 4 && char.IsAsciiDigit(id[0]) && char.IsAsciiDigit(id[1]) && char.IsAsciiLetterUpper(id[2]) && char.IsAsciiDigit(id[^1])
        && id.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool Ascending(IReadOnlyList<int> numbers) => numbers.Zip(numbers.Skip(1)).All(pair => pair.First < pair.Second);
}
