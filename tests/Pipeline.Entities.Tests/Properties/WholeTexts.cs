using CsCheck;
using Pipeline.Cables.Model;
using Pipeline.Entities.Tests.Support;

namespace Pipeline.Entities.Tests.Properties;

/// <summary>What holds for a whole cable, whoever wrote it.</summary>
public sealed class WholeTexts
{
    private static readonly string[] CoreTypes = [EntityTypes.Country, EntityTypes.Government, EntityTypes.Ministry, EntityTypes.Agency, EntityTypes.Post];

    [Fact]
    public void A_body_twice_has_every_entity_twice_as_often() => Draws.Body.Sample(body =>
    {
        Dictionary<string, int> once = Counts(Draws.Read(body)), twice = Counts(Draws.Read($"{body}\n\n{body}"));
        once.ShouldNotBeEmpty();
        twice.ShouldBe(once.ToDictionary(e => e.Key, e => e.Value * 2), ignoreOrder: true);
    }, iter: 150);

    [Fact]
    public void Marks_of_many_units_between_sentences_move_the_mentions_and_change_none() =>
        Gen.Select(Draws.Sentence.Array[1, 6], Draws.One<string>(["\uFEFF", "😀", "𝒜𝒷", "\uD83D", "\uDC00", "\r\n", "\u0301", "\0", "\u2029"])).Sample((sentences, mark) =>
        {
            string plain = string.Join(" * ", sentences), marked = mark + string.Join($" {mark}* ", sentences) + mark;
            IReadOnlyList<Mention> found = Draws.Read(marked);
            found.ShouldBePartsOf(marked);
            found.Select(m => $"{m.Text} {m.Type} {m.Id}").ShouldBe(Draws.Read(plain).Select(m => $"{m.Text} {m.Type} {m.Id}"));
        }, iter: 150);

    [Fact]
    public void A_cable_in_capitals_has_the_same_core_entities() => Draws.One(Draws.Cores).Array[1, 5].Sample(names =>
    {
        string text = string.Join("\n\n", names.Select((n, i) => $"{i + 1}. Yesterday we met officials of the {n} in town, who later went home with a smile."));
        string[] normal = Cores(text);
        normal.Length.ShouldBe(names.Length);
        Cores(text.ToUpperInvariant()).ShouldBe(normal);
    }, iter: 150);

    [Fact]
    public void Many_threads_find_what_one_finds() => Draws.Body.Array[64].Sample(bodies =>
    {
        string[] one = [.. bodies.Select(Printed)];
        string[] many = new string[bodies.Length];
        Parallel.For(0, bodies.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => many[i] = Printed(bodies[i]));
        many.ShouldBe(one);
    }, iter: 4, threads: 1);

    [Fact]
    public void Mentions_lie_inside_the_subject_or_the_body() =>
        Gen.Select(Draws.Body, Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int[0, 400]).Sample((text, a, b, c, d) =>
        {
            int[] cuts = [.. ((int[])[a, b, c, d]).Select(x => Math.Min(x, text.Length)).Order()];
            TextSpan subject = new(cuts[0], cuts[1]), body = new(cuts[2], cuts[3]);
            IReadOnlyList<Mention> mentions = Cable.Shared.Extract(text, new Telegram { SubjectSpan = subject, Body = body, From = "AMEMBASSY LIMA" });
            mentions.ShouldBePartsOf(text);
            mentions.ShouldAllBe(m => (m.Start >= subject.Start && m.End <= subject.End) || (m.Start >= body.Start && m.End <= body.End));
        }, iter: 400);

    [Fact]
    public void A_damaged_text_is_read_like_any_other() =>
        Gen.Select(Draws.Body, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2000], Gen.Int[0, 40], Draws.One(Draws.Sharp)).Array[0, 25]).Sample((text, damages) =>
        {
            foreach ((int kind, int place, int length, string sharp) in damages)
            {
                int at = Math.Min(place, text.Length), end = Math.Min(at + length, text.Length);
                text = kind switch
                {
                    0 => text.Remove(at, end - at),
                    1 => text.Insert(at, sharp),
                    2 => text.Insert(at, text[at..end]),
                    _ => text[..at] + text[at..end].ToUpperInvariant() + text[end..],
                };
            }
            Draws.Read(text).ShouldBePartsOf(text);
        }, iter: 1500);

    private static Dictionary<string, int> Counts(IReadOnlyList<Mention> mentions) => mentions.CountBy(m => $"{m.Type} {m.Id}").ToDictionary();

    private static string[] Cores(string text) => [.. Draws.Read(text).Where(m => CoreTypes.Contains(m.Type)).Select(m => $"{m.Type} {m.Id}")];

    private static string Printed(string body) => string.Join('\n', Draws.Read(body));
}
