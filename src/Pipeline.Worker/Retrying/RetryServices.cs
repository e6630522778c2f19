using Npgsql;
using Pipeline.Storage.Ledger;
using Pipeline.Storage.Reports;
using Pipeline.Storage.Writing;

namespace Pipeline.Worker.Retrying;

/// <summary>What a retry asks of the database.</summary>
internal sealed record RetryServices(NpgsqlDataSource DataSource, ArchiveLedger Ledger, RejectsQuery Rejects, SliceWriter Writer, ItemRereading Reading)
{
    public Task<RetryPlan> PlanAsync(ArchiveReport archive, IReadOnlyList<RejectReport>? chosen, CancellationToken cancellationToken) =>
        RetryPlan.LoadAsync(DataSource, archive.Id, chosen?.Select(reject => reject.Item).ToHashSet(), cancellationToken);

    public async Task<IReadOnlyList<RejectReport>> RejectsAsync(ArchiveReport archive, CancellationToken cancellationToken)
    {
        var rejects = new List<RejectReport>();
        await foreach (var reject in Rejects.RunAsync(archive.Sha256, null, cancellationToken))
        {
            rejects.Add(reject);
        }

        return rejects;
    }
}
