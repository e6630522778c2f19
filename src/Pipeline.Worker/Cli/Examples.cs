using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Pipeline.Worker.Cli;

/// <summary>One line under the help of each verb that can be typed as it stands.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string> Lines = new()
    {
        ["up"] = "up --inbox /data/drop --exit-when-idle",
        ["watch"] = "watch",
        ["parse"] = "parse",
        ["enrich"] = "enrich --entities ./entities.d",
        ["migrate"] = "migrate",
        ["inspect"] = "inspect inbox/done/cables.zip",
        ["validate"] = "validate new.zip older.tar.gz --json",
        ["status"] = "status --watch",
        ["archives"] = "archives --archive cables.zip",
        ["rejects"] = "rejects --archive cables.zip --code member.corrupt",
        ["verify"] = "verify --deep --archive cables.zip",
        ["retry"] = "retry --code parse.failed",
        ["reprocess"] = "reprocess --rules-before present",
        ["forget"] = "forget cables.zip --yes",
        ["pause"] = "pause --archive cables.zip --reason \"disk is full\"",
        ["resume"] = "resume --archive cables.zip",
        ["dead"] = "dead list",
        ["list"] = "dead list --json",
        ["show"] = "dead show 1",
        ["replay"] = "dead replay --all",
        ["trace"] = "trace 06LIMA826",
    };

    public static void AddTo(RootCommand root)
    {
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExample((HelpAction)help.Action!);
        }
    }

    public static bool Has(string verb) => Lines.ContainsKey(verb);

    private sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
    {
        /// <summary>Who asks for help has not typed the arguments yet.</summary>
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            if (Lines.TryGetValue(parseResult.CommandResult.Command.Name, out var line))
            {
                parseResult.InvocationConfiguration.Output.WriteLine($"Example:\n  ./run.sh {line}\n");
            }

            return result;
        }
    }
}
