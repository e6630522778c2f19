using Pipeline.Cables.Model;

namespace Pipeline.Cables.Header;

/// <summary>Where the lines of the header stand; each is null while its line was not seen.</summary>
internal sealed class HeaderSpans
{
    public TextSpan? Sent { get; set; }

    public TextSpan? From { get; set; }

    /// <summary>From the first action addressee to the last.</summary>
    public TextSpan? To { get; private set; }

    /// <summary>From the first information addressee to the last.</summary>
    public TextSpan? Info { get; private set; }

    public void AddTo(int start, int end) => To = new TextSpan(To?.Start ?? start, end);

    public void AddInfo(int start, int end) => Info = new TextSpan(Info?.Start ?? start, end);
}
