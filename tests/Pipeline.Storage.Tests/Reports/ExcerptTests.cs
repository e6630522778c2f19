using CsCheck;
using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Reports;

public sealed class ExcerptTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly string[] Pieces = ["a", "B", " ", "\n", "é", "\u4E2D", "e\u0301", "\U0001F600", "\U00010348"];
    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 30].Select(string.Concat);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_substring_between_utf16_offsets_is_what_csharp_says_it_is() =>
        await Gen.Select(Texts, Gen.Int[-5, 65], Gen.Int[-5, 65]).SampleAsync(async (text, start, end) =>
            (await SubstringAsync(text, start, end, astral: true)).ShouldBe(WholeCharacters(text, start, end)), iter: 300, threads: 2);

    [Fact]
    public async Task The_fast_path_agrees_on_texts_without_astral_characters() =>
        await Gen.Select(Texts, Gen.Int[-5, 65], Gen.Int[-5, 65]).SampleAsync(async (text, start, end) =>
        {
            var plain = string.Concat(text.Where(c => !char.IsSurrogate(c)));
            (await SubstringAsync(plain, start, end, astral: false)).ShouldBe(WholeCharacters(plain, start, end));
        }, iter: 200, threads: 2);

    [Theory]
    [InlineData("")]
    [InlineData("\U0001F600\U0001F600 ")]
    public async Task The_excerpt_of_a_mention_surrounds_it_also_behind_astral_characters(string prefix)
    {
        var name = $"E{prefix.Length}";
        var body = $"{prefix}{new string('x', 200)} the Ministry of Health {new string('y', 200)}";
        var start = body.IndexOf("Ministry of Health", StringComparison.Ordinal);
        var cable = Samples.Cable(name, body) with { Entities = [new("ministry", "pe/health", "Ministry of Health", "pe", [new(start, start + 18, "Ministry of Health", "ministry.of")])] };
        var ledger = new ArchiveLedger(postgres.DataSource, TimeProvider.System);
        await new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(await ledger.PlannedAsync(name, cable), Cancel);

        (await postgres.DataSource.ScalarAsync<bool>($"SELECT astral FROM pipeline.cables WHERE canonical_id = '06LIMA{name}'")).ShouldBe(prefix.Length > 0);
        (await postgres.DataSource.TextsAsync($"SELECT excerpt FROM reporting.mentions WHERE canonical_id = '06LIMA{name}'"))
            .ShouldBe([body[(start - 80)..(start + 98)]]);
    }

    private async Task<string> SubstringAsync(string text, int start, int end, bool astral)
    {
        await using var command = postgres.DataSource.CreateCommand("SELECT reporting.utf16_substring($1, $2, $3, $4)");
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = text }, new() { Value = start }, new() { Value = end }, new() { Value = astral } });
        return (string)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static string WholeCharacters(string text, int start, int end)
    {
        (start, end) = (Math.Max(start, 0), Math.Min(end, text.Length));
        if (start < text.Length && char.IsLowSurrogate(text[start]))
        {
            start++;
        }

        if (end > 0 && end < text.Length && char.IsLowSurrogate(text[end]))
        {
            end--;
        }

        return start < end ? text[start..end] : "";
    }
}
