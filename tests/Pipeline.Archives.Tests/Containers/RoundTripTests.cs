using CsCheck;
using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

/// <summary>Invented cables are written in random formats into random containers; what is read must be what was written.</summary>
public sealed class RoundTripTests
{
    private sealed record Written(string Name, byte[] Bytes, string[] Texts);

    private static readonly Gen<Written[]> Files = Gen.Select(InventedCable.Any.Array[1, 4], Gen.Int[0, 5], Gen.Int[0, 3], Write).Array[1, 12]
        .Select(files => files.Select((file, at) => file with { Name = $"{at:D3}-{file.Name}" }).ToArray());

    private static Written Write(InventedCable[] cables, int format, int folder)
    {
        InventedCable first = cables[0];
        string place = folder == 0 ? "" : $"d{folder}/sub-{folder}/";
        return format switch
        {
            0 => new($"{place}{first.Id}.html", Pack.Utf8(first.Page()), [first.Text]),
            1 => new($"{place}x.txt", Pack.Utf8(first.Text), [first.Text]),
            2 => new($"{place}a.csv", Pack.Utf8(string.Concat(cables.Select(cable => (cable with { Header = cable.Header + "\"" }).BackslashRow()))), [.. cables.Select(cable => (cable with { Header = cable.Header + "\"" }).Text)]),
            3 => new($"{place}b.csv", Pack.Utf8(string.Concat(cables.Select(cable => cable.DoubledRow()))), [.. cables.Select(cable => cable.Text)]),
            4 => new($"{place}c.txt", Pack.Utf8(first.Alx()), [first.Text]),
            _ => new($"{place}d.txt.gz", Pack.Gzip(Pack.Utf8(first.Text)), [first.Text]),
        };
    }

    private static string[] Expected(IEnumerable<Written> files) =>
        [.. files.SelectMany(file => file.Texts.Select(text => $"{file.Name}: {text}"))];

    private static IEnumerable<(string, byte[])> Plain(Written[] files) => files.Select(file => (file.Name, file.Bytes));

    [Fact]
    public void A_zip_gives_back_the_cables_that_were_put_in() =>
        Files.Sample(files => Items.Lines(Items.Of(Pack.Zip(Plain(files)))).ShouldBeLines(Expected(files)), iter: 40, threads: 1);

    [Fact]
    public void A_zip_that_was_written_as_a_stream_gives_back_the_cables() =>
        Files.Sample(files => Items.Lines(Items.Of(Pack.StreamedZip(Plain(files)))).ShouldBeLines(Expected(files)), iter: 20, threads: 1);

    [Fact]
    public void A_tar_gives_back_the_cables_that_were_put_in() =>
        Files.Sample(files => Items.Lines(Items.Of(Pack.Tar(Plain(files)))).ShouldBeLines(Expected(files)), iter: 20, threads: 1);

    [Fact]
    public void A_tar_gz_gives_back_the_cables_that_were_put_in() =>
        Files.Sample(files => Items.Lines(Items.Of(Pack.Gzip(Pack.Tar(Plain(files))))).ShouldBeLines(Expected(files)), iter: 20, threads: 1);

    [Fact]
    public void A_folder_gives_its_cables_in_ordinal_order_of_their_paths() =>
        Files.Sample(
            files =>
            {
                using TempFolder folder = new();
                foreach (Written file in files)
                {
                    folder.Write(file.Name, file.Bytes);
                }

                IEnumerable<ArchiveItem> items = ArchiveReader.Read(folder.Path, new(), TestContext.Current.CancellationToken);
                Items.Lines(items).ShouldBeLines(Expected(files.OrderBy(file => file.Name, StringComparer.Ordinal)));
            },
            iter: 20,
            threads: 1);

    [Fact]
    public void Nested_archives_give_their_cables_under_joined_names() =>
        Files.Sample(
            files =>
            {
                byte[] inner = Pack.Zip(Plain(files));
                byte[] outer = Pack.Gzip(Pack.Tar([("deep/inner.zip", inner)]));
                Items.Lines(Items.Of(outer)).ShouldBeLines(Expected(files.Select(file => file with { Name = $"deep/inner.zip!/{file.Name}" })));
            },
            iter: 20,
            threads: 1);

    [Fact]
    public void The_same_bytes_give_the_same_items_and_reading_can_go_on_at_any_item() =>
        Gen.Select(Files, Gen.Int[0, 50]).Sample(
            (files, read) =>
            {
                using TempFolder folder = new();
                string path = folder.Write("dropped", Pack.Zip(Plain(files)));
                string[] all = Items.Lines(ArchiveReader.Read(path, new(), TestContext.Current.CancellationToken));
                string[] again = Items.Lines(ArchiveReader.Read(path, new(), TestContext.Current.CancellationToken).Skip(read));
                again.ShouldBe(all.Skip(read));
            },
            iter: 20,
            threads: 1);
}
