#!/bin/sh
# Registers the latest released schemas, and that every later version must be compatible with all earlier ones. May be repeated.
# Needs curl. Settings: SCHEMA_REGISTRY_URL, and CURL_OPTIONS, for example "--user name:password".
set -eu
cd "$(dirname "$0")/../schemas/released"
release=$(ls | sort -t . -k 1,1n -k 2,2n | tail -n 1)
registry=${SCHEMA_REGISTRY_URL:-http://localhost:8081}

call() {
  # shellcheck disable=SC2086 # one word each
  curl --silent --show-error --fail-with-body --retry 30 --retry-all-errors --retry-delay 2 ${CURL_OPTIONS:-} \
    --header 'Content-Type: application/vnd.schemaregistry.v1+json' "$@"
  echo
}

# A schema travels as text inside JSON.
as_text() {
  sed 's/\\/\\\\/g; s/"/\\"/g' "$1" | tr '\n' ' '
}

register() {
  printf '%s ' "$1"
  printf '{"schema": "%s"}' "$(as_text "$release/$2.avsc")" | call --data-binary @- "$registry/subjects/$1-value/versions"
}

call --request PUT --data '{"compatibility": "FULL_TRANSITIVE"}' "$registry/config"
register video.requested VideoRequested
register video.cancel-requested VideoCancelRequested
register video.generated VideoGenerated
register video.failed VideoFailed
register video.progressed VideoProgressed
register video.quoted VideoQuoted
register video.budgets BudgetSet
register video.models ModelOffered
register video.creative-attached CreativeAttached
register video.creative-rejected CreativeRejected
