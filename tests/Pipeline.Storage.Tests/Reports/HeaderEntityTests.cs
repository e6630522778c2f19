using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Writing;

namespace Pipeline.Storage.Tests.Reports;

public sealed class HeaderEntityTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_received_a_cable_is_one_query()
    {
        await StoreAsync("RECV",
            Header("post", "post/LIMA", ("from", 1, "AMEMBASSY LIMA")),
            Header("agency", "us/DOS", ("to", 1, "SECSTATE WASHDC"), ("attention", 1, "STATE")),
            Header("agency", "us/DOS/WHA", ("attention", 1, "WHA/AND"), ("attention", 1, "WHA/PPC")),
            Header("post", "post/QUITO", ("info", 1, "AMEMBASSY QUITO")),
            Header("post", "post/BOGOTA", ("exempt", 1, "AMEMBASSY BOGOTA")),
            Header("addressee", "?", ("info", 2, "SOMEBODY"), ("info", 3, "SOMEBODY ELSE")),
            Header("country", "pe", ("tags", 2, "PE")));

        await ShouldBeAsync("SELECT concat_ws('|', entity_id, roles, texts) FROM reporting.recipients WHERE canonical_id = '06LIMARECV' ORDER BY entity_id COLLATE \"C\"",
            "post/QUITO|{info}|{\"AMEMBASSY QUITO\"}", "us/DOS|{attention,to}|{\"SECSTATE WASHDC\",STATE}", "us/DOS/WHA|{attention}|{WHA/AND,WHA/PPC}");
        await ShouldBeAsync("SELECT concat_ws('|', role, position, text, rule, rules_version) FROM reporting.header_entities WHERE canonical_id = '06LIMARECV' AND entity_id IS NULL ORDER BY position",
            "info|2|SOMEBODY|rule.info|r1", "info|3|SOMEBODY ELSE|rule.info|r1");
        await ShouldBeAsync("SELECT concat_ws('|', entities, mentions, header_entities, unresolved_addressees) FROM reporting.cables WHERE canonical_id = '06LIMARECV'", "0|0|6|2");
        await ShouldBeAsync("SELECT concat_ws('|', type, mentions, first_text, roles) FROM reporting.entities WHERE canonical_id = '06LIMARECV' AND entity_id = 'us/DOS'", "agency|0|SECSTATE WASHDC|{to,attention}");
    }

    [Fact]
    public async Task What_a_cable_is_about_is_one_query()
    {
        // The subject stands before the body, which starts at 10.
        await StoreAsync("ABOUT",
            Text("country", "pe", "pe", ["tags"], 20, 30),
            Text("ministry", "pe/health", "pe", [], 40, 50),
            Text("country", "cl", "cl", [], 2, 60, 70, 80, 90),
            Text("country", "ec", "ec", [], 64),
            Text("country", "us", "us", [], 71, 72, 73, 74, 75, 76, 77, 78),
            Text("post", "post/BOGOTA", "co", [], 95),
            Header("country", "bo", ("tags", 3, "BL")));

        await ShouldBeAsync("SELECT concat_ws('|', country, score, about, tagged, in_subject, mentions) FROM reporting.about WHERE canonical_id = '06LIMAABOUT' ORDER BY score DESC, country",
            "pe|0.70|t|t|f|4", "bo|0.50|t|t|f|0", "cl|0.50|t|f|t|5", "us|0.25|f|f|f|8", "ec|0.05|f|f|f|1");
    }

    [Fact]
    public async Task A_mention_shows_its_candidates_and_the_version_of_the_rules()
    {
        EntityRow abstained = new("government", "?", "?", null, [new(0, 3, "GOP", "gox.abstain") { Candidates = ["pe/gov", "ph/gov"] }, new(4, 7, "GOP", "gox.abstain")]);
        await StoreAsync("CAND", abstained);
        await ShouldBeAsync("SELECT concat_ws('|', starts_at, candidates, rules_version) FROM reporting.mentions WHERE canonical_id = '06LIMACAND' ORDER BY starts_at", "0|{pe/gov,ph/gov}|r1", "4|r1");
    }

    [Theory]
    [InlineData("header_roles = '{to}'")]
    [InlineData("header_positions = '{1,2}'")]
    [InlineData("candidates = '{a,b}'")]
    [InlineData("mention_count = 0, starts = '{}', ends = '{}', texts = '{}', rules = '{}', candidates = NULL, header_roles = NULL, header_positions = NULL, header_texts = NULL, header_rules = NULL")]
    public async Task Arrays_that_do_not_run_in_parallel_are_refused(string change)
    {
        var name = $"ODD{change.Length}";
        await StoreAsync(name, Text("country", "pe", "pe", [], 20));
        (await Should.ThrowAsync<PostgresException>(() => postgres.DataSource.RunAsync(
            $"UPDATE pipeline.cable_entities SET {change} WHERE cable_id = (SELECT id FROM pipeline.cables WHERE canonical_id = '06LIMA{name}')"))).SqlState.ShouldBe("23514");
    }

    private async Task StoreAsync(string name, params EntityRow[] entities)
    {
        var ledger = new ArchiveLedger(postgres.DataSource, TimeProvider.System);
        var cable = Samples.Cable(name, new string('A', 100)) with { BodyStart = 10, Entities = entities };
        (await new SliceWriter(postgres.DataSource, Samples.Sections, TimeProvider.System).WriteAsync(await ledger.PlannedAsync(name, cable), Cancel)).Stored.ShouldBe(1);
    }

    private async Task ShouldBeAsync(string sql, params string[] rows) => (await postgres.DataSource.TextsAsync(sql)).ShouldBe(rows);

    private static EntityRow Header(string type, string id, params (string Role, int Position, string Text)[] places) =>
        new(type, id, id, type == "country" ? id : null, []) { Header = [.. places.Select(p => new HeaderRow(p.Role, p.Position, p.Text, $"rule.{p.Role}"))] };

    private static EntityRow Text(string type, string id, string country, string[] roles, params int[] starts) =>
        new(type, id, id, country, [.. starts.Select(s => new MentionRow(s, s + 1, "A", "rule"))]) { Header = [.. roles.Select(r => new HeaderRow(r, 1, "A", "rule"))] };
}
