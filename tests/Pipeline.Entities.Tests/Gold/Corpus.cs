using System.Globalization;
using Pipeline.Cables.Model;

namespace Pipeline.Entities.Tests.Gold;

/// <summary>The gold corpus itself: its marks are well formed, and without them each file is a telegram that the parser reads without a doubt.</summary>
public sealed class Corpus
{
    [Fact]
    public void Every_mark_is_well_formed() =>
        GoldCable.All.SelectMany(c => c.Faults).Select(f => f.ToString()).ShouldBeEmpty();

    [Fact]
    public void Without_its_marks_every_cable_is_a_telegram_of_its_name()
    {
        List<string> faults = [];
        foreach (GoldCable cable in GoldCable.All)
        {
            Telegram telegram = cable.Telegram;
            void Expect(bool holds, string what) { if (!holds) faults.Add($"{cable.Name}.txt: {what}"); }
            // Without a date-time group the year of the name is the reader's, and no id can be derived.
            bool dated = telegram.SentAt is not null;
            if (dated || !cable.HasHeading) Expect(telegram.Id == (cable.HasHeading ? cable.Name : null), $"is read as {telegram.Id}");
            else Expect(telegram.Mrn is { } mrn && cable.Name.EndsWith(mrn.Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), $"is read as {telegram.Mrn}");
            Expect(!cable.HasHeading || telegram is { Subject: not null, SubjectSpan: not null, Classification: not null }, "has no subject or no classification");
            Expect(!cable.HasHeading || telegram.Tags.Count > 0 || telegram.SentAt?.Year < 1973, "has no TAGS");
            Expect(!cable.HasHeading || telegram.References.Count > 0, "has no REF");
            Expect(telegram.Paragraphs.Select(p => p.Number).SequenceEqual(Enumerable.Range(1, telegram.Paragraphs.Count).Select(n => n.ToString(CultureInfo.InvariantCulture))) && telegram.Paragraphs.Count >= 4, "has paragraphs " + string.Join(' ', telegram.Paragraphs.Select(p => p.Number)));
            Expect(telegram.Signer is not null, "has no signature");
            foreach (Warning warning in telegram.Warnings) Expect(!dated && warning.Code == "header.missing", $"warns {warning}");
            Expect(cable.Raw.Length is > 1500 and < 5000, $"has {cable.Raw.Length} characters");
        }
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Every_mark_stands_in_the_subject_or_in_the_text()
    {
        List<string> faults = [];
        foreach (GoldCable cable in GoldCable.All)
            foreach (Truth truth in cable.Mentions)
                if (!Inside(cable.Telegram.SubjectSpan, truth) && !Inside(cable.Telegram.Body, truth)) faults.Add($"{cable.Name}.txt:{cable.LineOf(truth.Start)}: {cable.Raw[truth.Start..truth.End]}");
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_pointer_to_the_reference_list_has_the_cable_that_the_heading_names()
    {
        List<string> faults = [];
        int seen = 0;
        foreach (GoldCable cable in GoldCable.All.Where(c => c.Telegram.SentAt is not null))
            foreach (Truth truth in cable.Mentions.Where(m => m.Type == EntityTypes.Reference))
            {
                string[] words = cable.Raw[truth.Start..truth.End].ToUpperInvariant().Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
                if (words is not ["REF", var label]) continue;
                seen++;
                string[] cited = [.. cable.Telegram.References.Where(r => r.Label == label).SelectMany(r => r.Cables)];
                if (string.Join(',', cited) != truth.Id) faults.Add($"{cable.Name}.txt:{cable.LineOf(truth.Start)}: {truth.Id}, and the heading has {string.Join(',', cited)}");
            }
        seen.ShouldBeGreaterThan(50);
        faults.ShouldBeEmpty();
    }

    [Fact]
    public void The_corpus_has_every_type_many_times_in_every_era_and_in_capitals()
    {
        GoldCable.All.Count.ShouldBeGreaterThanOrEqualTo(36);
        GoldCable.All.Count(InCapitals).ShouldBeGreaterThanOrEqualTo(8);
        GoldCable.All.Count(c => !c.HasHeading).ShouldBeGreaterThanOrEqualTo(2);
        GoldCable.All.Select(c => c.Name[..1]).Distinct().Order(StringComparer.Ordinal).ShouldBe(["0", "1", "6", "7", "8", "9", "N"]);
        foreach (string type in Convention.Types) GoldCable.All.Sum(c => c.Mentions.Count(m => m.Type == type)).ShouldBeGreaterThan(60, type);
    }

    private static bool InCapitals(GoldCable cable)
    {
        string letters = new([.. cable.Raw[cable.Telegram.Body.Start..cable.Telegram.Body.End].Where(char.IsLetter)]);
        return letters.Count(char.IsUpper) > 0.9 * letters.Length;
    }

    private static bool Inside(TextSpan? span, Truth truth) => span is { } s && s.Start <= truth.Start && truth.End <= s.End;
}
