#!/usr/bin/env bash
# openapi-generator-cli 7.25.0, generator java, library native: a response that is either an object or an array of such objects (oneOf)
# becomes Java that does not compile, because it contains "List<Item>.class". The document is valid.
# Seen on 2026-11-27:
#   generated: readValueAs(List<Item>.class)
#   compiled: error: <identifier> expected
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -B dependency:copy -Dartifact=org.openapitools:openapi-generator-cli:7.25.0 -DoutputDirectory="$folder" >"$folder/log" 2>&1 ||
  { cat "$folder/log"; exit 1; }
cat >"$folder/api.yaml" <<'YAML'
openapi: 3.0.3
info: {title: One or several, version: '1'}
paths:
  /items:
    get:
      operationId: getItems
      responses:
        '200':
          description: One item, or several
          content:
            application/json:
              schema:
                oneOf:
                  - {$ref: '#/components/schemas/Item'}
                  - {type: array, items: {$ref: '#/components/schemas/Item'}}
components:
  schemas:
    Item: {type: object, properties: {name: {type: string}}}
YAML
java -jar "$folder"/openapi-generator-cli-7.25.0.jar generate -g java --library native -i "$folder/api.yaml" -o "$folder/client" \
  --additional-properties openApiNullable=false >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
model=$(grep -rl 'List<Item>.class' "$folder/client/src/main/java")
{
  printf 'generated: '
  grep -o 'readValueAs(List<Item>.class)' "$model" | head -1
  printf 'compiled: '
  # errors of syntax are found without the libraries that the client needs
  { javac -proc:none -d "$folder/classes" "$model" 2>&1 || true; } | grep -o 'error: <identifier> expected' | head -1
} | tee "$folder/seen"
diff - "$folder/seen" <<'SEEN'
generated: readValueAs(List<Item>.class)
compiled: error: <identifier> expected
SEEN
