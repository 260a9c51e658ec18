#!/bin/sh
# Creates the topics of docs/topics.md and their dead-letter topics; those that exist stay as they are.
# Needs Kafka's kafka-topics.sh. Settings: KAFKA_BOOTSTRAP_SERVERS, PARTITIONS, REPLICATION, and COMMAND_CONFIG, a file with a login.
set -eu
PATH=$PATH:/opt/kafka/bin
server=${KAFKA_BOOTSTRAP_SERVERS:-localhost:9092}
partitions=${PARTITIONS:-4}
replication=${REPLICATION:-1}
in_sync=1
[ "$replication" -lt 3 ] || in_sync=2

create() {
  topic=$1
  shift
  set -- "$@" "min.insync.replicas=$in_sync"
  configs=
  for setting in "$@"; do configs="$configs --config $setting"; done
  # shellcheck disable=SC2086 # one word each
  kafka-topics.sh --bootstrap-server "$server" ${COMMAND_CONFIG:+--command-config "$COMMAND_CONFIG"} \
    --create --if-not-exists --topic "$topic" --partitions "$partitions" --replication-factor "$replication" $configs
}

create_event() {
  create "$@"
  create "$1-dlt" cleanup.policy=delete retention.ms=5184000000
}

create_event video.requested cleanup.policy=delete retention.ms=432000000 segment.ms=86400000
create_event video.cancel-requested cleanup.policy=delete retention.ms=432000000 segment.ms=86400000
create_event video.generated cleanup.policy=delete
create_event video.failed cleanup.policy=delete
create_event video.progressed cleanup.policy=delete
create_event video.quoted cleanup.policy=delete
create_event video.budgets cleanup.policy=compact
create_event video.models cleanup.policy=compact
create_event video.creative-attached cleanup.policy=delete
create_event video.creative-rejected cleanup.policy=delete

create video-consumer.job-ledger cleanup.policy=compact,delete retention.ms=691200000 segment.ms=86400000 segment.bytes=33554432 min.cleanable.dirty.ratio=0.2 max.message.bytes=4194304
create video-consumer.spend-ledger cleanup.policy=compact
create video-consumer.provider-signals cleanup.policy=delete retention.ms=86400000 segment.ms=3600000
