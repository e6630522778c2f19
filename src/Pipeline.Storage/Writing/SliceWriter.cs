using Npgsql;

namespace Pipeline.Storage.Writing;

/// <summary>Writes slices. Safe to call again with a slice that is already stored: nothing changes.</summary>
public sealed class SliceWriter(NpgsqlDataSource dataSource, TimeProvider time)
{
    /// <summary>Writes one slice in one transaction; a cable that the database refuses becomes a reject, its neighbours are stored.</summary>
    public Task<SliceOutcome> WriteAsync(SliceResult slice, CancellationToken cancellationToken)
    {
        _ = dataSource;
        _ = time;
        throw new NotSupportedException();
    }
}

/// <param name="AlreadyDone">True when the slice had been written before and this call changed nothing.</param>
public sealed record SliceOutcome(int Stored, int Duplicates, int Rejected, bool AlreadyDone);
