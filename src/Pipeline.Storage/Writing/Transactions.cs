using Npgsql;

namespace Pipeline.Storage.Writing;

/// <summary>Runs a unit of writing in one transaction, again when the database asks for it.</summary>
internal sealed class Transactions(NpgsqlDataSource dataSource, EntityDictionary dictionary, TimeProvider time)
{
    private const int Attempts = 5;

    /// <summary>Commits what <paramref name="work"/> did; its <c>Commit</c> false leaves everything as it was.</summary>
    public async Task<T> RunAsync<T>(Func<NpgsqlConnection, CableStore, Task<(T Result, bool Commit)>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(work, cancellationToken);
            }
            catch (PostgresException error) when (Refusal.IsTransient(error) && attempt < Attempts)
            {
                // The order of writing prevents deadlocks between writers, not with an operator's statement beside them.
                await Task.Delay(TimeSpan.FromMilliseconds((20 << attempt) + Random.Shared.Next(40)), time, cancellationToken);
            }
        }
    }

    private async Task<T> OnceAsync<T>(Func<NpgsqlConnection, CableStore, Task<(T Result, bool Commit)>> work, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var store = new CableStore(connection, transaction, dictionary);
        var (result, commit) = await work(connection, store);
        if (commit)
        {
            // Not cancellable: a commit cut off midway leaves the caller not knowing, and a redelivery with nothing to do.
            await transaction.CommitAsync(CancellationToken.None);
            dictionary.Committed(store.Entities);
        }

        return result;
    }
}
