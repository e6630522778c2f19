using System.CommandLine;
using Pipeline.Storage.Reports;
using Pipeline.Worker.DeadLetters;
using Pipeline.Worker.Hosting;
using Pipeline.Worker.PrivateServices;

namespace Pipeline.Worker.Cli;

/// <summary><c>dead</c>: messages that no worker could finish: list, show, replay.</summary>
internal static class DeadVerb
{
    private const string Description = "Number in the list, or the first or last eight or more digits of the message's id.";

    public static Command Create() => new("dead", "Messages that no worker could finish, in the queues dead, parse_error and enrich_error of RabbitMQ.")
    {
        List(), Show(), Replay(),
    };

    private static Command List()
    {
        var json = ReportVerb.JsonOption();
        var verb = new Command("list", "All of them, without taking any away. Exit 0 also when there are some.") { json };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            async (office, _) =>
            {
                var messages = await office.ListAsync(cancellationToken);
                if (parsed.GetValue(json))
                {
                    Output.Json(messages, ReportJson.Default.IReadOnlyListDeadMessage);
                }
                else
                {
                    DeadTables.Print(messages);
                }

                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    private static Command Show()
    {
        var name = new Argument<string>("N") { Description = Description };
        var json = ReportVerb.JsonOption();
        var verb = new Command("show", "One message: its headers, the places of its items, where the worker failed.") { name, json };
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            async (office, _) =>
            {
                var found = await office.ShowAsync(parsed.GetValue(name)!, cancellationToken);
                if (found is not [var details])
                {
                    return NotOne(parsed.GetValue(name)!, found.Count);
                }

                if (parsed.GetValue(json))
                {
                    Output.Json(details, ReportJson.Default.DeadDetails);
                }
                else
                {
                    DeadTables.Print(details);
                }

                return ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    private static Command Replay()
    {
        var name = new Argument<string?>("N") { Description = Description, Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Every message." };
        var json = ReportVerb.JsonOption();
        var verb = new Command("replay", "Send messages back to the queue they came from; one whose slice is done already is removed. Exit 1 when any had to be left.") { name, all, json };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(name) is null != result.GetValue(all))
            {
                result.AddError("Give the number of one message, or --all.");
            }
        });
        verb.SetAction((parsed, cancellationToken) => RunAsync(
            async (office, context) =>
            {
                DeadMessage? one = null;
                if (parsed.GetValue(name) is { } named)
                {
                    // Found first, sent then: a name that means several must send none of them.
                    var found = await office.FindAsync(named, cancellationToken);
                    if (found is not [var only])
                    {
                        return NotOne(named, found.Count);
                    }

                    one = only;
                }

                var replays = await WorkProgress.ShowAsync(context.Terminal, context.Log, TimeProvider.System, progress =>
                    office.ReplayAsync(one, looked => progress.Report("dead messages", looked, null, "looked at"), cancellationToken));
                if (parsed.GetValue(json))
                {
                    Output.Json(replays, ReportJson.Default.IReadOnlyListDeadReplay);
                }
                else
                {
                    DeadTables.Print(replays);
                }

                return replays.Any(replay => replay.Done == "left") ? ExitCodes.FinishedWithFailures : ExitCodes.Done;
            },
            cancellationToken));
        return verb;
    }

    private static int NotOne(string name, int found)
    {
        Console.Error.WriteLine(found == 0 ? $"No dead message is called {Output.Printable(name)}: see dead list." : $"{found} dead messages have an id like {Output.Printable(name)}: give the number of one. Nothing was done.");
        return ExitCodes.BadUsage;
    }

    private static Task<int> RunAsync(Func<DeadLetterOffice, VerbContext, Task<int>> work, CancellationToken cancellationToken)
    {
        var address = Environment.GetEnvironmentVariable("PIPELINE_RABBITMQ");
        if (string.IsNullOrEmpty(address))
        {
            throw new ServiceMissingException(
                "Dead messages exist in RabbitMQ alone, and PIPELINE_RABBITMQ is not set: the queue inside one process keeps none, what fails there is sent again and in the end rejected as slice.failed (see rejects and retry).");
        }

        return ReportVerb.RunAsync(
            (dataSource, context) => Broker.ReachAsync(() => work(new(new DeadLetterQueues(address), new SliceStatesQuery(dataSource)), context)), cancellationToken);
    }
}
