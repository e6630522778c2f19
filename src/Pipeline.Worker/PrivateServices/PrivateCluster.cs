using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Worker.PrivateServices;

/// <summary>Where the private server keeps its data and how to reach it; written once, beside the data.</summary>
internal sealed record PrivateCluster(string Folder, int Port, string Password, string ReaderPassword)
{
    public const string Owner = "pipeline";
    public const string Reader = "reader";
    public const string Database = "pipeline";

    public static PrivateCluster? Read(string dataFolder) =>
        File.Exists(StateFile(dataFolder)) ? JsonSerializer.Deserialize(File.ReadAllText(StateFile(dataFolder)), PrivateClusterJson.Default.PrivateCluster) : null;

    public static async Task<PrivateCluster> NewAsync(string dataFolder, Unprivileged system, CancellationToken cancellationToken)
    {
        // Passable for the server's user; what we put into it is closed file by file.
        File.SetUnixFileMode(dataFolder, (UnixFileMode)0b111_001_001);
        var folder = Path.Combine(dataFolder, "postgres");
        if (!await system.CanEnterAsync(dataFolder, cancellationToken))
        {
            var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataFolder)))[..12];
            folder = $"/var/lib/pipeline/{name}/postgres";
            Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        }

        return new(folder, FreePort(), NewPassword(), NewPassword());
    }

    public PrivateCluster WithFreePort() => this with { Port = FreePort() };

    public void Save(string dataFolder)
    {
        WritePrivate(StateFile(dataFolder), JsonSerializer.Serialize(this, PrivateClusterJson.Default.PrivateCluster));
        WritePrivate(PassFile(dataFolder), $"127.0.0.1:{Port}:*:{Reader}:{ReaderPassword}\n127.0.0.1:{Port}:*:{Owner}:{Password}\n");
    }

    /// <summary>A password file for psql: passwords are never printed.</summary>
    public static string PassFile(string dataFolder) => Path.Combine(dataFolder, "pgpass");

    private static string StateFile(string dataFolder) => Path.Combine(dataFolder, "postgres.json");

    private static void WritePrivate(string path, string text)
    {
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string NewPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

[JsonSerializable(typeof(PrivateCluster))]
internal sealed partial class PrivateClusterJson : JsonSerializerContext;
