using System.Text;
using System.Text.Unicode;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.Zip;

/// <summary>A member's name as its bytes: which letters they are is only known when all names of the archive were seen.</summary>
internal sealed class ZipName
{
    private const int UnicodePath = 0x7075;

    private readonly byte[] _bytes;
    private readonly bool _isUtf8;

    /// <param name="variable">Name, then extra fields.</param>
    public ZipName(ReadOnlySpan<byte> variable, int length)
    {
        ReadOnlySpan<byte> name = variable[..length];
        ReadOnlySpan<byte> unicode = OfUnicodePath(name, variable[length..]);
        name = unicode.IsEmpty ? name : unicode;
        _bytes = name.ToArray();

        // The flag for it proves nothing: there are programs that set it over any bytes, and programs that do not set it.
        _isUtf8 = Utf8.IsValid(name);
    }

    /// <summary>The bytes where they are in some code page, nothing where they are UTF-8.</summary>
    public ReadOnlySpan<byte> Undecided => _isUtf8 ? default : _bytes;

    public bool EndsLikeFolder => _bytes.Length > 0 && _bytes[^1] is (byte)'/' or (byte)'\\';

    public string Text(Func<byte[], string> codePage) => _isUtf8 ? Encoding.UTF8.GetString(_bytes) : codePage(_bytes);

    // Info-ZIP's field (APPNOTE 4.6.9): worth nothing when the name was changed after it, which its checksum tells.
    private static ReadOnlySpan<byte> OfUnicodePath(ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra)
    {
        ReadOnlySpan<byte> field = ZipFields.Extra(extra, UnicodePath);
        if (field.Length <= 5 || field[0] != 1 || !Utf8.IsValid(field[5..]))
        {
            return default;
        }

        Crc32 crc = default;
        crc.Append(name);
        return crc.Value == ZipFields.U32(field, 1) ? field[5..] : default;
    }
}
