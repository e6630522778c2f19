# Words to a person, on standard error: standard output belongs to the program that is run.

say() { printf '%s\n' "$*" >&2; }

# A service or a program is missing and cannot be had: exit code 3 of the command line.
missing() {
  say "$*"
  exit 3
}
