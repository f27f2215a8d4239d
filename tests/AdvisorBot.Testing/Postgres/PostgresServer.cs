using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AdvisorBot.Testing;

/// <summary>A real PostgreSQL on a free port of this machine, its files in a temporary folder; it ends with whoever started it, also when that is killed.</summary>
/// <remarks>Needs Debian's package postgresql, or the programs' folder in <c>POSTGRES_BIN</c>. It refuses to run as root, so root runs it as the account postgres.</remarks>
public sealed class PostgresServer : IDisposable
{
    // The end of its standard input is the end of the server.
    private const string Script = """
        bin=$1; port=$2; folder=$(mktemp -d /tmp/advisorbot-postgres-XXXXXX) || exit 1
        trap '' HUP INT TERM
        trap '"$bin/pg_ctl" -D "$folder/data" -s -m immediate stop 2>/dev/null; rm -rf "$folder"' EXIT
        "$bin/initdb" -D "$folder/data" -U advisor -A trust -E UTF8 --locale=C --no-sync >"$folder/log" 2>&1 &&
        "$bin/pg_ctl" -D "$folder/data" -s -w -l "$folder/log" -o "-h 127.0.0.1 -p $port -k '' -F -c full_page_writes=off -c max_connections=200" start </dev/null >/dev/null 2>&1 ||
        { echo "PostgreSQL did not start: $(cat "$folder/log")"; exit 1; }
        echo ready; read -r _
        exit 0
        """;

    private readonly Process _process;
    private readonly int _port = FreePort();
    private readonly Lazy<string> _one;
    private int _databases;

    /// <summary>Starts it, in a second or two.</summary>
    public PostgresServer()
    {
        _one = new Lazy<string>(NewDatabase);
        string[] command = ["sh", "-c", Script, "postgres-for-tests", ProgramFolder(), _port.ToString(CultureInfo.InvariantCulture)];
        if (Environment.UserName == "root")
        {
            command = ["runuser", "-u", "postgres", "--", .. command];
        }

        _process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        if (_process.StandardOutput.ReadLine() is not "ready" and var said)
        {
            throw new InvalidOperationException($"{said} {_process.StandardOutput.ReadToEnd()}");
        }
    }

    /// <summary>Connection string of a database that tests share.</summary>
    public string OneDatabase => _one.Value;

    /// <summary>Makes an empty database; returns its connection string.</summary>
    public string NewDatabase()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        using var connection = new NpgsqlConnection(Address("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100
        command.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
        return Address(name);
    }

    /// <summary>Ends it and deletes its files.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Address(string database) => FormattableString.Invariant($"Host=127.0.0.1;Port={_port};Database={database};Username=advisor;Maximum Pool Size=20");

    private static string ProgramFolder() =>
        Environment.GetEnvironmentVariable("POSTGRES_BIN")
        ?? (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin")).FirstOrDefault() : null)
        ?? throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql, or set POSTGRES_BIN to the folder of initdb and pg_ctl.");

    private static int Version(string folder) => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
