using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Rar;

/// <summary>What the library reads: the archive's opening, then header and data of those members alone that it is asked to unpack.</summary>
internal sealed class RarFeed : ForwardStream
{
    private readonly Queue<Stream> _parts = new();

    public void Add(Stream part) => _parts.Enqueue(part);

    public override int Read(Span<byte> buffer)
    {
        while (buffer.Length > 0 && _parts.TryPeek(out Stream? part))
        {
            int count = part.Read(buffer);
            if (count > 0)
            {
                return count;
            }

            _parts.Dequeue();
        }

        return 0;
    }
}
