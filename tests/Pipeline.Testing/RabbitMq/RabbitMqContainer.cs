using System.Security.Cryptography;
using DotNet.Testcontainers.Builders;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Testing.Services;
using Testcontainers.RabbitMq;

namespace Pipeline.Testing.RabbitMq;

internal static class RabbitMqContainer
{
    public const string Image = "rabbitmq:4-management";
    private const int ManagementPort = 15672;
    private const int AmqpPort = 5672;

    public static async Task<RabbitMqServer> StartAsync(CancellationToken cancellationToken)
    {
        const string User = "pipeline";
        var password = RandomNumberGenerator.GetHexString(32);
        var container = new RabbitMqBuilder(Image)
            .WithUsername(User)
            .WithPassword(password)
            .WithPortBinding(ManagementPort, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilMessageIsLogged("Server startup complete"))
            // Testcontainers tells every step on the console, between the results of the tests.
            .WithLogger(NullLogger.Instance)
            .Build();
        try
        {
            await container.StartAsync(cancellationToken);
            return new RabbitMqServer(
                new Uri($"amqp://{User}:{password}@{container.Hostname}:{container.GetMappedPublicPort(AmqpPort)}/"),
                new Uri($"http://{container.Hostname}:{container.GetMappedPublicPort(ManagementPort)}"),
                ServiceSource.Docker,
                container,
                async (command, cancellation) =>
                {
                    var run = await container.ExecAsync(["rabbitmqctl", command], cancellation);
                    if (run.ExitCode != 0)
                    {
                        throw new InvalidOperationException($"rabbitmqctl {command} ended with {run.ExitCode}: {run.Stderr}");
                    }
                });
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }
}
