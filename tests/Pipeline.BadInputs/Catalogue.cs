using Pipeline.BadInputs.Themes;

namespace Pipeline.BadInputs;

/// <summary>All bad inputs. A new theme is a line here, a new input a few lines in its theme.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Entry> All { get; } =
    [
        .. new (string Theme, IEnumerable<BadInput> Inputs)[]
        {
            ("bombs", Bombs.All), ("dictionaries", Dictionaries.All), ("truncations", Truncations.All), ("suffixes", Suffixes.All), ("empty", Empty.All), ("members", Members.All), ("names", Names.All),
            ("csv", Csv.All), ("encodings", Encodings.All), ("zip", Zip.All), ("7z", SevenZips.All), ("rar", Rars.All), ("files", OtherFiles.All),
            ("html", Html.All), ("json", Json.All), ("mail", Mail.All), ("limits", Limits.All), ("inbox", Inbox.All),
        }.SelectMany(theme => theme.Inputs.Select(input => (theme.Theme, input))).Select((each, number) => new Entry(each.Theme, each.input, number)),
    ];

    /// <summary>An input with its theme and the number that keeps its cables apart from others'.</summary>
    internal sealed record Entry(string Theme, BadInput Input, int Number)
    {
        private readonly Lazy<Made> _made = new(() => Input.Make(new(Number)));

        public string Name => Input.Name;

        public Made Made => _made.Value;

        public bool IsSpecial => Made.IsSpecial;

        public IEnumerable<string> Codes => Made.Items.Select(item => item.Codes).OfType<string>().Distinct();

        public int Cables => Made.Items.Count(item => item.IsCable);

        /// <summary>State in the ledger; null when nothing is taken.</summary>
        public string? State => Made.StaysInInbox ? null : Made.Items.All(item => item.IsCable) ? "done" : "partial";

        /// <summary>Where the drop lies at the end: a file of which nothing could be used is a failure.</summary>
        public string Folder => Made.StaysInInbox ? "inbox" : Cables > 0 ? "done" : "failed";
    }
}
