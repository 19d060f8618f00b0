#!/usr/bin/env bash
# cloudevents 10.0.0 (the JavaScript SDK): HTTP.binary writes attributes into headers as they are. The HTTP binding (1.0.2, section 3.1.3.2)
# asks senders to percent-encode quotes, percent signs, blanks and everything beyond ASCII. A percent sign then reaches a receiver that
# decodes as broken encoding or as another character, and fetch refuses to send letters such as Ł. In structured mode all of them arrive.
# Seen on 2026-11-27:
#   50% -> ce-subject: 50% fetch: accepted
#   a%20b -> ce-subject: a%20b fetch: accepted
#   Łódź -> ce-subject: Łódź fetch: TypeError
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm --prefix "$folder" install --silent --ignore-scripts --no-audit --no-fund cloudevents@10.0.0 >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
cat >"$folder/headers.mjs" <<'JAVASCRIPT'
import { CloudEvent, HTTP } from 'cloudevents'

for (const subject of ['50%', 'a%20b', 'Łódź']) {
  const event = new CloudEvent({ source: 'shop', type: 'cart-abandoned', subject, data: {} })
  const written = HTTP.binary(event).headers['ce-subject']
  let fetched = 'accepted'
  try {
    new Headers({ 'ce-subject': written })
  } catch (refused) {
    fetched = refused.name
  }
  console.log(`${subject} -> ce-subject: ${written} fetch: ${fetched}`)
}
JAVASCRIPT
(cd "$folder" && node headers.mjs) | tee "$folder/seen"
diff - "$folder/seen" <<'SEEN'
50% -> ce-subject: 50% fetch: accepted
a%20b -> ce-subject: a%20b fetch: accepted
Łódź -> ce-subject: Łódź fetch: TypeError
SEEN
