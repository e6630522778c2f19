namespace Pipeline.Cables.Model;

/// <summary>Stable codes of the parser's repairs and doubts (<see cref="Warning.Code"/>). A code is never reused for another meaning.</summary>
public static class WarningCodes
{
    /// <summary>The slash after a routing indicator is lost or damaged.</summary>
    public const string AddressRoute = "address.route";

    /// <summary>Two address lines were spliced: read as two addressees, the second without a route (field guide 2.6).</summary>
    public const string AddressSplice = "address.splice";

    /// <summary>A damaged caption was read as the one it stands for.</summary>
    public const string CaptionSpelling = "caption.spelling";

    /// <summary>Text and container name different classes; the text's is kept.</summary>
    public const string ClassificationMismatch = "classification.mismatch";

    /// <summary>A figure 0 in the Classified By line was read as the letter O.</summary>
    public const string ClassifierSpelling = "classifier.spelling";

    /// <summary>The copies of the distribution block do not add up to its total.</summary>
    public const string CopiesMismatch = "copies.mismatch";

    /// <summary>The telegram is a notice that the telegram of its number is cancelled.</summary>
    public const string CopyCancelled = "copy.cancelled";

    /// <summary>A corrected copy: it replaces another telegram of the same number.</summary>
    public const string CopyCorrected = "copy.corrected";

    /// <summary>A further copy of the telegram was left out; the detail names its lines.</summary>
    public const string CopyOmitted = "copy.omitted";

    /// <summary>The date-time group is no date.</summary>
    public const string DateInvalid = "date.invalid";

    /// <summary>Date-time group, filing time or container disagree on the day; the date-time group is kept.</summary>
    public const string DateMismatch = "date.mismatch";

    /// <summary>The time of the date-time group is damaged and was taken from format line 3.</summary>
    public const string DateRepaired = "date.repaired";

    /// <summary>A partial extract: the archive has lost the header.</summary>
    public const string HeaderMissing = "header.missing";

    /// <summary>The telegram stands in the text more than once; one copy is read.</summary>
    public const string HeaderRepeated = "header.repeated";

    /// <summary>The container's id was cleaned of what does not belong to it; the text gives no number.</summary>
    public const string IdCleaned = "id.cleaned";

    /// <summary>Container and classification line give different ids; the classification line's is kept.</summary>
    public const string IdMismatch = "id.mismatch";

    /// <summary>The serial of the classification line is damaged and was taken from format line 3.</summary>
    public const string MrnDamaged = "mrn.damaged";

    /// <summary>The date of declassification is impossible or before the telegram.</summary>
    public const string OrderDate = "order.date";

    /// <summary>The number of the executive order is mistyped; it is taken apart as the order it stands for.</summary>
    public const string OrderNumber = "order.number";

    /// <summary>A citation is dated after the telegram; kept as printed.</summary>
    public const string ReferenceFuture = "reference.future";

    /// <summary>A misspelt station or damaged serial of a citation was read as the one that fits.</summary>
    public const string ReferenceRepaired = "reference.repaired";

    /// <summary>A citation names no station; the telegram's own is taken.</summary>
    public const string ReferenceStation = "reference.station";

    /// <summary>A citation without a year cannot be of the telegram's year yet; read as the year before.</summary>
    public const string ReferenceYear = "reference.year";

    /// <summary>The telegram relays another one, whose heading is read.</summary>
    public const string Relay = "relay";

    /// <summary>Sections with headings of their own stand in one text and were joined.</summary>
    public const string SectionJoined = "section.joined";

    /// <summary>A section is lost.</summary>
    public const string SectionMissing = "section.missing";

    /// <summary>A further section shows its header, but not its number.</summary>
    public const string SectionUnread = "section.unread";

    /// <summary>Format line 3 and classification line give different serials; the classification line's is kept.</summary>
    public const string SerialMismatch = "serial.mismatch";

    /// <summary>A misspelt station was read as the one it stands for.</summary>
    public const string StationSpelling = "station.spelling";

    /// <summary>The subject has no label and was found by its place.</summary>
    public const string SubjectLabel = "subject.label";

    /// <summary>Tags without blanks between them were split.</summary>
    public const string TagsGlued = "tags.glued";

    /// <summary>The TAGS line has no label.</summary>
    public const string TagsLabel = "tags.label";

    /// <summary>A tag stood in a link.</summary>
    public const string TagsMarkdown = "tags.markdown";

    /// <summary>A mistyped tag was read as the one it stands for.</summary>
    public const string TagsSpelling = "tags.spelling";

    /// <summary>Words that are no tags stood in the TAGS line and were left out.</summary>
    public const string TagsText = "tags.text";
}
