using System.CommandLine;
using Npgsql;
using Pipeline.Storage.Schema;
using Pipeline.Worker.PrivateServices;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Cli;

/// <summary>The command line: every verb, and what a failure of any of them looks like.</summary>
internal static class RootVerbs
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var root = new RootCommand("Pipeline: bulk archives of diplomatic cables into a PostgreSQL database that people can trust.")
        {
            UpVerb.Create(),
            RoleVerbs.Create("watch", Transport.Roles.Watch, "Watch the inbox: read dropped archives and send their cables to the queue."),
            RoleVerbs.Create("parse", Transport.Roles.Parse, "Read the structure of the cables in the queue."),
            RoleVerbs.Create("enrich", Transport.Roles.Enrich, "Extract the entities of the parsed cables and store them."),
            MigrateVerb.Create(),
            InspectVerb.Create(),
            ValidateVerb.Create(),
            StatusVerb.Create(),
            ArchivesVerb.Create(),
            RejectsVerb.Create(),
            VerifyVerb.Create(),
            ReprocessVerb.Create(),
            RetryVerb.Create(),
            DeadVerb.Create(),
            ForgetVerb.Create(),
            PauseVerbs.Pause(),
            PauseVerbs.Resume(),
            TraceVerb.Create(),
        };
        Examples.AddTo(root);
        var parsed = root.Parse(arguments.Length == 0 ? ["up"] : arguments);
        try
        {
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(60) });
            return parsed.Errors.Count > 0 ? ExitCodes.BadUsage : exitCode;
        }
        catch (UsageException usage)
        {
            return Fail(ExitCodes.BadUsage, usage.Message);
        }
        catch (SettingException setting)
        {
            return Fail(ExitCodes.BadUsage, setting.Message);
        }
        catch (ServiceMissingException missing)
        {
            return Fail(ExitCodes.ServiceMissing, missing.Message);
        }
        catch (SchemaNewerException newer)
        {
            return Fail(ExitCodes.ServiceMissing, newer.Message);
        }
        catch (NpgsqlException database)
        {
            return Fail(ExitCodes.ServiceMissing, $"PostgreSQL: {database.Message}");
        }
        catch (OperationCanceledException)
        {
            return Fail(ExitCodes.FinishedWithFailures, "stopped");
        }
    }

    private static int Fail(int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        return exitCode;
    }
}
