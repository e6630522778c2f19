using Npgsql;
using Pipeline.Storage.Reports;

namespace Pipeline.Worker.Cli;

/// <summary>Finds what the user calls an archive: by its number, a name it was dropped under, or the first digits of its SHA-256.</summary>
internal static class ArchiveChoice
{
    private const int MostNames = 3;

    /// <summary>Null for null: all archives.</summary>
    /// <exception cref="UsageException">There is none; the message has the nearest names.</exception>
    public static async Task<IReadOnlyList<ArchiveReport>?> ManyAsync(NpgsqlDataSource dataSource, string? name, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return null;
        }

        var found = await new ArchivesQuery(dataSource).RunAsync(name, cancellationToken);
        if (found.Count == 0)
        {
            var nearest = NearestNames.Of(name, await new ArchiveNamesQuery(dataSource).RunAsync(cancellationToken), MostNames);
            throw new UsageException(
                $"No archive is called {Output.Printable(name)}{(nearest.Count == 0 ? "" : $"; did you mean {string.Join(" or ", nearest.Select(Output.Printable))}?")} The archives command lists them.");
        }

        if (found.Count > 1)
        {
            // On stderr: what a program reads from stdout stays as it is.
            await Console.Error.WriteLineAsync($"{Several(name, found)}; all of them are meant.");
        }

        return found;
    }

    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public static async Task<ArchiveReport> OneAsync(NpgsqlDataSource dataSource, string name, CancellationToken cancellationToken)
    {
        var found = (await new ArchivesQuery(dataSource).RunAsync(name, cancellationToken)) is { Count: 1 } one ? one : null;
        if (found is null)
        {
            var many = await ManyAsync(dataSource, name, cancellationToken);
            throw new UsageException($"{Several(name, many!)}: give the number of one.");
        }

        return found[0];
    }

    private static string Several(string name, IReadOnlyList<ArchiveReport> found) =>
        $"{Output.Printable(name)} is the name of {found.Count} archives ({string.Join(", ", found.Take(10).Select(archive => archive.Id))}{(found.Count > 10 ? ", ..." : "")})";
}
