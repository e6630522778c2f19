# Builds the executable when its sources changed, and only then.

# build_pipeline REPOSITORY: sets pipeline_dll.
# Each state of the sources gets a folder of its own: overwriting the files of a running process would crash it, and
# `status` is asked from one terminal while `up` runs in another.
build_pipeline() {
  local repository=$1 state folder
  state=$(source_state "$repository")
  folder=$repository/artifacts/run/$state
  pipeline_dll=$folder/pipeline.dll
  if [ -e "$pipeline_dll" ]; then return; fi

  mkdir -p "$repository/artifacts/run"
  # Two terminals at once: the second waits and finds the work done.
  exec 9>"$repository/artifacts/run/.lock"
  if command -v flock >/dev/null 2>&1; then flock 9; fi
  if [ ! -e "$pipeline_dll" ]; then
    say 'Building (once after a change)...'
    local log=$repository/artifacts/run/build.log
    rm -rf "$folder.new"
    if ! (cd "$repository" && dotnet publish src/Pipeline.Worker -c Release -o "$folder.new" -nodeReuse:false -v quiet -nologo) >"$log" 2>&1 </dev/null; then
      cat "$log" >&2
      say 'The build failed.'
      exit 1
    fi
    # Only a whole folder gets the final name; older ones may still be running, so they go a day later.
    mv "$folder.new" "$folder"
    find "$repository/artifacts/run" -mindepth 1 -maxdepth 1 -type d -mtime +0 ! -name "$state" -exec rm -rf {} + || true
  fi
  exec 9>&-
}

# Content, not times: a checkout that goes back to an older commit finds its build again.
source_state() {
  (
    cd "$1"
    find src Directory.Build.props Directory.Packages.props global.json \
      \( -name bin -o -name obj \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum | tr -s ' \t' '-'
  )
}
