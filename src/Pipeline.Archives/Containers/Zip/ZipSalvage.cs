using System.Buffers.Binary;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>Finds the members of a zip that has lost its directory, by their local headers: what arrived before the cut is read.</summary>
internal sealed class ZipSalvage(ZipBytes file, CancellationToken cancellationToken)
{
    private readonly byte[] _chunk = new byte[1 << 16];
    private long _next;

    public ZipMember? Next()
    {
        while (Find(ZipFields.LocalSignature, _next, ZipFields.LocalLength) is { } at)
        {
            _next = at + 4;
            byte[] record = new byte[ZipFields.LocalLength];
            if (!file.TryRead(at, record))
            {
                return null;
            }

            byte[] variable = new byte[ZipFields.U16(record, 26) + ZipFields.U16(record, 28)];
            if (!file.TryRead(at + ZipFields.LocalLength, variable))
            {
                return null;
            }

            ZipMember member = ZipFields.FromLocalHeader(record, variable, at);
            long dataAt = at + ZipFields.LocalLength + variable.Length;
            member = member is { HasDescriptor: true, CompressedLength: 0 } ? Described(member, dataAt) : member;
            _next = Math.Max(_next, dataAt + Math.Min(member.CompressedLength, file.Length - dataAt));
            return member;
        }

        return null;
    }

    /// <summary>Where such a member lies; null when its header is gone.</summary>
    public static ZipPlace? Place(ZipBytes bytes, ZipMember member)
    {
        Span<byte> local = stackalloc byte[ZipFields.LocalLength];
        if (!bytes.TryRead(member.HeaderAt, local))
        {
            return null;
        }

        long dataAt = member.HeaderAt + ZipFields.LocalLength + ZipFields.U16(local, 26) + ZipFields.U16(local, 28);
        return new(member.HeaderAt, dataAt, member.CompressedLength >= 0 && member.CompressedLength <= long.MaxValue - dataAt ? dataAt + member.CompressedLength : long.MaxValue, member.Flags, IsDoubtful: false);
    }

    // Without directory and lengths the descriptor behind the data must be found; the length it states must be the distance
    // to it, which four bytes by chance in compressed data are not.
    private ZipMember Described(ZipMember member, long dataAt)
    {
        long from = dataAt;
        while (Find(ZipFields.DescriptorSignature, from, 16) is { } at)
        {
            from = at + 4;
            byte[] descriptor = new byte[24];
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

    private long? Find(uint signature, long from, int recordLength)
    {
        Span<byte> wanted = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(wanted, signature);
        while (from <= file.Length - recordLength)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int count = file.Fill(from, _chunk);
            int at = _chunk.AsSpan(0, count).IndexOf(wanted);
            if (at >= 0)
            {
                return from + at;
            }

            from += Math.Max(1, count - 3);
        }

        return null;
    }
}
