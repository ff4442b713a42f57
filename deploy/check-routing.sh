#!/bin/sh
# Tells who answers behind the workspace's host name: this service or Rocket.Chat. It shows no
# credentials and changes nothing. Usage: check-routing.sh https://chat.example.com
set -u

host=${1:?usage: check-routing.sh https://chat.example.com}
wrong=0

# Only this service names this scheme on a 401, and gives back the id that it was sent.
answer() { curl --silent --show-error --max-time 10 --output /dev/null --dump-header - \
  --header 'X-Request-Id: check-routing' --header 'Content-Type: application/json' "$@" | tr -d '\r'; }
status() { printf '%s\n' "$1" | sed -n 's|^HTTP/[0-9.]* \([0-9]*\).*|\1|p' | tail -n 1; }

ours() {
  got=$(answer --request "$1" "$host$2")
  if [ "$(status "$got")" = 401 ] && printf '%s\n' "$got" | grep -qi '^www-authenticate: x-auth-token$'; then
    echo "ok     $1 $2: this service"
  else
    echo "WRONG  $1 $2: not this service (status $(status "$got"))"
    wrong=1
  fi
}

theirs() {
  got=$(answer --request "$1" "$host$2")
  if [ -z "$(status "$got")" ] || printf '%s\n' "$got" | grep -qi '^x-request-id: check-routing$'; then
    echo "WRONG  $1 $2: this service or nobody, in place of Rocket.Chat"
    wrong=1
  else
    echo "ok     $1 $2: Rocket.Chat (status $(status "$got"))"
  fi
}

ours POST /api/v1/sessions/logout.me
ours POST /api/v1/sessions/logout.others
ours GET /api/v1/sessions/list
ours GET /api/v1/sessions/info
theirs GET /api/v1/sessions/list.all
theirs GET /api/v1/sessions/info.admin
theirs POST /api/v1/sessions/logout
theirs GET /api/info
exit $wrong
