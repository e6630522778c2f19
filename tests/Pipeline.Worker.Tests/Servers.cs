using Pipeline.Testing.Postgres;
using Pipeline.Testing.RabbitMq;

[assembly: AssemblyFixture(typeof(PostgresFixture))]
[assembly: AssemblyFixture(typeof(RabbitMqFixture))]
