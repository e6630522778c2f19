using System.Text;
using CsCheck;
using Pipeline.Entities.Lists;
using Pipeline.Entities.Lists.Local;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Lists.Local;

/// <summary>An installation's fault is found at start, all of them at once, each with file, line and code.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("agencies.tsv: pe|agency|X|X|-|ops", "agencies.tsv:0 entities.file-name")]
    [InlineData("countries.TSV: pe|name|Pirú|-|ops", "countries.TSV:0 entities.file-name")]
    [InlineData("organizations.tsv: Qomir", "organizations.tsv:1 entities.columns")]
    [InlineData("organizations.tsv: QOMIR Qomir - ops", "organizations.tsv:1 entities.columns")]
    [InlineData("organizations.tsv: QOMIR|Qomir|ops", "organizations.tsv:1 entities.columns")]
    [InlineData("organizations.tsv: QOMIR|Qomir|-|ops|", "organizations.tsv:1 entities.columns")]
    [InlineData("organizations.tsv: QOMIR|Qomir|loud|ops", "organizations.tsv:1 entities.flag")]
    [InlineData("organizations.tsv: QOMIR|Qomir|host host|ops", "organizations.tsv:1 entities.flag")]
    [InlineData("organizations.tsv: QOMIR||-|ops", "organizations.tsv:1 entities.name")]
    [InlineData("organizations.tsv: QOMIR|\"Qomir\"|-|ops", "organizations.tsv:1 entities.name")]
    [InlineData("organizations.tsv: QOMIR|--|-|ops", "organizations.tsv:1 entities.name")]
    [InlineData("organizations.tsv: /QOMIR|Qomir|-|ops", "organizations.tsv:1 entities.id")]
    [InlineData("organizations.tsv: UN|UN|-|ops; UN|UN|-|ops", "organizations.tsv:2 entities.duplicate")]
    [InlineData("country-bodies.tsv: PE|agency|QOMIR|Qomir|-|ops", "country-bodies.tsv:1 entities.country")]
    [InlineData("country-bodies.tsv: pe|firm|QOMIR|Qomir|-|ops", "country-bodies.tsv:1 entities.kind")]
    [InlineData("country-bodies.tsv: pe|office|magic|Qomir|-|ops", "country-bodies.tsv:1 entities.portfolio")]
    [InlineData("portfolios.tsv: magic|Magic|ops", "portfolios.tsv:1 entities.portfolio")]
    [InlineData("countries.tsv: Peru|label|Peru|-|ops", "countries.tsv:1 entities.country")]
    [InlineData("countries.tsv: -|pe|*|Peru", "countries.tsv:1 entities.label")]
    [InlineData("countries.tsv: -|*|*|*", "countries.tsv:1 entities.name")]
    [InlineData("countries.tsv: -|pe", "countries.tsv:1 entities.columns")]
    [InlineData("posts.tsv: LIMA|cl|embassy|Lima Sur|-|ops", "posts.tsv:1 entities.post")]
    [InlineData("posts.tsv: QOMIR|pe|consulate|Qomir|qm|ops", "posts.tsv:1 entities.letters")]
    [InlineData("leaders.tsv: pe|Qomir|2008|2004|ops", "leaders.tsv:1 entities.year")]
    [InlineData("grammar-words.tsv: head|Qomir|ops", "grammar-words.tsv:1 entities.role")]
    [InlineData("organizations.tsv: -|QOMIR|Qomir", "organizations.tsv:1 entities.absent")]
    [InlineData("organizations.tsv: =|QOMIR|Qomir|-|ops", "organizations.tsv:1 entities.absent")]
    [InlineData("sources.tsv: -|general", "sources.tsv:1 entities.kind")]
    public void A_fault_has_file_line_and_code(string file, string fault) => LocalLists.Faults(file).ShouldBe([fault]);

    [Fact]
    public void Every_fault_of_every_file_is_reported_in_order() =>
        LocalLists.Faults("b.organizations.tsv: X|Y; QOMIR|Qomir|loud|nowhere", "a.countries.tsv: pe|name|Pirú|-|ops; xx|name|Qomir|-|ops; -|pe|name|Qomir")
            .ShouldBe(["a.countries.tsv:2 entities.country", "a.countries.tsv:3 entities.absent", "b.organizations.tsv:1 entities.columns", "b.organizations.tsv:2 entities.flag", "b.organizations.tsv:2 entities.source"]);

    [Fact]
    public void A_name_that_stands_in_another_list_is_said_to_be_there()
    {
        EntityOverrides.Read(LocalLists.Of("organizations.tsv: -|DEA|DEA")).Faults.ShouldHaveSingleItem().ToString()
            .ShouldBe("organizations.tsv:1: entities.absent: organizations has no such row to take away (us-agencies has one)");
    }

    [Theory]
    [InlineData("\uFEFFQOMIR\tQomir\t-\tops\r\n\r\n# remark\r\nQOMIR\tQomir Group\t-\tops\r\n")]
    [InlineData("QOMIR\tQomir\t-\tops\n   \nQOMIR\tQomir Group\t-\tops")]
    [InlineData("# only a remark at the end\nQOMIR\tQomir Group\t-\tops\nQOMIR\tQomir\t-\tops\n#")]
    public void Marks_line_ends_remarks_and_empty_lines_of_any_editor_are_taken(string content)
    {
        (EntityOverrides? overrides, _) = EntityOverrides.Read([LocalLists.File("organizations.tsv", content)]);
        overrides.ShouldNotBeNull().Rows.ShouldBe(2);
    }

    [Fact]
    public void Other_encodings_are_told_with_the_line() =>
        LocalLists.Faults([
            new ListFile("1.countries.tsv", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("pe\tname\tPirú\t-\tops\n")).ToArray()),
            new ListFile("2.countries.tsv", Encoding.Latin1.GetBytes("# años\npe\tname\tPirú\t-\tops\n")),
        ]).ShouldBe(["1.countries.tsv:0 entities.encoding", "2.countries.tsv:2 entities.encoding"]);

    [Fact]
    public void A_line_without_end_is_refused_without_being_read() =>
        LocalLists.Faults([LocalLists.File("organizations.tsv", "QOMIR\t" + new string('x', 100_000))]).ShouldBe(["organizations.tsv:1 entities.line-length"]);

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>What passes the checks loads and extracts: a start that was let through never fails later.</summary>
    [Fact]
    public void Whatever_is_in_a_file_there_are_faults_or_an_extractor()
    {
        Gen<string> cell = Gen.OneOf(
            One("-", "=", "*", "pe", "agency", "label", "name", "health", "QOMIR", "Qomir", "UN", "Lima", "LIMA", "embassy", "ops", "host", "2004", "bare-head", "U.S.", "l'O", "Ñ", "..", "o'", "Ⅷ", "٣", "A&B", "x²"),
            Gen.String[Gen.Char, 0, 6]);
        Gen<string[]> row = One(ListTable.All).SelectMany(table => Gen.Select(
            cell.Array[Math.Max(1, table.Columns.Length - 2), table.Columns.Length], One("ops", "", "nowhere"), (cells, source) => (string[])[table.Name, .. cells, source]));
        int sound = 0;
        row.Select(cells => LocalLists.File($"{cells[0]}.tsv", string.Join('\t', cells[1..])))
            .Sample(file =>
            {
                (EntityOverrides? overrides, IReadOnlyList<ListFault> faults) = EntityOverrides.Read([file]);
                (overrides is null).ShouldBe(faults.Count > 0);
                // Loading all lists takes a while: some of the sound ones will do.
                if (overrides is { Rows: > 0 } && Interlocked.Increment(ref sound) <= 5) LocalLists.Found(overrides, "He left Peru").ShouldNotBeNull();
            }, iter: 5_000);
        sound.ShouldBeGreaterThan(20);
    }

    /// <summary>Names of any letters: those that pass are all put into one list, which loads.</summary>
    [Fact]
    public void Every_name_that_passes_loads()
    {
        Gen<string> name = Gen.OneOf(Gen.String[Gen.Char, 1, 12], Gen.String[One('a', 'B', '.', '\'', '’', '-', ' ', '&', '/', '²', 'é', '3', 'ß', '\u0301'), 1, 8]);
        System.Collections.Concurrent.ConcurrentBag<string> sound = [];
        name.Sample(n =>
        {
            if (EntityOverrides.Read([LocalLists.File("organizations.tsv", $"QOMIR\t{n}\t-\tops\n")]).Overrides is not null) sound.Add(n);
        }, iter: 2_000);
        string[] names = [.. sound.Distinct()];
        names.Length.ShouldBeGreaterThan(200);
        (EntityOverrides? overrides, IReadOnlyList<ListFault> faults) = EntityOverrides.Read([LocalLists.File("organizations.tsv", string.Concat(names.Select(n => $"QOMIR\t{n}\t-\tops\n")))]);
        faults.ShouldBeEmpty();
        EntityExtractor extractor = EntityExtractor.Create(overrides);
        foreach (string n in names) Cable.Of($"He saw {n} there", from: "AMEMBASSY LIMA").Mentions(extractor).ShouldNotBeNull();
    }
}
