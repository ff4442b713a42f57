#!/bin/sh
# Runs black-box tests against the native binary inside the image's file system.
# Usage: prove.sh [MONGODB_ADDRESS [TESTS]], after `./mvnw verify -Dnative`; without an address the
# tests bring an embedded MongoDB-compatible server.
set -eu

cd "$(dirname "$0")/../.."
[ -z "${1:-}" ] || export QUARKUS_MONGODB_CONNECTION_STRING="$1"
exec ./mvnw -B -ntp failsafe:integration-test failsafe:verify \
  -Dnative -Dnative.image.path="$PWD/deploy/container/in-root.sh" -Dit.test="${2:-LogoutMeIT,SessionNotFoundIT,AuthenticationIT,HealthIT}"
