using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;

[assembly: AssemblyFixture(typeof(PostgresFixture))]
[assembly: AssemblyFixture(typeof(RabbitMqFixture))]
// Each test runs several processes; more of them at once than cores only makes deadlines meaningless.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
