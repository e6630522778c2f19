using Pipeline.Archives.Reading;
using Pipeline.Archives.Streams;
using SharpCompress.Readers;

namespace Pipeline.Archives.Containers.Rar;

/// <summary>
/// Unpacks compressed members by the library. Those of a solid run go through one unpacker in their order, each once; any other
/// has one of its own, so that damage ends with the member.
/// </summary>
internal sealed class RarUnpacker(Stream file, long dictionaryLimit) : IDisposable
{
    private RarFeed _feed = new();
    private CompressedInput? _input;
    private IReader? _reader;
    private Exception? _fault;

    /// <summary>The member's unpacked bytes, to be read to their end before the next is opened; and how many packed ones were read.</summary>
    public (Stream Unpacked, Func<long> PackedRead) Open(RarMember member, byte[] opening)
    {
        if (!member.IsSolid || _input is null)
        {
            Dispose();
            _feed = new();
            _feed.Add(new MemoryStream(opening));
            _input = new(_feed);
            _fault = null;
        }

        switch (_fault)
        {
            case LimitException limit:
                throw new LimitException(limit.Code, $"Packed as one with a member before it that was refused: {limit.Message}", endsArchive: false);
            case not null:
                throw new DamageException($"Packed as one with a member before it that is damaged: {_fault.Message}");
        }

        DictionaryLimit.Check(member.Dictionary, dictionaryLimit, "rar");
        SliceStream data = new(file, member.DataAt, Math.Clamp(member.PackedLength, 0, Math.Max(0, file.Length - member.DataAt)));
        _feed.Add(new MemoryStream(member.Header));
        _feed.Add(data);

        // Not disposed with the member: the library's entry stream then unpacks what is left of it, a bomb's terabyte as well.
        return (new LibraryStream(_input, "rar", OpenEntry) { LeaveOpen = true }, () => data.BytesRead);
    }

    /// <summary>What follows in the same solid run cannot be unpacked any more.</summary>
    public void Break(Exception? fault) => _fault = fault ?? _fault;

    // The library's reader only lets go of its buffers here: no entry is open that it would read on.
    public void Dispose()
    {
        try
        {
            _reader?.Dispose();
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or OutOfMemoryException))
        {
            // What is being left was told before.
        }

        _reader = null;
    }

    private SharpCompress.Common.EntryStream OpenEntry()
    {
        _reader ??= SharpCompress.Readers.Rar.RarReader.OpenReader(_input!, ReaderOptions.ForExternalStream);
        return _reader.MoveToNextEntry() ? _reader.OpenEntryStream() : throw new DamageException("The rar member is not found by its header.");
    }
}
