using System.Text;
using Pipeline.Cables;
using Pipeline.Cables.Model;
using Pipeline.Fuzz.Texts;

namespace Pipeline.Benchmarks.Entities;

/// <summary>Parsed telegrams, so that the parser is no part of what is measured.</summary>
internal sealed class EntityCorpus
{
    private EntityCorpus(string name, IReadOnlyList<string> texts)
    {
        Name = name;
        Cables = [.. texts.Select(text => (text, TelegramParser.Parse(text)))];
        Bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        ScannedBytes = Cables.Sum(cable => Part(cable.Raw, cable.Telegram.Body) + (cable.Telegram.SubjectSpan is { } subject ? Part(cable.Raw, subject) : 0L));
    }

    public string Name { get; }

    public IReadOnlyList<(string Raw, Telegram Telegram)> Cables { get; }

    /// <summary>UTF-8 bytes of the whole telegrams, headings and all.</summary>
    public long Bytes { get; }

    /// <summary>UTF-8 bytes of subjects and bodies: what the stage reads.</summary>
    public long ScannedBytes { get; }

    /// <summary>The invented telegrams, and the real ones where they are beside the repository.</summary>
    public static IReadOnlyList<EntityCorpus> All()
    {
        IReadOnlyList<string> shared = SharedCables.Read();
        EntityCorpus invented = new("invented", EntityTexts.All);
        return shared.Count == 0 ? [invented] : [invented, new EntityCorpus("shared", shared)];
    }

    private static int Part(string raw, TextSpan span) => Encoding.UTF8.GetByteCount(raw.AsSpan(span.Start, span.End - span.Start));
}
