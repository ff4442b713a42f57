#!/bin/sh
# Starts mongo:8 as a replica set of one, which retried writes need. A container of the workflow's
# `services` could not: it takes no arguments.
set -eu

docker run --detach --name mongodb --publish 27017:27017 mongo:8 --replSet rs0
members='{_id: "rs0", members: [{_id: 0, host: "localhost:27017"}]}'
for second in $(seq 60); do
  ! docker exec mongodb mongosh --quiet --eval "rs.initiate($members)" || exit 0
  sleep 1
done
docker logs mongodb
exit 1
