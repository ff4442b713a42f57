#!/bin/sh
# Runs the native binary as its container would: the image's files alone as root file system, that
# read-only, the image's numeric user, no way to more rights. For machines without a container
# engine; needs root. Usage, in the checkout after the native build: in-root.sh [ARGUMENTS]
set -eu

# Sees its own mounts only, so they vanish with it.
if [ "${OWN_MOUNTS:-}" != "$$" ]; then
  OWN_MOUNTS=$$ exec unshare --mount --propagation private "$0" "$@"
fi

checkout=$(cd "$(dirname "$0")/../.." && pwd)
user=$(sed -n 's/^USER //p' "$checkout/src/main/docker/Dockerfile.native" | tail -n 1)
entrypoint=$(sed -n 's/^ENTRYPOINT \["\(.*\)"\]$/\1/p' "$checkout/src/main/docker/Dockerfile.native")
root=$checkout/target/image-root

mkdir -p "$root"
mount -t tmpfs -o mode=0755 image "$root"
(cd "$checkout" && deploy/container/lay-out.sh deploy/container/native.files "$root")

# The base image's part: the C library's files that the binary is linked with.
ldd "$root$entrypoint" | grep -o '/[^ ]*' | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done

# The engine's part.
mkdir -p "$root/proc" "$root/dev" "$root/etc" "$root/tmp"
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
touch "$root/dev/null" "$root/dev/urandom" "$root/dev/random"
mount -t proc -o ro,nosuid,nodev,noexec proc "$root/proc"
for device in null urandom random; do mount --bind "/dev/$device" "$root/dev/$device"; done
mount -o remount,ro "$root"

# Quarkus's tests ask for log files. The root is read-only, so the shell writes the one that tells
# the launcher of the start; others are switched off.
for argument in "$@"; do
  case $argument in
    -Dquarkus.log.file.path=*)
      exec > "${argument#*=}"
      set -- "$@" -Dquarkus.log.file.enabled=false -Dquarkus.log.console.json.enabled=false
      ;;
    -Dquarkus.log.handler.file.*.path=*)
      set -- "$@" "${argument%.path=*}.enabled=false"
      ;;
  esac
done

exec setpriv --no-new-privs chroot --userspec="$user" --groups= "$root" "$entrypoint" "$@"
