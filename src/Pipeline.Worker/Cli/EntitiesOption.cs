using System.CommandLine;
using Pipeline.Entities;
using Pipeline.Entities.Lists.Local;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Cli;

/// <summary><c>--entities DIR</c> of the verbs that extract entities, or run beside processes that do.</summary>
internal static class EntitiesOption
{
    public static Option<string?> Create() => new("--entities")
    {
        Description = $"Folder of names to add, replace or take away (default: PIPELINE_ENTITIES_DIR, else {EntityFolder.DefaultName} in the data folder).",
        HelpName = "DIR",
    };

    public static PipelineSettings With(this PipelineSettings settings, string? folder) => folder is null ? settings : settings with { EntitiesFolder = folder };

    /// <summary>The version that is stored with what this process extracts, and what makes it another than the delivered one.</summary>
    public static string Describe(EntityOverrides overrides, PipelineSettings settings) =>
        overrides.Rows == 0 ? $"rules {EntityExtractor.VersionOf(overrides)}" : $"rules {EntityExtractor.VersionOf(overrides)}, {overrides.Rows} row{(overrides.Rows == 1 ? "" : "s")} of {EntityFolder.Of(settings)}";
}
