using Pipeline.Archives.Reading;

namespace Pipeline.Archives.Streams.Xz;

/// <summary>
/// The chunks of LZMA2 data on their way into the decoder, up to the mark that ends them. The library takes any literal
/// parameters at every chunk and allocates up to 12 MB for each: a file of a megabyte could keep it busy for minutes. What the
/// format allows (lc + lp at most 4) costs 50 KB.
/// </summary>
internal sealed class Lzma2Chunks(CompressedInput input) : ForwardStream
{
    private readonly byte[] _header = new byte[6];
    private int _headerRead;
    private int _headerLength = 1;
    private int _payload;
    private bool _ended;

    public override int Read(Span<byte> buffer)
    {
        if (_payload == 0 || buffer.Length < 2)
        {
            int value = buffer.Length == 0 ? -1 : ReadByte();
            if (value >= 0)
            {
                buffer[0] = (byte)value;
            }

            return value < 0 ? 0 : 1;
        }

        int count = input.Read(buffer[..Math.Min(buffer.Length, _payload)]);
        _payload -= count;
        return count;
    }

    public override int ReadByte()
    {
        if (_ended)
        {
            return -1;
        }

        int value = input.Next("LZMA2");
        if (_payload > 0)
        {
            _payload--;
            return value;
        }

        _header[_headerRead++] = (byte)value;
        if (_headerRead == 1)
        {
            _headerLength = value switch { 0 => 1, <= 2 => 3, < 0x80 => throw Damaged(), < 0xC0 => 5, _ => 6 };
        }

        if (_headerRead == _headerLength)
        {
            EndHeader();
        }

        return value;
    }

    private void EndHeader()
    {
        _headerRead = 0;
        _ended = _headerLength == 1;
        if (_headerLength == 6 && (_header[5] >= 9 * 5 * 5 || (_header[5] % 9) + (_header[5] / 9 % 5) > 4))
        {
            throw Damaged();
        }

        _payload = _headerLength switch
        {
            1 => 0,
            3 => ((_header[1] << 8) | _header[2]) + 1,
            _ => ((_header[3] << 8) | _header[4]) + 1,
        };
    }

    private static DamageException Damaged() => new("The LZMA2 data does not hold: a chunk begins with what the format does not allow.");
}
