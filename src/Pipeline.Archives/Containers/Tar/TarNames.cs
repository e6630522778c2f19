using System.Globalization;

namespace Pipeline.Archives.Containers.Tar;

/// <summary>Long names and lengths that stand in blocks of their own before the member they are about (GNU 'L', POSIX 'x').</summary>
internal sealed class TarNames
{
    // Far more than any real path; what is longer stays unread, the member keeps the short name of its header.
    private const int Longest = 1 << 16;

    private string? _name;
    private long? _length;
    private bool _sparse;

    public void Note(TarHeader header, Stream data)
    {
        if (header.Type is not ('L' or 'x' or 'X') || header.Length > Longest)
        {
            return;
        }

        byte[] bytes = new byte[(int)header.Length];
        int count = data.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (header.Type == 'L')
        {
            _name = TarHeader.Label(bytes.AsSpan(0, count));
        }
        else
        {
            NoteRecords(bytes.AsSpan(0, count));
        }
    }

    public TarHeader Apply(TarHeader header)
    {
        TarHeader named = header with { Name = _name ?? header.Name, Length = _length ?? header.Length, IsSparse = _sparse };
        _sparse = false;
        _name = null;
        _length = null;
        return named;
    }

    // "LENGTH KEY=VALUE\n", where LENGTH counts the whole record.
    private void NoteRecords(ReadOnlySpan<byte> records)
    {
        while (records.IndexOf((byte)' ') is > 0 and var space
            && int.TryParse(records[..space], NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            && length > space + 1 && length <= records.Length)
        {
            ReadOnlySpan<byte> record = records[(space + 1)..(length - 1)];
            records = records[length..];
            int equals = record.IndexOf((byte)'=');
            if (equals < 0)
            {
                continue;
            }

            ReadOnlySpan<byte> value = record[(equals + 1)..];
            _sparse |= record.StartsWith("GNU.sparse."u8);
            if (record[..equals].SequenceEqual("path"u8) || record[..equals].SequenceEqual("GNU.sparse.name"u8))
            {
                _name = TarHeader.Label(value);
            }
            else if (record[..equals].SequenceEqual("size"u8) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long size))
            {
                _length = size;
            }
        }
    }
}
