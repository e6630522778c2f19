using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Rar;

/// <summary>A rar member's bytes, counted against the limits and checked at their end against what its header states.</summary>
internal sealed class RarMemberStream(Stream file, RarMember member, byte[] opening, RarUnpacker unpacker, ArchiveBudget budget, ArchiveLimits limits) : ForwardStream
{
    private readonly bool _isCut = member.PackedLength > Math.Max(0, file.Length - member.DataAt);
    private MeteredStream? _inner;
    private Crc32 _crc;
    private long _read;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.Length == 0)
        {
            return 0;
        }

        try
        {
            _inner ??= Open();
            int count = _inner.Read(buffer);
            _crc.Append(buffer[..count]);
            _read += count;
            if (count == 0)
            {
                _ended = true;
                Check();
            }

            return count;
        }
        catch (Exception fault) when (fault is DamageException or LimitException)
        {
            _ended = true;
            if (!member.IsStored)
            {
                unpacker.Break(fault);
            }

            if (_isCut && fault is DamageException { Truncated: false })
            {
                throw Cut();
            }

            throw;
        }
    }

    private MeteredStream Open()
    {
        // A stored one with a hash that is not read here goes through the library, which checks it.
        if (member is { IsStored: true, Crc: not null })
        {
            SliceStream slice = new(file, member.DataAt, Math.Clamp(member.PackedLength, 0, Math.Max(0, file.Length - member.DataAt)));
            return new(slice, () => slice.BytesRead, budget, limits);
        }

        (Stream unpacked, Func<long> packedRead) = unpacker.Open(member, opening);
        return new(unpacked, packedRead, budget, limits);
    }

    private void Check()
    {
        if (_isCut)
        {
            throw Cut();
        }

        if ((member.Length ?? _read) != _read)
        {
            throw new DamageException($"The member gives {_read} bytes where {member.Length} are stated.");
        }

        if (member.Crc is { } stated && stated != _crc.Value)
        {
            throw new DamageException("The member's bytes do not match their checksum.");
        }
    }

    private DamageException Cut() => new($"The rar ends inside the member, after {_read} of its bytes.", truncated: true);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
