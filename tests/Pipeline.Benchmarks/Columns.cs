using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Pipeline.Benchmarks;

/// <summary>An amount divided by the mean time of one call.</summary>
internal sealed class PerSecond(string name, string legend, double amount) : TextColumn(name, legend)
{
    protected override string? Value(BenchmarkReport report) =>
        report.ResultStatistics is { } s ? (amount / (s.Mean / 1e9)).ToString("N0", CultureInfo.InvariantCulture) : null;
}

/// <summary>Bytes allocated for one telegram.</summary>
internal sealed class AllocatedPerCable(int cables) : TextColumn("Allocated/cable", "Bytes allocated for one telegram")
{
    protected override string? Value(BenchmarkReport report) =>
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) is { } bytes ? (bytes / cables).ToString("N0", CultureInfo.InvariantCulture) + " B" : null;
}

internal abstract class TextColumn(string name, string legend) : IColumn
{
    public string Id => name;

    public string ColumnName => name;

    public string Legend => legend;

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => summary[benchmarkCase] is { } report ? Value(report) ?? "-" : "-";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    protected abstract string? Value(BenchmarkReport report);
}
