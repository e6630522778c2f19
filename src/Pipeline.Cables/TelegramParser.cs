using Pipeline.Cables.Body;
using Pipeline.Cables.Evidence;
using Pipeline.Cables.Header;
using Pipeline.Cables.Heading;
using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;
using Pipeline.Cables.References;
using Pipeline.Cables.Text;

namespace Pipeline.Cables;

/// <summary>Reads a telegram from its raw text. Pure: no I/O, no clock; never throws on any text; linear in its length.</summary>
public static class TelegramParser
{
    /// <summary>Version of the parsing rules, stored with every cable so that what older rules made can be renewed.</summary>
    public const string Version = "2";

    /// <summary>Reads one telegram: lines, furniture, layout, then header, heading and body, then what follows from all of them.</summary>
    /// <param name="raw">Decoded text; CRLF and LF both accepted; a BOM does not belong to it.</param>
    /// <param name="container">What the container states, or null for plain text.</param>
    public static Telegram Parse(string raw, ContainerFacts? container = null)
    {
        ArgumentNullException.ThrowIfNull(raw);
        var warnings = new Warnings();
        var lines = LineTable.Of(raw);
        var furniture = Furniture.Mark(raw, lines, warnings);
        var layout = Layout.Of(raw, lines, warnings);

        var header = new HeaderReader(warnings);
        header.Read(raw, lines, 0, layout.HeaderEnd);
        var heading = Read(raw, lines, furniture, layout.Class, layout.HeadingStart, layout.End, warnings);
        SectionJoin.Read(raw, lines, furniture, layout, header, warnings);
        Furniture.MarkCaptions(raw, lines, heading.BodyStart);
        var ending = Ending.Of(raw, lines, heading.BodyStart, layout.End);
        var foot = TransmissionEnd.Read(raw, lines, heading.BodyStart, Layout.TextEnd(raw, lines));
        var identity = TelegramIdentity.Of(raw, header, layout.Class, container, new TextSpan(heading.BodyStart, layout.End), foot, warnings);

        var body = new TextSpan(heading.BodyStart, Math.Max(heading.BodyStart, layout.End));
        var hidden = furniture.From(lines, body.Start, layout.End);
        var paragraphs = DoubtfulMarks.Settle(ParagraphReader.Read(raw, lines, furniture, body.Start, layout.End, ending.TextEnd));
        var text = TextLines.Of(raw, lines, hidden, paragraphs, body.Start, Math.Min(body.End, ending.TextEnd));
        var outline = OutlineReader.Read(raw, text, paragraphs, ending.Capitals);

        var subject = Subject(heading) ?? (layout.Teaser is { } teaser ? Subject(Read(raw, lines, furniture, teaser, teaser.End, layout.Class!.Start)) : null);
        var title = subject is null ? null : SubjectLine.Text(raw, subject);
        Notice(raw, lines, layout, heading, warnings);
        var telegram = new Telegram
        {
            Id = identity.Id,
            Transmission = header.Transmission.Result(identity.Year, foot),
            Precedence = header.Sent?.Action,
            InfoPrecedence = header.Sent?.Info,
            SentAt = identity.SentAt,
            From = identity.From,
            To = header.Addresses.To,
            Info = header.Addresses.Info,
            Exempt = header.Addresses.Exempt,
            Distribution = header.Distribution,
            Classification = identity.Classification,
            Captions = heading.Captions,
            SectionOf = layout.Class?.Section,
            Copy = CopyNotices.Of(raw, layout, heading, subject, warnings),
            Sections = SectionCount.Of(layout, furniture, ending.Signer is not null, warnings.Has("section.unread")),
            Mrn = identity.Mrn,
            Attention = heading.Attention.Result(raw),
            ExecutiveOrder = heading.Order is { } order ? ExecutiveOrderLine.Read(raw, order, identity.SentAt, warnings) : null,
            ClassifiedBy = ClassifiedByParagraph.Read(raw, lines, heading, layout.End, warnings),
            Tags = heading.Tags is { } tags ? TagsLine.Read(raw, tags, warnings) : [],
            Subject = title,
            SubjectSpan = title is null ? null : new TextSpan(subject!.Start, subject.End),
            References = heading.References is { } references ? ReferenceList.Read(raw, references, identity.Citing, warnings) : [],
            Body = body,
            Paragraphs = paragraphs,
            Outline = outline,
            Embedded = EmbeddedReader.Read(raw, lines, furniture, layout, identity.Year, Math.Min(body.End, ending.TextEnd)),
            Passages = PassageReader.Read(raw, outline, body.Start, Math.Min(body.End, ending.TextEnd)),
            Furniture = hidden,
            Signer = ending.Signer,
            Signers = SignerNames.Of(ending.Signer),
            Truncated = ending.Truncated,
        };

        // Last, because every stage may still doubt what it reads.
        return telegram with
        {
            Evidence = EvidenceReader.Read(raw, header, layout, heading, title is null ? null : subject, identity, ending, warnings),
            Warnings = warnings.Found,
        };
    }

    private static TextSpanList? Subject(HeadingReader heading) => heading.Subject is { Spans.Count: > 0 } subject ? subject : null;

    private static void Notice(string raw, LineTable lines, Layout layout, HeadingReader heading, Warnings warnings)
    {
        if (raw.AsSpan(0, lines.Count == 0 ? 0 : lines[Math.Min(lines.Count, 8) - 1].End).Contains("partial extract of the original cable", StringComparison.Ordinal))
        {
            warnings.Add("header.missing", "The archive holds only a part of this telegram; its header is lost.");
        }

        if (layout.Relayed is { } relayed)
        {
            warnings.Add("relay", $"Relays the telegram {relayed.Post} {relayed.Serial}, whose heading is read.", relayed.Start);
        }

        if (heading.TagsUnlabelled)
        {
            warnings.Add("tags.label", "The TAGS line has no label.", heading.Tags!.Start);
        }
    }

    private static HeadingReader Read(string raw, LineTable lines, Furniture furniture, ClassLine? line, int start, int end, Warnings? warnings = null) =>
        HeadingReader.Read(raw, HeadingPieces.Cut(raw, lines, furniture, start, end), line?.Caveats, end, warnings);
}
