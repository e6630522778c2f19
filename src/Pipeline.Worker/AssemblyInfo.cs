using System.Runtime.Versioning;

// Private servers, file modes and signals are those of Unix; the containers are Linux.
[assembly: UnsupportedOSPlatform("windows")]
