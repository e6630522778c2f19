namespace Pipeline.Cables.Model;

/// <summary>A telegram that is quoted or relayed whole inside this one and keeps an id of its own (field guide 2.14).</summary>
/// <param name="Relation"><c>relayed</c>: this telegram only passes it on; <c>quoted</c>: it stands in the text.</param>
/// <param name="Id">Its canonical id; null when not derivable.</param>
/// <param name="Mrn">Its message reference number.</param>
/// <param name="Classification">Of its classification line.</param>
/// <param name="From">Its originator; null when not printed.</param>
/// <param name="SentAt">Its date-time group; null when not printed.</param>
/// <param name="Subject">Its subject; null when not printed.</param>
/// <param name="Start">Offset of its first line.</param>
/// <param name="End">Offset after its last character.</param>
public sealed record EmbeddedTelegram(
    string Relation, string? Id, Mrn? Mrn, string? Classification, string? From, DateTimeOffset? SentAt, string? Subject, int Start, int End);
