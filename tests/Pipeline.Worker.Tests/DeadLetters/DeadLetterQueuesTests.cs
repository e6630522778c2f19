using System.Text;
using Pipeline.Testing.RabbitMq;
using Pipeline.Worker.DeadLetters;
using Pipeline.Worker.Transport;
using RabbitMQ.Client;

namespace Pipeline.Worker.Tests.DeadLetters;

public sealed class DeadLetterQueuesTests(RabbitMqFixture rabbitMq)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Looking_fifty_times_takes_nothing_away_and_changes_no_order()
    {
        var address = (await rabbitMq.CreateVirtualHostAsync(Cancel)).ToString();
        await RabbitMqTopology.DeclareAsync(address, Cancel);
        await using var connection = await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync(Cancel);
        await using (var channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Cancel))
        {
            foreach (var body in "abcde")
            {
                await channel.BasicPublishAsync(QueueNames.Dead, "", mandatory: true, new BasicProperties { Headers = new Dictionary<string, object?> { ["x-first-death-queue"] = "parse" } }, Encoding.UTF8.GetBytes($"{body}"), Cancel);
            }
        }

        var queues = new DeadLetterQueues(address);
        for (var look = 0; look < 50; look++)
        {
            var seen = "";
            await queues.VisitAsync((dead, body) =>
            {
                dead.Origin.ShouldBe("parse");
                seen += Encoding.UTF8.GetString(body.Span);
                return Task.FromResult(DeadVerdict.Keep);
            }, Cancel);
            seen.ShouldBe("abcde", $"look {look}");
        }
    }
}
