namespace Pipeline.Cables.Tests.Construction;

/// <summary>The layouts of the field guide (2.2, 2.13, 2.14, 3.4, 3.6).</summary>
internal enum Layout
{
    FullSingle,
    FullRelay,
    FromDateTimeGroup,
    Restricted,
    Incoming1970s,
    Outgoing1970s,
    ArchiveFile,
    ArchivePrint,
    Glued,
    Extract,
    OneLine,
    Retyped,
}

/// <summary>How a telegram is written down.</summary>
/// <param name="Breaks">Where page headers fall into the body: each the number of a line, counted round.</param>
/// <param name="HeadingBreak">Where a page line of the 1970s falls between the lines of header and heading.</param>
/// <param name="Bullet">How references are numbered.</param>
/// <param name="Ending">What stands below the signature.</param>
internal sealed record Look(Layout Layout, bool Crlf, int Wrap, IReadOnlyList<int> Breaks, int HeadingBreak, int Bullet, int Ending)
{
    public bool Is1970s => Layout is Layout.Incoming1970s or Layout.Outgoing1970s or Layout.ArchiveFile;

    public bool HasFormatLines => Layout is Layout.FullSingle or Layout.FullRelay;

    public bool HasHeader => Layout != Layout.Extract;

    public bool HasRoutes => HasHeader && !Is1970s && Layout != Layout.ArchivePrint;

    /// <summary>The 1970s print no blank lines and no pilcrows.</summary>
    public string Gap => Is1970s ? "" : " \n";

    public string Pilcrow => Is1970s || Layout is Layout.ArchivePrint or Layout.Retyped ? "" : "\u00B6";

    public bool HasBullets => Bullet < 6;

    public string Label(int index)
    {
        var letter = (char)('A' + index);
        return Bullet switch { 0 => $"{letter}. ", 1 => $"({letter}) ", 2 => $"{letter}) ", 3 => $"[{letter}] ", 4 => $"{letter}. {letter}) ", 5 => $"{letter}: ", _ => "" };
    }

    public string Separator => Bullet switch { < 6 => "\n     ", 6 => ", ", _ => "; " };
}
