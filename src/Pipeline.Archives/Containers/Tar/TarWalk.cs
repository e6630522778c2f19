namespace Pipeline.Archives.Containers.Tar;

/// <summary>One thing found in a tar: a member, or a block where a header should stand and does not.</summary>
internal readonly record struct TarStep(TarHeader? Member, byte[] Damaged);

/// <summary>
/// From member to member of a tar. Behind a damaged header the next one whose checksum holds is looked for; the gap is one step,
/// however long it is.
/// </summary>
internal sealed class TarWalk(TarStream tar, CancellationToken cancellationToken)
{
    private readonly TarNames _names = new();
    private bool _lost;
    private bool _ends;

    /// <summary>Null at the end. <see cref="Reading.DamageException"/> when the tar ends inside a header.</summary>
    public TarStep? Next()
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> block = tar.NextBlock(cancellationToken);
            if (block.IsEmpty)
            {
                // A cut behind a member or in its padding looks like an end: only the zeros that every program writes tell it.
                return _ends || _lost ? null : throw new Reading.DamageException("The tar ends without the zeros that end it: what followed was cut off.", truncated: true);
            }

            if (!block.ContainsAnyExcept((byte)0))
            {
                // Zeros end a tar, but tars are also joined end to end: what follows the zeros is read as well.
                _lost = false;
                _ends = true;
            }
            else if (block.Length < TarHeader.BlockLength)
            {
                throw new Reading.DamageException("The tar ends inside a header.", truncated: true);
            }
            else if (TarHeader.Parse(block) is not { } header)
            {
                _ends = false;
                bool isNews = !_lost;
                _lost = true;
                if (isNews)
                {
                    return new(null, block.ToArray());
                }
            }
            else
            {
                _lost = false;
                _ends = false;
                if (!header.IsAboutNext)
                {
                    return new(_names.Apply(header), []);
                }

                _names.Note(header, tar.Data(header.Length));
            }
        }
    }
}
