using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Pipeline.Testing.RabbitMq;

/// <summary>The part of RabbitMQ's management API that tests use.</summary>
public sealed class RabbitMqManagement : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _user;

    internal RabbitMqManagement(Uri address, Uri credentials)
    {
        var userInfo = credentials.UserInfo.Length > 0 ? credentials.UserInfo : "guest:guest";
        var pair = Uri.UnescapeDataString(userInfo);
        _user = Uri.UnescapeDataString(userInfo.Split(':')[0]);
        Address = address;
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        _http.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
    }

    public Uri Address { get; }

    /// <summary>Makes a virtual host in which our login may do everything.</summary>
    public async Task CreateVirtualHostAsync(string name, CancellationToken cancellationToken)
    {
        var vhost = Uri.EscapeDataString(name);
        await PutAsync($"api/vhosts/{vhost}", new { }, cancellationToken);
        await PutAsync(
            $"api/permissions/{vhost}/{Uri.EscapeDataString(_user)}", new { configure = ".*", write = ".*", read = ".*" }, cancellationToken);
    }

    /// <summary>The broker's own record of a queue: type, arguments, policy. Null when there is no such queue.</summary>
    public async Task<JsonElement?> QueueAsync(string virtualHost, string queue, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(
            new Uri($"api/queues/{Uri.EscapeDataString(virtualHost)}/{Uri.EscapeDataString(queue)}", UriKind.Relative), cancellationToken);
        return response.StatusCode == System.Net.HttpStatusCode.NotFound
            ? null
            : await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    /// <summary>Makes or replaces a policy, such as one that the deployment ships.</summary>
    public Task SetPolicyAsync(string virtualHost, string name, object definition, CancellationToken cancellationToken) =>
        PutAsync($"api/policies/{Uri.EscapeDataString(virtualHost)}/{Uri.EscapeDataString(name)}", definition, cancellationToken);

    public void Dispose() => _http.Dispose();

    internal async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(new Uri("api/overview", UriKind.Relative), cancellationToken);
        return response.IsSuccessStatusCode;
    }

    private async Task PutAsync(string path, object content, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.PutAsJsonAsync(new Uri(path, UriKind.Relative), content, cancellationToken);
            response.EnsureSuccessStatusCode();
        }
        catch (HttpRequestException e)
        {
            throw new InvalidOperationException(
                $"RabbitMQ's management API at {Address} refused {path} ({e.Message}): tests need it for a virtual host of their own, "
                + $"so enable the plugin rabbitmq_management or set {RabbitMqServer.ManagementVariable}.", e);
        }
    }
}
