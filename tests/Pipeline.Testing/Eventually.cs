using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Pipeline.Testing;

/// <summary>Waits on a condition with a deadline: the only waiting that tests may do.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again and again until the answer is true.</summary>
    /// <exception cref="TimeoutException">The deadline passed; the message names the condition as the caller wrote it.</exception>
    public static Task TrueAsync(
        Func<Task<bool>> condition, TimeSpan deadline, CancellationToken cancellationToken,
        [CallerArgumentExpression(nameof(condition))] string? what = null) =>
        ValueAsync(condition, holds => holds, deadline, cancellationToken, what);

    /// <summary>Asks again and again until the answer suits, and gives it. An exception of the last try is the inner exception.</summary>
    /// <exception cref="TimeoutException">The deadline passed; the message holds the last answer.</exception>
    public static async Task<T> ValueAsync<T>(
        Func<Task<T>> ask, Func<T, bool> suits, TimeSpan deadline, CancellationToken cancellationToken,
        [CallerArgumentExpression(nameof(suits))] string? what = null)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            Exception? error = null;
            object? last = null;
            try
            {
                var answer = await ask();
                if (suits(answer))
                {
                    return answer;
                }

                last = answer;
            }
            catch (Exception e) when (e is not (OperationCanceledException or ServerEndedException))
            {
                error = e;
            }

            if (clock.Elapsed > deadline)
            {
                throw new TimeoutException($"Not within {deadline.TotalSeconds:0} s: {what}. Last answer: {error?.Message ?? last}", error);
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }
}

/// <summary>The server that is waited for has ended: no use to wait longer.</summary>
internal sealed class ServerEndedException(string message) : Exception(message);
