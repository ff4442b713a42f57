#!/bin/sh
# Lays the files of a list out below a folder, as the image has them.
# Usage: lay-out.sh LIST FOLDER, run in the checkout after the build.
set -eu

list=$1
folder=$2

grep -v -e '^#' -e '^$' "$list" | while read -r mode source path; do
  # Unquoted on purpose: the build puts the version into the name.
  set -- $source
  [ $# -eq 1 ] && [ -e "$1" ] || { echo "lay-out.sh: need one file, found: $*" >&2; exit 1; }
  mkdir -p "$folder$(dirname "$path")"
  cp "$1" "$folder$path"
  chmod "$mode" "$folder$path"
done
