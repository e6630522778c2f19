using Pipeline.Cables.Model;
using Pipeline.Cables.References;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Which lines go on with the value that is open.</summary>
internal sealed partial class HeadingReader
{
    // Continuation of the value that is open. A blank line closes all but a list of references.
    private bool GoesOn(HeadingPiece piece, int index)
    {
        var (start, end) = (piece.Start, piece.End);
        switch (_open)
        {
            case Label.Subject or Label.References when EndsAttention(piece, index):
                return true;
            case Label.Subject or Label.References when !piece.AfterBlank && Attention.TakeLate(_raw, start, end):
                return true;
            case Label.Subject when SubjectLine.IsPageFoot(_raw, start, end):
                return true;
            case Label.Subject when SubjectLine.IsEndedBy(_raw, Subject!, start, end):
                return false;
            case Label.Subject when !piece.AfterBlank || (SubjectLine.IsOpen(_raw, Subject!) && !Attention.TakeLate(_raw, start, end) && end - start < 100 && !Chars.IsPilcrow(_raw[start])):
                Subject!.Add(start, end);
                return true;
            case Label.Subject:
                return false;
            case Label.Tags when !piece.AfterBlank && TagsLine.GoesOn(_raw, start, end, Tags!.Spans.Count > 0 ? Tags.Spans[^1] : new TextSpan(start, start)):
                Tags.Add(start, end);
                return true;
            case Label.References when piece.AfterBlank ? IsListed(piece) : !OpensText(start, end) || IsListed(piece):
                References!.Add(start, end);
                return true;
            case Label.ExecutiveOrder when !piece.AfterBlank && Order!.Spans.Count == 1 && NeedsValue(end - start):
                Order.Add(start, end);
                return true;
            case Label.Note when !piece.AfterBlank && index < _lastLabel && Attention.TakeLate(_raw, start, end):
                // The attention lines may follow the corrected-copy notice at once; they are no words of the notice.
                _open = Label.None;
                return true;
            case Label.Note when !piece.AfterBlank:
                return true;
            default:
                return false;
        }
    }

    // The line of the classifier goes on to a blank line; over one only to its reasons, which a page header or a torn word parted from it.
    private bool ClassifierGoesOn(HeadingPiece piece)
    {
        var text = _raw.AsSpan(piece.Start, piece.End - piece.Start);
        var open = _classifiers[^1];
        var last = open.Spans.Count == 0 ? ' ' : _raw[open.End - 1];
        if (piece.AfterBlank)
        {
            return text.StartsWith("REASON", StringComparison.OrdinalIgnoreCase) || text.StartsWith("SONS", StringComparison.OrdinalIgnoreCase) || text.StartsWith("1.4 ") || text.StartsWith("1.5 ");
        }

        return piece.Label switch
        {
            Label.None => true,
            Label.ExecutiveOrder => Order is not null,
            Label.PortionMark => last is ',' or '&' or '/' || char.IsAsciiDigit(last) || _raw.AsSpan(open.Start, open.End - open.Start).EndsWith("AND", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    // E.O. 11652: with GDS on the next line (field guide 2.9).
    private bool NeedsValue(int length)
    {
        var last = _raw[Order!.End - 1];
        return length < 40 && (last is ':' or ',' or ';' || char.IsAsciiDigit(last)) && ExecutiveOrderLine.Read(_raw, Order) is { Value: null };
    }

    private bool IsListed(HeadingPiece piece) => ReferenceList.LooksListed(_raw, piece.Start, piece.End, References!);

    // Without blank lines (1970s) a list that ended in a serial is followed by the text itself when a long line cites nothing.
    private bool OpensText(int start, int end) =>
        References!.Spans.Count > 0 && end - start >= 40 && (char.IsAsciiDigit(_raw[References.End - 1]) || _raw[References.End - 1] is ')') && _raw[start] is not ('(' or '-' or '"')
        && !_raw.AsSpan(start, end - start).ContainsAnyInRange('0', '9') && !_raw.AsSpan(start).StartsWith("AND ", StringComparison.OrdinalIgnoreCase);

    // DEPT PASS LABOR FOR BAKER IN SECRETARY ROE'S / STAFF: the last word of a full line was wrapped, and the text begins below it.
    private bool EndsAttention(HeadingPiece piece, int index) =>
        !piece.AfterBlank && index > 0 && index + 1 < _pieces.Count && _pieces[index + 1].Label == Label.Paragraph && piece.End - piece.Start < 60
        && Chars.IsCapitals(_raw.AsSpan(piece.Start, piece.End - piece.Start)) && Attention.Wrap(_pieces[index - 1].End, piece.Start, piece.End);
}
