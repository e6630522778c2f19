using System.Buffers.Binary;
using System.Text;

namespace Pipeline.Archives.Containers.SevenZip;

/// <summary>The names and kinds of a 7z's members, in stored order.</summary>
internal sealed class SevenZipFiles
{
    private const uint ReparsePoint = 0x400;
    private const uint HasUnixMode = 0x8000;

    private bool[] _isEmptyStream = [];
    private bool[] _isEmptyFile = [];
    private bool[] _isAnti = [];
    private uint[] _attributes = [];
    private byte[] _names = [];
    private int _nextName;

    public int Count { get; private init; }

    public static SevenZipFiles Read(SevenZipBytes header, int most)
    {
        SevenZipFiles files = new() { Count = header.Count(most) };
        int emptyStreams = 0;
        for (SevenZipId id = (SevenZipId)header.Number(); id != SevenZipId.End; id = (SevenZipId)header.Number())
        {
            long length = header.Number();
            int end = length <= header.Left ? header.At + (int)length : throw SevenZipBytes.Damaged();
            switch (id)
            {
                case SevenZipId.EmptyStream:
                    files._isEmptyStream = header.Bits(files.Count);
                    emptyStreams = files._isEmptyStream.Count(isEmpty => isEmpty);
                    break;
                case SevenZipId.EmptyFile:
                    files._isEmptyFile = header.Bits(emptyStreams);
                    break;
                case SevenZipId.Anti:
                    files._isAnti = header.Bits(emptyStreams);
                    break;
                case SevenZipId.Names:
                    files._names = header.Byte() == 0 ? header.Take(end - header.At).ToArray() : throw SevenZipBytes.Damaged();
                    break;
                case SevenZipId.Attributes:
                    bool[] isStated = header.BitsOrAll(files.Count);
                    files._attributes = header.Byte() == 0 ? [.. isStated.Select(has => has ? header.U32() : 0)] : throw SevenZipBytes.Damaged();
                    break;
            }

            // Times and what later versions may add are passed over; what was read beyond its own length is damage.
            header.At = header.At <= end ? end : throw SevenZipBytes.Damaged();
        }

        return files;
    }

    /// <summary>The members one by one; names are UTF-16 and end with a zero.</summary>
    public IEnumerable<(string Name, SevenZipKind Kind)> Members()
    {
        int empty = 0;
        for (int at = 0; at < Count; at++)
        {
            bool hasData = at >= _isEmptyStream.Length || !_isEmptyStream[at];
            bool isFile = hasData || (empty < _isEmptyFile.Length && _isEmptyFile[empty]);
            bool isAnti = !hasData && empty < _isAnti.Length && _isAnti[empty];
            empty += hasData ? 0 : 1;
            uint attributes = at < _attributes.Length ? _attributes[at] : 0;
            int mode = (attributes & HasUnixMode) != 0 ? (int)(attributes >> 28) : 0;
            SevenZipKind kind = (isAnti, isFile, mode) switch
            {
                (true, _, _) => SevenZipKind.Anti,
                (_, _, 0xA) => SevenZipKind.Link,
                _ when (attributes & ReparsePoint) != 0 => SevenZipKind.Link,
                (_, _, 1 or 2 or 6 or 0xC) => SevenZipKind.Special,
                (_, false, _) => SevenZipKind.Directory,
                _ => SevenZipKind.File,
            };
            yield return (NextName(), kind with { HasData = hasData });
        }
    }

    private string NextName()
    {
        int start = _nextName;
        while (_nextName + 1 < _names.Length && BinaryPrimitives.ReadUInt16LittleEndian(_names.AsSpan(_nextName)) != 0)
        {
            _nextName += 2;
        }

        string name = Encoding.Unicode.GetString(_names, start, Math.Min(_nextName - start, 2 << 11));
        _nextName = Math.Min(_nextName + 2, _names.Length);
        return name;
    }
}

/// <summary>What a member of a 7z is.</summary>
/// <param name="HasData">It takes its place in a folder, whatever it is.</param>
internal sealed record SevenZipKind(string? Code, string Reason, bool HasData = false)
{
    public static readonly SevenZipKind File = new(null, "");
    public static readonly SevenZipKind Directory = new(null, "directory");
    public static readonly SevenZipKind Link = new(RejectCodes.MemberLink, "The 7z member is a link.");
    public static readonly SevenZipKind Special = new(RejectCodes.MemberSpecial, "The 7z member is a device, pipe or socket.");
    public static readonly SevenZipKind Anti = new(RejectCodes.MemberSpecial, "The 7z member is an anti-item: it says that a file is to be deleted.");

    public bool IsDirectory => Code is null && Reason.Length > 0;
}
