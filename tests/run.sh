#!/usr/bin/env bash
# Builds everything, checks the formatting, runs all tests. Last line: "N passed, N failed"; the exit code says the same.
# Installs what the tests need where it is missing (Debian: chromium, nginx, PostgreSQL, systemd's own checks). Needs: .NET 10 SDK, Node 20.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 NO_COLOR=1

# What one test project has trained the others need not train again.
export ADVISORBOT_MODELS="$PWD/tests/models"

passed=0 failed=0
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

finish() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}

# check NAME COMMAND…: one check that passes or fails as a whole.
check() {
  local name=$1; shift
  if "$@" >"$results/check.log" 2>&1; then
    passed=$((passed + 1)); echo "ok: $name"
  else
    failed=$((failed + 1)); echo "FAILED: $name"; tail -n 60 "$results/check.log"
  fi
}

root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

missing=()
command -v "${CHROMIUM:-chromium}" >/dev/null || missing+=(chromium)
[ -x "${NGINX:-/usr/sbin/nginx}" ] || missing+=(nginx-light)
[ -n "${POSTGRES_BIN:-}" ] || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
command -v openssl >/dev/null || missing+=(openssl)
command -v systemd-analyze >/dev/null || missing+=(systemd)
if [ "${#missing[@]}" -gt 0 ]; then
  echo "installing ${missing[*]}"
  { root apt-get update -qq && root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}"; } >"$results/apt.log" 2>&1 || tail -n 20 "$results/apt.log"
fi

# One compiler for all projects, ended with the build.
export UseSharedCompilation=true
check "builds without warnings, in the style of .editorconfig" dotnet build AdvisorBot.sln -nologo -v quiet
dotnet build-server shutdown --vbcscompiler >/dev/null 2>&1
[ "$failed" -eq 0 ] || finish
check "spaced as .editorconfig says" dotnet format whitespace AdvisorBot.sln --verify-no-changes --no-restore

dotnet test AdvisorBot.sln --no-build --nologo --logger trx --results-directory "$results/trx" 2>&1 |
  grep -vE '^\s*$|A total of|Results File|Test run for|No test is available|Additionally, path' || true
dotnet_exit=${PIPESTATUS[0]}
read -r p f < <(cat "$results"/trx/*.trx 2>/dev/null | grep -o '<Counters [^>]*>' |
  sed -E 's/.* passed="([0-9]+)".* failed="([0-9]+)".*/\1 \2/' | awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }')
passed=$((passed + p)) failed=$((failed + f))
# A test host that crashed leaves no counter behind; its exit code still counts.
[ "$dotnet_exit" -eq 0 ] || [ "$f" -gt 0 ] || { failed=$((failed + 1)); echo "FAILED: dotnet test ended with $dotnet_exit"; }

widget=tests/AdvisorBot.Widget.Tests oracle=tests/BotFramework.Oracle.Tests soak=tests/AdvisorBot.DirectLine.Soak deploy=tests/AdvisorBot.Deploy.Tests
check "widget test tools install" npm ci --prefix "$widget" --no-audit --no-fund --ignore-scripts
check "oracle test tools install" npm ci --prefix "$oracle" --no-audit --no-fund --ignore-scripts
check "deploy test tools install" npm ci --prefix "$deploy" --no-audit --no-fund --ignore-scripts
check "Teams app tools install" npm ci --prefix deploy/teams --no-audit --no-fund --ignore-scripts
check "Direct Line soak tools install" npm ci --prefix "$soak" --no-audit --no-fund --ignore-scripts
node --test --test-reporter=tap --test-concurrency=3 "$widget"/*.test.mjs "$oracle"/*.test.mjs tests/AdvisorBot.Teams.Tests/*.test.mjs "$soak"/*.test.mjs "$deploy"/*.test.mjs >"$results/node.tap" 2>"$results/node.err"
node_exit=$?
grep -E '^(not )?ok |^    not ok ' "$results/node.tap" || true
read -r p f < <(awk '/^# pass /{p=$3} /^# fail /{f=$3} /^# cancelled /{f+=$3} END { print p + 0, f + 0 }' "$results/node.tap")
passed=$((passed + p)) failed=$((failed + f))
[ "$node_exit" -eq 0 ] || { grep -B2 -A30 '^ *not ok' "$results/node.tap" | head -n 200; tail -n 20 "$results/node.err"; }
[ "$node_exit" -eq 0 ] || [ "$f" -gt 0 ] || { failed=$((failed + 1)); echo "FAILED: node --test ended with $node_exit"; }

finish
