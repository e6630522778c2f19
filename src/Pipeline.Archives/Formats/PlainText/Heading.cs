using System.Text;

namespace Pipeline.Archives.Formats.PlainText;

/// <summary>What tells one telegram from another, read from the first lines of its heading: enough to decide whether a heading begins a telegram.</summary>
internal sealed record Heading
{
    /// <summary>Letters of the station and serial without zeros, from the classification line.</summary>
    public string? Mrn { get; private set; }

    /// <summary>The same from the page line, where the station is cut to six letters.</summary>
    public string? Page { get; private set; }

    /// <summary>Date-time group without blanks.</summary>
    public string? Sent { get; private set; }

    public string? From { get; private set; }

    /// <summary>Section number and total; zeros when the telegram has one section.</summary>
    public (int Number, int Total) Section { get; private set; }

    /// <summary>Bytes up to the end of the last line that told something.</summary>
    public int Length { get; private set; }

    /// <summary>A heading shows who sent it or which telegram it is.</summary>
    public bool IsKnown => Mrn is not null || Page is not null || (Sent is not null && From is not null);

    // A heading is rarely longer; what follows may quote another.
    private const int MostLines = 90;

    public static Heading Read(ReadOnlySpan<byte> text)
    {
        Heading heading = new();
        int at = 0;
        bool cutPage = false;
        for (int count = 0; count < MostLines && at < text.Length && heading.Mrn is null; count++)
        {
            int end = text[at..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = TelegramLine.Trim(end < 0 ? text[at..] : text.Slice(at, end));
            at = end < 0 ? text.Length : at + end + 1;

            // In 1978 and 1979 the page line is broken behind its number (field guide 2.12).
            bool told = cutPage && line.Length < 60 ? heading.Take([.. "PAGE 01 "u8, .. line]) : heading.Take(line);
            cutPage = line.SequenceEqual("PAGE 01"u8);
            heading.Length = told ? at : heading.Length;
        }

        return heading;
    }

    /// <summary>The same telegram, another section of it: transmitted on its own, read as one (field guide 2.13).</summary>
    public bool IsSectionOf(Heading other, IReadOnlySet<int> sections) =>
        Section.Total > 1 && Section.Total == other.Section.Total && !sections.Contains(Section.Number) && IsSame(other);

    public bool IsSame(Heading other)
    {
        if (Mrn is not null && other.Mrn is not null)
        {
            return Mrn == other.Mrn;
        }

        return Page is not null && other.Page is not null
            ? Page == other.Page
            : Sent is not null && Sent == other.Sent && From == other.From;
    }

    private bool Take(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return false;
        }

        if (Page is null && TelegramLine.Page(line, out string? page, out _, out (int, int) section))
        {
            (Page, Section) = (page, section);
        }
        else if (Sent is null && TelegramLine.DateTimeGroup(line) is { } sent)
        {
            Sent = sent;
        }
        else if (From is null && line.StartsWith("FM "u8))
        {
            From = Encoding.Latin1.GetString(line[3..].Trim((byte)' '));
        }
        else if (TelegramLine.ClassLine(line, out string? mrn, out (int, int) classSection) && mrn is not null)
        {
            Mrn = mrn;
            Section = classSection == default ? Section : classSection;
        }
        else
        {
            return false;
        }

        return true;
    }
}
