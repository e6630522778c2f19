using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Pipeline.Worker.Enriching;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Parsing;
using Pipeline.Worker.Settings;

namespace Pipeline.Worker.Transport;

/// <summary>The bus of a process: which queues it reads. The list of consumers below is the architecture.</summary>
internal static class BusSetup
{
    public static IServiceCollection AddPipelineBus(this IServiceCollection services, PipelineSettings settings, Roles roles)
    {
        services.AddSingleton<SliceSender>();
        services.AddSingleton<HeavySlices>();
        services.AddSingleton<MessagesAtHand>();
        services.AddReceiveObserver(provider => provider.GetRequiredService<MessagesAtHand>());
        return services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            if (roles.HasFlag(Roles.Parse))
            {
                bus.AddConsumer<ParseConsumer>();
            }

            if (roles.HasFlag(Roles.Enrich))
            {
                bus.AddConsumer<EnrichConsumer>();
            }

            if (settings.RabbitMq is { } address)
            {
                bus.UsingRabbitMq((context, broker) => ConfigureRabbitMq(context, broker, address, settings, roles));
            }
            else
            {
                // One process has every role: a queue inside it cannot be shared.
                bus.UsingInMemory((context, broker) =>
                {
                    broker.ReceiveEndpoint(QueueNames.Parse, endpoint => Consume<ParseConsumer>(endpoint, context, settings));
                    broker.ReceiveEndpoint(QueueNames.Enrich, endpoint => Consume<EnrichConsumer>(endpoint, context, settings));
                });
            }
        });
    }

    private static void ConfigureRabbitMq(
        IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator broker, string address, PipelineSettings settings, Roles roles)
    {
        var uri = new Uri(address);
        var virtualHost = uri.AbsolutePath is "" or "/" ? "/" : Uri.UnescapeDataString(uri.AbsolutePath[1..]);
        var secure = uri.Scheme == "amqps";
        var port = uri.Port > 0 ? uri.Port : secure ? 5671 : 5672;
        broker.Host(uri.Host, (ushort)port, virtualHost, $"pipeline {roles}", host =>
        {
            var user = uri.UserInfo.Split(':', 2);
            host.Username(Uri.UnescapeDataString(user[0] is "" ? "guest" : user[0]));
            host.Password(Uri.UnescapeDataString(user.Length > 1 ? user[1] : "guest"));
            host.PublisherConfirmation = true;
            if (secure)
            {
                host.UseSsl(ssl => ssl.ServerName = uri.Host);
            }
        });
        if (roles.HasFlag(Roles.Parse))
        {
            broker.ReceiveEndpoint(QueueNames.Parse, endpoint => ConsumeQuorum<ParseConsumer>(endpoint, context, settings));
        }

        if (roles.HasFlag(Roles.Enrich))
        {
            broker.ReceiveEndpoint(QueueNames.Enrich, endpoint => ConsumeQuorum<EnrichConsumer>(endpoint, context, settings));
        }
    }

    private static void ConsumeQuorum<TConsumer>(IRabbitMqReceiveEndpointConfigurator endpoint, IBusRegistrationContext context, PipelineSettings settings)
        where TConsumer : class, IConsumer
    {
        foreach (var (name, value) in RabbitMqTopology.WorkQueueArguments)
        {
            endpoint.SetQueueArgument(name, value!);
        }

        Consume<TConsumer>(endpoint, context, settings);
    }

    private static void Consume<TConsumer>(IReceiveEndpointConfigurator endpoint, IBusRegistrationContext context, PipelineSettings settings)
        where TConsumer : class, IConsumer
    {
        // Work is sent to named queues: no exchange per message type, through which a message could vanish.
        endpoint.ConfigureConsumeTopology = false;
        endpoint.ConcurrentMessageLimit = settings.Concurrency;
        // One slice worked on, one waiting at hand: a consumer that awaits the database or a send is never idle.
        endpoint.PrefetchCount = settings.Concurrency * 2;
        endpoint.UseMessageRetry(retry =>
        {
            // A database that went away is waited for, about ten minutes a delivery: below the broker's own limit of thirty.
            // Anything else is a defect: it goes to the error queue at once, and the ledger still knows the slice.
            retry.Handle<NpgsqlException>(failure => failure.IsTransient);
            retry.Intervals(Enumerable.Range(0, 24).Select(attempt => TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(attempt, 5)))).ToArray());
        });
        endpoint.ConfigureConsumer<TConsumer>(context);
    }
}
