using Microsoft.EntityFrameworkCore.Design;

namespace Pipeline.Storage.Schema;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model; it never connects.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<PipelineDbContext>
{
    public PipelineDbContext CreateDbContext(string[] args) => PipelineDbContext.Over("Host=localhost");
}
