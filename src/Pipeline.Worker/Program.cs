using Pipeline.Worker.Cli;

return await RootVerbs.RunAsync(args);
