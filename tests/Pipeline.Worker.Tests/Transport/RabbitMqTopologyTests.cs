using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Testing;
using Pipeline.Testing.RabbitMq;
using Pipeline.Worker.Messages;
using Pipeline.Worker.Settings;
using Pipeline.Worker.Transport;
using RabbitMQ.Client;

namespace Pipeline.Worker.Tests.Transport;

public sealed class RabbitMqTopologyTests(RabbitMqFixture rabbitMq)
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_queue_is_a_quorum_queue_with_a_place_for_dead_letters()
    {
        var address = await rabbitMq.CreateVirtualHostAsync(Cancel);
        await RabbitMqTopology.DeclareAsync(address.ToString(), Cancel);
        var server = await rabbitMq.ServerAsync();

        foreach (var name in QueueNames.Work)
        {
            var queue = await Eventually.ValueAsync(() => server.Management.QueueAsync(address.AbsolutePath[1..], name, Cancel), found => found is not null, Deadline, Cancel);
            queue!.Value.GetProperty("arguments").ShouldSatisfyAllConditions(
                arguments => arguments.GetProperty("x-queue-type").GetString().ShouldBe("quorum"),
                arguments => arguments.GetProperty("x-dead-letter-exchange").GetString().ShouldBe("dead"));
        }

        (await RabbitMqTopology.DepthsAsync(address.ToString(), Cancel)).Select(depth => depth.Queue).ShouldBe(["parse", "enrich", "dead"]);
    }

    [Fact]
    public async Task A_slice_sent_before_any_worker_is_up_waits_in_its_queue()
    {
        var address = await rabbitMq.CreateVirtualHostAsync(Cancel);
        await RabbitMqTopology.DeclareAsync(address.ToString(), Cancel);
        await using var services = Bus(address, Roles.Watch);
        await services.GetRequiredService<IBusControl>().StartAsync(Cancel);

        await services.GetRequiredService<SliceSender>().SendAsync(Slice(), Cancel);

        var depths = await RabbitMqTopology.DepthsAsync(address.ToString(), Cancel);
        depths.Single(depth => depth.Queue == QueueNames.Parse).Waiting.ShouldBe(1);
        await services.GetRequiredService<IBusControl>().StopAsync(Cancel);
    }

    [Fact]
    public async Task A_slice_that_no_queue_takes_is_an_error_and_not_a_loss()
    {
        var address = await rabbitMq.CreateVirtualHostAsync(Cancel);
        await RabbitMqTopology.DeclareAsync(address.ToString(), Cancel);
        await using (var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(Cancel))
        await using (var channel = await connection.CreateChannelAsync(cancellationToken: Cancel))
        {
            await channel.QueueUnbindAsync(QueueNames.Parse, QueueNames.Parse, routingKey: "", cancellationToken: Cancel);
        }

        await using var services = Bus(address, Roles.Watch);
        await services.GetRequiredService<IBusControl>().StartAsync(Cancel);
        await Should.ThrowAsync<Exception>(() => services.GetRequiredService<SliceSender>().SendAsync(Slice(), Cancel));
        await services.GetRequiredService<IBusControl>().StopAsync(Cancel);
    }

    [Fact]
    public async Task A_slice_that_cannot_be_decoded_is_kept_in_the_error_queue()
    {
        var address = await rabbitMq.CreateVirtualHostAsync(Cancel);
        await RabbitMqTopology.DeclareAsync(address.ToString(), Cancel);
        await using var services = Bus(address, Roles.Parse);
        await services.GetRequiredService<IBusControl>().StartAsync(Cancel);

        await services.GetRequiredService<SliceSender>().SendAsync(Slice() with { Payload = [1, 2, 3] }, Cancel);

        await Eventually.TrueAsync(
            async () => (await RabbitMqTopology.DepthsAsync(address.ToString(), Cancel)).Any(depth => depth is { Queue: "parse_error", Waiting: 1 }),
            Deadline, Cancel);
        await services.GetRequiredService<IBusControl>().StopAsync(Cancel);
    }

    [Fact]
    public async Task Declaring_and_receiving_agree_on_the_queues()
    {
        var address = await rabbitMq.CreateVirtualHostAsync(Cancel);
        await RabbitMqTopology.DeclareAsync(address.ToString(), Cancel);
        await using var services = Bus(address, Roles.Parse);
        await services.GetRequiredService<IBusControl>().StartAsync(Cancel);
        // Again, with a receiver in place: the broker refuses arguments that differ.
        await RabbitMqTopology.DeclareAsync(address.ToString(), Cancel);

        await services.GetRequiredService<SliceSender>().SendAsync(Slice(), Cancel);

        await Eventually.TrueAsync(
            async () => (await RabbitMqTopology.DepthsAsync(address.ToString(), Cancel)).Any(depth => depth is { Queue: "enrich", Waiting: 1 }),
            Deadline, Cancel);
        await services.GetRequiredService<IBusControl>().StopAsync(Cancel);
    }

    [Theory]
    [InlineData(false, QueueNames.Parse)]
    [InlineData(true, QueueNames.Enrich)]
    public async Task A_slice_of_a_small_drop_has_high_priority_before_and_after_the_parser(bool parsed, string queue)
    {
        var address = await rabbitMq.CreateVirtualHostAsync(Cancel);
        await RabbitMqTopology.DeclareAsync(address.ToString(), Cancel);
        await using var services = Bus(address, parsed ? Roles.Parse : Roles.Watch);
        await services.GetRequiredService<IBusControl>().StartAsync(Cancel);
        var sender = services.GetRequiredService<SliceSender>();
        for (var bulk = 0; bulk < 4; bulk++)
        {
            await sender.SendAsync(Slice(), Cancel);
        }

        await sender.SendAsync(Slice() with { Quick = true }, Cancel);
        await Eventually.TrueAsync(
            async () => (await RabbitMqTopology.DepthsAsync(address.ToString(), Cancel)).Any(depth => depth.Queue == queue && depth.Waiting == 5), Deadline, Cancel);

        // The last one sent is the first one that the broker hands out.
        await using var connection = await new ConnectionFactory { Uri = address }.CreateConnectionAsync(Cancel);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        var priorities = new List<byte>();
        while (await channel.BasicGetAsync(queue, autoAck: true, Cancel) is { } message)
        {
            priorities.Add(message.BasicProperties.Priority);
        }

        priorities.Count.ShouldBe(5);
        priorities[0].ShouldBeGreaterThan((byte)4);
        priorities.Skip(1).ShouldAllBe(priority => priority <= 4);
        await services.GetRequiredService<IBusControl>().StopAsync(Cancel);
    }

    private static ParseSlice Slice() => new()
    {
        ArchiveId = 1, SliceId = 1, Items = 1,
        Payload = SlicePayload.Encode([new() { Item = 1, Place = new(null, 1, null), Format = "telegram-text", Text = "UNCLAS LIMA 000826" }]),
    };

    private static ServiceProvider Bus(Uri address, Roles roles)
    {
        var services = new ServiceCollection();
        var settings = new PipelineSettings { RabbitMq = address.ToString() };
        services.AddSingleton<ILoggerFactory>(_ => LoggerFactory.Create(_ => { }));
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddPipelineBus(settings, roles);
        return services.BuildServiceProvider();
    }
}
