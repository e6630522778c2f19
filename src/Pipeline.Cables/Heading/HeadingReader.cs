using Pipeline.Cables.References;
using Pipeline.Cables.Text;

namespace Pipeline.Cables.Heading;

/// <summary>Reads the pieces of the heading in order: captions, attention lines, E.O., TAGS, SUBJECT, REF, until the text begins.</summary>
internal sealed partial class HeadingReader
{
    private readonly string _raw;
    private readonly List<HeadingPiece> _pieces;
    private readonly int _lastLabel;
    private readonly bool _classed;
    private readonly Warnings? _warnings;
    private readonly List<string> _captions = [];
    private readonly List<TextSpanList> _classifiers = [];
    private Label _open;

    private HeadingReader(string raw, List<HeadingPiece> pieces, int end, bool classed, Warnings? warnings)
    {
        _warnings = warnings;
        _classed = classed;
        _raw = raw;
        _pieces = pieces;
        BodyStart = end;
        _lastLabel = HeadingFormulas.LastLabel(pieces);
    }

    public AttentionLines Attention { get; } = new();

    public IReadOnlyList<string> Captions => _captions;

    public TextSpanList? Order { get; private set; }

    public TextSpanList? Tags { get; private set; }

    public bool TagsUnlabelled { get; private set; }

    public TextSpanList? Subject { get; private set; }

    public TextSpanList? References { get; private set; }

    /// <summary>Classified By lines with their labels; a second one where the first holds something else.</summary>
    public IReadOnlyList<TextSpanList> Classifiers => _classifiers;

    public int? CorrectedCopy { get; private set; }

    public int BodyStart { get; private set; }

    /// <summary>Reads one heading; without <paramref name="warnings"/> it is a repeated one whose doubts the first has told.</summary>
    public static HeadingReader Read(string raw, List<HeadingPiece> pieces, IReadOnlyList<string>? caveats, int end, Warnings? warnings = null)
    {
        var unlabelled = UnlabelledSubject.Mark(raw, pieces);
        if (unlabelled is not null)
        {
            warnings?.Add("subject.label", "The subject has no label: lines in capitals between TAGS and what follows.", unlabelled);
        }

        var reader = new HeadingReader(raw, pieces, end, caveats is not null, warnings);
        foreach (var caveat in caveats ?? [])
        {
            reader.AddCaption(caveat);
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            if (!reader.Take(i))
            {
                reader.BodyStart = pieces[i].Start;
                break;
            }
        }

        return reader;
    }

    // False when the text of the telegram begins with this piece.
    private bool Take(int index)
    {
        var piece = _pieces[index];
        if (piece.AfterBlank)
        {
            Attention.Blank();
        }

        return TakeLabelled(piece, index);
    }

    private bool TakeLabelled(HeadingPiece piece, int index)
    {
        if (_open == Label.ClassifiedBy && ClassifierGoesOn(piece))
        {
            _classifiers[^1].Add(piece.Start, piece.End);
            return true;
        }

        switch (piece.Label)
        {
            case Label.Paragraph:
                return false;
            case Label.Rule:
                if (_open == Label.Subject && !piece.NewLine)
                {
                    // SUBJECT: ... in Mendoza  Summary --------: the head of the first section was joined to the subject.
                    SubjectLine.CutHead(_raw, Subject!, beforeRule: true);
                }

                _open = index < _lastLabel ? _open : Label.Rule;
                return index < _lastLabel;
            case Label.Summary:
                return index < _lastLabel;
            case Label.Lettered or Label.PortionMark when index > _lastLabel && !(_open == Label.References && IsListed(piece)):
                return piece.Label == Label.PortionMark && IsStatement(piece);
            case Label.ExecutiveOrder:
                Order ??= Begin(piece, Label.ExecutiveOrder, piece.Start);
                _open = Label.ExecutiveOrder;
                return true;
            case Label.Tags:
                Tags ??= new TextSpanList();
                Tags.Add(piece.Content, piece.End);
                _open = Label.Tags;
                return true;
            case Label.Subject:
                Subject ??= Begin(piece, Label.Subject, piece.Content);
                SubjectLine.CutHead(_raw, Subject, beforeRule: false);
                _open = Label.Subject;
                return true;
            case Label.References:
                References ??= new TextSpanList();
                References.Add(piece.Content, piece.End);
                _open = Label.References;
                return true;
            case Label.ClassifiedBy:
                _classifiers.Add(Begin(piece, Label.ClassifiedBy, piece.Start));
                return true;
            default:
                return TakeUnlabelled(piece, index);
        }
    }

    private bool TakeUnlabelled(HeadingPiece piece, int index)
    {
        var start = piece.Start;
        _open = piece.AfterBlank && _open is (Label.ClassifiedBy or Label.Note or Label.Tags or Label.ExecutiveOrder) ? Label.None : _open;
        if (Heading.Captions.TakeAll(_raw, ref start, piece.End, AddCaption))
        {
            return true;
        }

        // SENSITIVE SIPDIS REF LONDON 01170: captions and a label without colon on one line.
        if (start > piece.Start && Labels.Read(_raw, start, piece.End, atLineStart: true, out var content) is var label and not (Label.None or Label.Rule or Label.Paragraph))
        {
            return TakeLabelled(piece with { Start = start, Label = label, Content = content }, index);
        }

        if (_open is Label.None or Label.Tags or Label.ExecutiveOrder or Label.Note && index < _lastLabel && Heading.Captions.OfLine(_raw, start, piece.End) is { } damaged)
        {
            if (!_raw.AsSpan(start, piece.End - start).SequenceEqual(damaged))
            {
                _warnings?.Add("caption.spelling", $"{_raw[start..piece.End]} read as {damaged}.", start);
            }

            foreach (var caption in damaged.Split(','))
            {
                AddCaption(caption);
            }

            return true;
        }

        if (HeadingFormulas.IsCorrectedCopy(_raw, start, piece.End))
        {
            CorrectedCopy ??= start;
            _open = Label.Note;
            return true;
        }

        if (GoesOn(piece, index))
        {
            return true;
        }

        var end = piece.End;
        if (index < _lastLabel)
        {
            Heading.Captions.TakeLast(_raw, start, ref end, AddCaption);
            _open = _open is Label.Tags or Label.ExecutiveOrder ? Label.None : _open;
            if (Tags is null && TagsLine.IsUnlabelled(_raw, start, end))
            {
                Tags = new TextSpanList();
                Tags.Add(start, end);
                TagsUnlabelled = true;
                return true;
            }

            if (Subject is null || !Attention.TakeLate(_raw, start, end))
            {
                _ = Subject is null && Attention.Take(_raw, start, end);
            }

            return true;
        }

        return start > piece.Start || Attention.TakeLate(_raw, start, end) || HeadingFormulas.IsFormula(_raw.AsSpan(start, end - start)) || IsStatement(piece) || IsStrayReference(piece, index) || EndsAttention(piece, index);
    }

    // A text that lost its heading may begin with the end of its list of references: B. KL 0465 above paragraph 1.
    private bool IsStrayReference(HeadingPiece piece, int index)
    {
        if (_classed || _lastLabel >= 0 || index + 1 >= _pieces.Count || piece.End - piece.Start > 80 || !ReferenceList.IsCableList(_raw, piece.Start, piece.End))
        {
            return false;
        }

        References ??= new TextSpanList();
        References.Add(piece.Start, piece.End);
        return true;
    }

    private TextSpanList Begin(HeadingPiece piece, Label label, int from)
    {
        _open = label;
        var value = new TextSpanList();
        value.Add(from, piece.End);
        return value;
    }

    // THIS CABLE IS SENSITIVE. NOT FOR / INTERNET DISTRIBUTION: the statement ends the list above it and goes on itself.
    private bool IsStatement(HeadingPiece piece)
    {
        var statement = HeadingFormulas.IsStatement(_raw.AsSpan(piece.Start, piece.End - piece.Start));
        _open = statement && _open == Label.References ? Label.Note : _open;
        return statement;
    }

    private void AddCaption(string caption)
    {
        if (!_captions.Contains(caption))
        {
            _captions.Add(caption);
        }
    }
}
