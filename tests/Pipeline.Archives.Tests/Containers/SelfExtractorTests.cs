using Pipeline.Archives.Tests.Building;

namespace Pipeline.Archives.Tests.Containers;

public sealed class SelfExtractorTests
{
    private static readonly byte[] Zip = Pack.Zip(("1.txt", "ZCZC ONE\n"u8.ToArray()), ("2.txt", "ZCZC TWO\n"u8.ToArray()));
    private static readonly string[] Both = ["ZCZC ONE\n", "ZCZC TWO\n"];

    [Theory]
    [InlineData("MZ\u0090", 100_000)]
    [InlineData("\u007FELF", 100_000)]
    [InlineData("#!/bin/sh\nexec unzip \"$0\"\n", 0)]
    public void A_program_with_a_zip_behind_it_is_read_as_the_zip(string begins, int length)
    {
        byte[] file = [.. System.Text.Encoding.Latin1.GetBytes(begins), .. new byte[length], .. Zip];
        Items.Texts(Items.Of(file)).ShouldBe(Both);
        Items.Codes(Items.Of(file)).ShouldBeEmpty();
        Items.Lines(Items.Of(Pack.Gzip(Pack.Tar([("a.exe", file)])))).ShouldBe(["a.exe!/1.txt: ZCZC ONE\n", "a.exe!/2.txt: ZCZC TWO\n"]);
        Items.Lines(Items.Of(Pack.Zip(("a.exe", file)), new() { Depth = 1 })).ShouldBe([$"a.exe: {RejectCodes.LimitDepth}"]);
        using TempFolder folder = new();
        string path = folder.Write("a.exe", file);
        ContainerKinds.Detect(path).ShouldBe(ContainerKinds.Zip);
        ArchiveSurvey.CountItems(path, new(), TestContext.Current.CancellationToken).ShouldBe(2);
    }

    [Fact]
    public void A_program_without_one_is_refused_and_a_text_that_begins_so_is_read()
    {
        Items.Codes(Items.Of([.. "MZ"u8, .. new byte[1000]])).ShouldBe([RejectCodes.FormatUnrecognized]);
        Items.Codes(Items.Of(Pack.Tar([("a.exe", [.. "MZ"u8, .. new byte[1000]])]))).ShouldBe([RejectCodes.FormatUnrecognized]);
        Items.Codes(Items.Of([.. "MZ"u8, .. new byte[1000], .. Zip[..^30]])).ShouldBe([RejectCodes.FormatUnrecognized]);
        string text = Items.Cable([.. "MZ TO ALL\nZCZC ONE\n"u8]).Text;
        Items.Cable(Pack.Tar([("a.txt", [.. "MZ TO ALL\nZCZC ONE\n"u8])])).Text.ShouldBe(text);
    }
}
