using System.Buffers.Binary;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>
/// Finds members by their local headers where no directory names them: in a zip that was cut before its directory, and in the gaps
/// of one that has it (zips joined end to end, of which the last directory counts; members deleted or hidden). Forwards only, each
/// byte looked at once.
/// </summary>
/// <param name="before">No farther than to there.</param>
internal sealed class ZipSalvage(ZipBytes file, ZipMap map, bool hasDirectory, long before, CancellationToken cancellationToken)
{
    private readonly byte[] _chunk = new byte[1 << 16];
    private readonly byte[] _header = new byte[ZipFields.LocalLength];
    private long _chunkAt;
    private int _filled;
    private int _gap;
    private long _next;

    public ZipFound? Next()
    {
        for (; _gap < map.Gaps.Count; _gap++)
        {
            long end = Math.Min(map.Gaps[_gap].End, before);
            _next = Math.Max(_next, map.Gaps[_gap].Start);
            while (Find(ZipFields.LocalSignature, _next, ZipFields.LocalLength, end) is { } at)
            {
                _next = at + 4;
                if (Member(at, end) is { } found)
                {
                    _next = Math.Max(_next, Math.Min(found.Place.End, end));
                    if (!map.IsNamed(at))
                    {
                        return found;
                    }
                }
            }
        }

        return null;
    }

    private ZipFound? Member(long at, long end)
    {
        if (!file.TryRead(at, _header) || (hasDirectory && !map.IsNamed(at) && !IsPlausible(_header)))
        {
            return null;
        }

        byte[] variable = new byte[ZipFields.U16(_header, 26) + ZipFields.U16(_header, 28)];
        long dataAt = at + ZipFields.LocalLength + variable.Length;
        if (dataAt > end || !file.TryRead(at + ZipFields.LocalLength, variable))
        {
            return null;
        }

        ZipMember member = ZipFields.FromLocalHeader(_header, variable, at);
        member = member is { HasDescriptor: true, CompressedLength: 0 } ? Described(member, dataAt, end) : member;
        return new(member, new(at, dataAt, ZipPlace.EndOf(dataAt, member.CompressedLength), member.Flags, IsDoubtful: false), end);
    }

    // A program that unpacks itself carries the signature in its code, and any four bytes stand somewhere: in a zip that has a
    // directory, what it does not name has to look like a member.
    private static bool IsPlausible(ReadOnlySpan<byte> header) =>
        header[4] <= 63 && header[5] <= 30
        && ZipFields.U16(header, 8) is <= 20 or (>= 93 and <= 99)
        && (ZipFields.U16(header, 6) & 0xC000) == 0
        && ZipFields.U16(header, 26) is > 0 and <= 4096;

    // Without directory and lengths the descriptor behind the data must be found; the length it states must be the distance
    // to it, which four bytes by chance in compressed data are not.
    private ZipMember Described(ZipMember member, long dataAt, long end)
    {
        long from = dataAt;
        byte[] descriptor = new byte[24];
        while (Find(ZipFields.DescriptorSignature, from, 16, end) is { } at)
        {
            from = at + 4;
            int there = file.Fill(at, descriptor);
            if (there < 16)
            {
                break;
            }

            if (ZipFields.U32(descriptor, 8) == at - dataAt)
            {
                // 64-bit lengths (zip64): the upper half of the first one stands where the second would.
                bool wide = there == descriptor.Length && ZipFields.I64(descriptor, 8) == at - dataAt;
                long length = wide ? ZipFields.I64(descriptor, 16) : ZipFields.U32(descriptor, 12);
                return member with { Crc = ZipFields.U32(descriptor, 4), CompressedLength = at - dataAt, Length = length };
            }
        }

        return member with { CompressedLength = long.MaxValue, Length = long.MaxValue };
    }

    private long? Find(uint signature, long from, int recordLength, long end)
    {
        Span<byte> wanted = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(wanted, signature);
        while (from <= end - recordLength)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (from < _chunkAt || from + wanted.Length > _chunkAt + _filled)
            {
                _chunkAt = from;
                _filled = file.Fill(from, _chunk.AsSpan(0, (int)Math.Min(_chunk.Length, end - from)));
            }

            ReadOnlySpan<byte> rest = _chunk.AsSpan((int)(from - _chunkAt), (int)(_filled - (from - _chunkAt)));
            int at = rest.IndexOf(wanted);
            if (at >= 0 || rest.Length < wanted.Length)
            {
                return at >= 0 && from + at <= end - recordLength ? from + at : null;
            }

            from += rest.Length - (wanted.Length - 1);
        }

        return null;
    }
}
