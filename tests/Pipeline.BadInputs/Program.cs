using Pipeline.BadInputs;
using Pipeline.BadInputs.Checks;

// write DIR            all bad inputs, and catalogue.tsv beside them
// check [WORDS]        each read by the reader alone, and compared with what is expected
// measure [WORDS]      each read in a process of its own: peak memory and time
// read FILE            what measure starts
string[] rest = args.Length > 1 ? args[1..] : [];
using CancellationTokenSource cancelled = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancelled.Cancel();
};

switch (args)
{
    case ["write", var folder]:
        CatalogueFolder.Write(folder, Console.Out);
        return 0;
    case ["check", ..]:
        return CatalogueFolder.Check(rest, Console.Out, cancelled.Token);
    case ["measure", ..]:
        return await Measurements.PrintAsync(rest, Console.Out, cancelled.Token);
    case ["read", var path]:
        return Measurements.Read(path, Console.Out, cancelled.Token);
    default:
        Console.Error.WriteLine("usage: write DIR | check [WORDS] | measure [WORDS]");
        return 2;
}
