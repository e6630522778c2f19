# Installs packages of Debian or Ubuntu without letting them start anything: the servers here are private ones.

# True where packages can be installed: apt-get, and root or a sudo that asks nothing or has somebody to ask.
can_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null || { [ -t 0 ] && [ -t 2 ] && command -v sudo >/dev/null 2>&1; }
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then env "$@"; else sudo env "$@"; fi
}

# install_packages PACKAGE...: quiet; its output is shown only when it fails.
install_packages() {
  local log status=0 policy=/usr/sbin/policy-rc.d cluster=/etc/postgresql-common/createcluster.conf
  log=$(mktemp)
  say "Installing $* (once)..."

  # Debian starts a service as soon as its package is installed, on the public port and at every boot. policy-rc.d forbids
  # the start; what was not there before is taken away again, so that the machine's owner finds it as it was.
  local made_policy= made_cluster=
  if [ ! -e "$policy" ]; then
    made_policy=yes
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
  fi
  # And PostgreSQL's package makes a cluster of its own unless told otherwise.
  if [ ! -e "$cluster" ]; then
    made_cluster=yes
    as_root mkdir -p "${cluster%/*}"
    echo 'create_main_cluster = false' | as_root tee "$cluster" >/dev/null
  fi

  {
    as_root DEBIAN_FRONTEND=noninteractive apt-get update &&
      as_root DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        -o Dpkg::Options::=--force-confold -o DPkg::Lock::Timeout=300 "$@"
  } >"$log" 2>&1 </dev/null || status=$?

  if [ -n "$made_policy" ]; then as_root rm -f "$policy"; fi
  if [ -n "$made_cluster" ]; then
    if [ "$status" -eq 0 ] && [ -d /usr/share/postgresql-common ]; then
      as_root sed -i 's/^create_main_cluster = false$/#create_main_cluster = true/' "$cluster"
    else
      as_root rm -f "$cluster"
    fi
  fi
  if [ "$status" -ne 0 ]; then
    tail -n 20 "$log" >&2
  fi
  rm -f "$log"
  return "$status"
}

# Keeps a service whose package we installed from starting at the next boot.
never_at_boot() {
  if [ -d /run/systemd/system ]; then
    as_root systemctl disable --quiet "$1" >/dev/null 2>&1 || true
  fi
}
