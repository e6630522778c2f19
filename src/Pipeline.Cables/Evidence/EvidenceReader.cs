using Pipeline.Cables.Body;
using Pipeline.Cables.Header;
using Pipeline.Cables.Heading;
using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Evidence;

/// <summary>Says of each field of the heading that was found where it was read and how far it can be trusted.</summary>
internal sealed class EvidenceReader(Warnings warnings)
{
    private readonly List<FieldEvidence> _found = new(16);

    public static IReadOnlyList<FieldEvidence> Read(
        ReadOnlySpan<char> raw, HeaderReader header, Layout layout, HeadingReader heading, TextSpanList? subject, TelegramIdentity identity, Ending ending, Warnings warnings)
    {
        var reader = new EvidenceReader(warnings);
        reader.Identity(header, layout, identity);
        reader.Header(header, identity);
        reader.Heading(header, heading, subject, identity);
        reader.Signer(raw, ending, layout.End);
        return reader._found;
    }

    // The number is of the classification line, else of a page line, else of the container; the year of the date-time group or the container.
    private void Identity(HeaderReader header, Layout layout, TelegramIdentity identity)
    {
        var line = layout.Class is { } printed ? new TextSpan(printed.Start, printed.End) : (TextSpan?)null;
        var number = line is not null ? EvidenceSources.Line
            : header.Release is not null ? EvidenceSources.Line
            : header.Page is not null ? EvidenceSources.OtherLine
            : EvidenceSources.Container;
        if (identity.Id is not null)
        {
            var dated = header.Sent is not null || header.Release is not null;
            Add("id", dated || number == EvidenceSources.Container ? number : EvidenceSources.Container, line, ["mrn.", "station.", "id.cleaned"]);
        }

        if (identity.Mrn is not null)
        {
            Add("mrn", number, line, ["mrn.", "station."]);
        }

        if (identity.Classification is not null)
        {
            var source = line is not null ? EvidenceSources.Line : identity.LoneClass ? EvidenceSources.OtherLine : EvidenceSources.Container;
            Add("classification", source, line, ["classification."]);
        }
    }

    private void Header(HeaderReader header, TelegramIdentity identity)
    {
        if (header.Sent is { Action: not null })
        {
            Add("precedence", EvidenceSources.Line, header.Spans.Sent, []);
        }

        if (identity.SentAt is not null)
        {
            Add("sentAt", header.Sent is null ? EvidenceSources.Container : EvidenceSources.Line, header.Spans.Sent, ["date.repaired"]);
        }

        if (identity.From is not null)
        {
            Add("from", header.From is null ? EvidenceSources.Container : EvidenceSources.Line, header.Spans.From, []);
        }

        if (header.Addresses.To.Count > 0)
        {
            Add("to", EvidenceSources.Line, header.Spans.To, ["address."], header.Spans.To);
        }

        if (header.Addresses.Info.Count > 0)
        {
            Add("info", EvidenceSources.Line, header.Spans.Info, ["address."], header.Spans.Info);
        }
    }

    private void Heading(HeaderReader header, HeadingReader heading, TextSpanList? subject, TelegramIdentity identity)
    {
        if (heading.Order is { } order)
        {
            Add("executiveOrder", EvidenceSources.Line, Whole(order), ["order."]);
        }

        if (heading.Tags is { Spans.Count: > 0 } tags)
        {
            Add("tags", EvidenceSources.Line, Whole(tags), ["tags."]);
        }

        if (subject is not null)
        {
            Add("subject", subject == heading.Subject ? EvidenceSources.Line : EvidenceSources.OtherLine, Whole(subject), ["subject."]);
        }

        if (heading.References is { Spans.Count: > 0 } references)
        {
            // Without a date of its own the telegram gives its citations the year that its text speaks of.
            var dated = header.Sent is not null || identity.Year is not null;
            Add("references", dated ? EvidenceSources.Line : EvidenceSources.Inferred, Whole(references), ["reference."]);
        }
    }

    private void Signer(ReadOnlySpan<char> raw, Ending ending, int end)
    {
        if (ending.Signer is not { } signer)
        {
            return;
        }

        var from = Math.Min(ending.TextEnd, end);
        var at = raw[from..end].IndexOf(signer, StringComparison.Ordinal);
        Add("signer", EvidenceSources.Line, at < 0 ? null : new TextSpan(from + at, from + at + signer.Length), []);
    }

    /// <param name="doubts">Beginnings of the codes that name a repair of this field.</param>
    /// <param name="within">Only doubts at an offset in here count; null for all.</param>
    private void Add(string field, string source, TextSpan? at, ReadOnlySpan<string> doubts, TextSpan? within = null)
    {
        if (source != EvidenceSources.Container && Doubted(doubts, within))
        {
            source = EvidenceSources.Repaired;
        }

        var stated = source == EvidenceSources.Container ? null : at;
        _found.Add(new FieldEvidence(field, source, Confidence.Of(source), stated?.Start, stated?.End));
    }

    private bool Doubted(ReadOnlySpan<string> doubts, TextSpan? within)
    {
        foreach (var warning in warnings.Found)
        {
            foreach (var doubt in doubts)
            {
                if (warning.Code.StartsWith(doubt, StringComparison.Ordinal) && (within is not { } span || (warning.Start >= span.Start && warning.Start < span.End)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static TextSpan Whole(TextSpanList pieces) => new(pieces.Start, pieces.End);
}
