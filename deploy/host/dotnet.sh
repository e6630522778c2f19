# Finds the .NET SDK: on PATH, else where its installers put it.

find_dotnet() {
  if ! command -v dotnet >/dev/null 2>&1; then
    local folder
    for folder in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /usr/local/share/dotnet; do
      if [ -n "$folder" ] && [ -x "$folder/dotnet" ]; then
        export PATH="$folder:$PATH"
        return
      fi
    done
    missing 'Pipeline is built with the .NET 10 SDK, and there is no dotnet on PATH: install it from https://dot.net/download (Debian and Ubuntu: the package dotnet-sdk-10.0).'
  fi
}
