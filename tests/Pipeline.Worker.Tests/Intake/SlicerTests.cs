using CsCheck;
using Pipeline.Archives;
using Pipeline.Storage.Ledger;
using Pipeline.Worker.Intake;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Tests.Intake;

public sealed class SlicerTests
{
    private static readonly Dictionary<int, PlannedSlice> Nothing = [];

    [Fact]
    public void Every_item_is_in_exactly_one_slice_and_numbered_without_a_gap() =>
        Gen.Int[0, 400].Array[0, 300].Select(Gen.Int[1, 50], Gen.Int[1, 1000]).Sample((lengths, cables, chars) =>
        {
            var settings = new PipelineSettings { SliceCables = cables, SliceChars = chars };
            var slices = Slicer.Cut(lengths.Select(Cable), Nothing, settings).ToList();
            slices.SelectMany(slice => slice.Items).Select(item => item.Item).ShouldBe(Enumerable.Range(1, lengths.Length).Select(number => (long)number));
            slices.Select(slice => slice.Sequence).ShouldBe(Enumerable.Range(1, slices.Count));
            slices.ShouldAllBe(slice => slice.Items.Count >= 1 && slice.Items.Count <= cables);
            slices.ShouldAllBe(slice => slice.Items.Count == 1 || slice.Items.Sum(item => item.Text!.Length) <= chars);
        });

    [Fact]
    public void A_resumed_archive_is_cut_as_before_even_under_other_settings() =>
        Gen.Int[0, 400].Array[1, 300].Select(Gen.Int[1, 50], Gen.Int[1, 50], Gen.Int[0, 10]).Sample((lengths, before, after, interrupted) =>
        {
            var first = Slicer.Cut(lengths.Select(Cable), Nothing, new PipelineSettings { SliceCables = before }).ToList();
            var known = first.Take(interrupted)
                .Select(slice => new PlannedSlice(slice.Sequence, slice.Sequence, slice.FirstItem, slice.Items.Count, SliceState.Sent, 1, null))
                .ToDictionary(slice => slice.Sequence);

            var second = Slicer.Cut(lengths.Select(Cable), known, new PipelineSettings { SliceCables = after, SliceChars = 100 }).ToList();

            foreach (var planned in known.Values)
            {
                var slice = second[planned.Sequence - 1];
                (slice.FirstItem, slice.Items.Count).ShouldBe((planned.FirstItem, planned.Items));
            }

            second.Sum(slice => slice.Items.Count).ShouldBe(lengths.Length);
        });

    [Fact]
    public void Cutting_is_lazy_so_that_memory_does_not_grow_with_the_archive()
    {
        var read = 0;
        var endless = Enumerable.Repeat(10, int.MaxValue).Select(length =>
        {
            read++;
            return Cable(length);
        });
        Slicer.Cut(endless, Nothing, new PipelineSettings { SliceCables = 5 }).First().Items.Count.ShouldBe(5);
        read.ShouldBe(6);
    }

    private static ArchiveItem Cable(int length) =>
        new RawCable { Place = new("a", 1, null), Format = CableFormats.TelegramText, Text = new string('x', length) };
}
