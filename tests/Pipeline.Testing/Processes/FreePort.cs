using System.Net;
using System.Net.Sockets;

namespace Pipeline.Testing.Processes;

internal static class FreePort
{
    /// <summary>A loopback port that was free a moment ago. Another process can still take it: whoever starts a server on it tries again.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
