using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Pipeline.Worker.Validating;

/// <summary>
/// Which cables were met, and in which archive first. Keeps half of each key: 128 bits tell a billion cables apart as surely as the
/// whole, and a million of them take 50 MB.
/// </summary>
internal sealed class SeenCables
{
    private readonly Dictionary<UInt128, int> _firstIn = [];

    /// <returns>The archive that held the cable first; <paramref name="archive"/> itself with <c>New</c> when nothing did.</returns>
    public (int Archive, bool New) Meet(byte[] contentKey, int archive)
    {
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstIn, BinaryPrimitives.ReadUInt128LittleEndian(contentKey), out var known);
        first = known ? first : archive;
        return (first, !known);
    }
}
