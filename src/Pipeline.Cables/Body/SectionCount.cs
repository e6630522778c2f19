using Pipeline.Cables.Heading;
using Pipeline.Cables.Model;

namespace Pipeline.Cables.Body;

/// <summary>Which sections a text holds, by what can be known from it alone (field guide 2.13).</summary>
internal static class SectionCount
{
    // Above any count measured (36): a garbled number must not make a thousand missing sections.
    private const int Most = 200;

    /// <summary>
    /// Present is what a classification line or a page header shows. An archive that merges sections drops the later classification
    /// lines and puts a box in the place of a lost section: so below the highest one shown nothing is missing but what has a box,
    /// and a signature under a text that begins with section 1 shows that the last one is there. A header inside the text whose
    /// classification line is unreadable shows that they were not merged.
    /// </summary>
    public static SectionSet? Of(Layout layout, Furniture furniture, bool signed, bool unread)
    {
        var section = layout.Class?.Section;
        var of = section?.Of ?? 0;
        foreach (var part in layout.Parts)
        {
            of = Math.Max(of, part.Class.Section?.Of ?? 0);
        }

        var shown = new SortedSet<int>();
        foreach (var page in furniture.SectionsShown)
        {
            if (page.Of <= Most && (section is null ? of == 0 || of == page.Of : page.Of == section.Of) && IsOwn(page, layout.Class))
            {
                of = page.Of;
                shown.Add(page.Number);
            }
        }

        if (of is < 1 or > Most || (section is null && shown.Count == 0 && layout.Parts.Count == 0))
        {
            return null;
        }

        var present = new SortedSet<int> { section?.Number ?? 1 };
        foreach (var part in layout.Parts)
        {
            present.Add(part.Class.Section?.Number ?? 0);
        }

        var merged = layout.Parts.Count == 0 && present.Min == 1 && !unread;
        present.UnionWith(shown);
        var missing = new SortedSet<int>(furniture.SectionsLost);
        var last = (merged && signed) || unread ? of : present.Max;
        for (var number = present.Min + 1; number <= last; number++)
        {
            _ = merged ? present.Add(number) : present.Contains(number) || missing.Add(number);
        }

        present.ExceptWith(furniture.SectionsLost);
        return new SectionSet(of, [.. present.Where(n => n >= 1 && n <= of)], [.. missing.Where(n => n >= 1 && n <= of)]);
    }

    // A telegram quoted in the text has page headers of its own.
    private static bool IsOwn(SectionShown page, ClassLine? line) => line is null || line.Damaged || page.Serial == 0 || page.Serial == line.Serial;
}
