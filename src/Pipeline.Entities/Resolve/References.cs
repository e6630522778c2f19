using Pipeline.Cables.Identity;
using Pipeline.Cables.Model;

namespace Pipeline.Entities.Resolve;

/// <summary>Ids of the cables that a pointer in the text means.</summary>
internal static class References
{
    /// <summary>Ids of the entries of the REF line with these labels, or of all entries; <c>?</c> when there is none.</summary>
    public static string Of(Telegram telegram, List<string> labels)
    {
        List<string> ids = [];
        if (labels.Count == 0) foreach (Reference reference in telegram.References) Take(reference, ids);
        foreach (string label in labels)
        {
            Reference? found = null;
            foreach (Reference reference in telegram.References)
                if (reference.Label is { } l && l.Equals(label, StringComparison.OrdinalIgnoreCase)) found ??= reference;
            // A single reference without a label is A all the same.
            if (found is null && label is "A" or "1" && telegram.References is [{ Label: null } only]) found = only;
            // An unlabelled list counts from A.
            if (found is null && label.Length == 1 && label[0] - 'A' is >= 0 and int index && index < telegram.References.Count
                && telegram.References.All(r => r.Label is null)) found = telegram.References[index];
            if (found is not null) Take(found, ids);
        }
        return ids.Count == 0 ? "?" : string.Join(',', ids);
    }

    /// <summary>Canonical id of a cable cited by station and serial, dated as the REF line dates its citations (field guide 2.5); <c>?</c> without any year.</summary>
    public static string Id(Context context, string station, int serial, int? year)
    {
        if (year is null && context.Year is { } own)
            year = Years.OfCitation(own, context.Telegram.SentAt?.DayOfYear, context.OwnPost?.Station ?? context.Telegram.Mrn?.Post, context.Telegram.Mrn?.Number, station, serial);
        return year is { } dated ? CanonicalId.Of(dated, station, serial) : "?";
    }

    private static void Take(Reference reference, List<string> ids)
    {
        foreach (string id in reference.Cables)
            if (!ids.Contains(id)) ids.Add(id);
    }
}
