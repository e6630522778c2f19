using System.Runtime.ExceptionServices;
using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;

namespace Pipeline.Archives.Containers.SevenZip;

/// <summary>Hands out the data of one member after the other, through the folders in their order.</summary>
internal sealed class SevenZipFolders(Stream file, SevenZipHeader? header, ArchiveBudget budget, ReadContext context) : IDisposable
{
    private int _folder = -1;
    private int _leftInFolder;
    private int _member = -1;
    private MemberStream? _current;
    private Stream? _unpacked;
    private ExceptionDispatchInfo? _fault;

    /// <summary>The next member's data. It is passed over as far as nobody reads it.</summary>
    public Stream Next()
    {
        SevenZipStreams streams = header!.Streams;
        if (++_member >= streams.Members.Length)
        {
            throw new DamageException("The 7z lists more members than it has data for.");
        }

        PassOver();
        while (_leftInFolder == 0)
        {
            _leftInFolder = streams.Folders[++_folder].Members;
            _unpacked?.Dispose();
            _unpacked = null;
            _fault = null;
        }

        _leftInFolder--;
        (long length, uint? crc) = streams.Members[_member];
        return _current = new(this, length, crc);
    }

    public void Dispose() => _unpacked?.Dispose();

    private void PassOver()
    {
        try
        {
            Drain.ToEnd(_current ?? Stream.Null, context.CancellationToken);
        }
        catch (Exception fault) when (fault is DamageException or LimitException { EndsArchive: false })
        {
            // Of a member that nobody wanted: a folder, a link. Whether the folder is damaged the next member tells.
        }
    }

    // What ended a folder ends every member behind it: each is told.
    private int Read(Span<byte> buffer)
    {
        _fault?.Throw();
        try
        {
            _unpacked ??= SevenZipUnpacking.Open(file, header!.Bytes, header.Streams, header.Streams.Folders[_folder], budget, context.Limits);
            return _unpacked.Read(buffer);
        }
        catch (Exception fault) when (fault is DamageException or LimitException)
        {
            _fault = ExceptionDispatchInfo.Capture(fault);
            _fault.Throw();
            throw;
        }
    }

    private sealed class MemberStream(SevenZipFolders folders, long length, uint? checksum) : ForwardStream
    {
        private Crc32 _crc;
        private long _left = length;
        private bool _isChecked;

        public override int Read(Span<byte> buffer)
        {
            if (buffer.Length == 0)
            {
                return 0;
            }

            if (_left == 0)
            {
                Check();
                return 0;
            }

            int count = folders.Read(buffer[..(int)Math.Min(buffer.Length, _left)]);
            _crc.Append(buffer[..count]);
            _left -= count;
            return count > 0 ? count : throw new DamageException($"The 7z unpacks to {_left} bytes less than it states.", truncated: true);
        }

        private void Check()
        {
            if (!_isChecked && checksum is { } stated && stated != _crc.Value)
            {
                _isChecked = true;
                throw new DamageException("The member's bytes do not match their checksum.");
            }

            _isChecked = true;
        }
    }
}
