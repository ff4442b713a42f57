#!/usr/bin/env bash
# Kills the service with SIGKILL in the middle of many logouts, repeats what was not answered, and
# checks the whole database. With the two commands, kills the database as well.
# usage: src/test/crash.sh ROUNDS [STOP_DATABASE START_DATABASE]
# The native binary is used where it was built, for its fast start; else the jar.
# QUARKUS_MONGODB_CONNECTION_STRING names the database; else an embedded one is used.
set -euo pipefail
cd "$(dirname "$0")/../.."
binary=$(ls target/*-runner 2>/dev/null | head -n 1 || true)
./mvnw -B -ntp verify -Dskip.unit.tests -Dit.test=CrashIT \
  -DexcludedGroups= -Dgroups=crash -Djacoco.skip -Dspotless.check.skip \
  -Dcrash.rounds="$1" -Dpackage.binary="$binary" \
  -Dcrash.database.stop="${2:-}" -Dcrash.database.start="${3:-}"
