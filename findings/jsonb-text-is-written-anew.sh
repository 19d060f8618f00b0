#!/usr/bin/env bash
# jOOQ 3.21.7: JSONB.toString() is not the text of the value. It parses the text and writes it anew: without blanks, with \/ for /, and with
# other exponents. JSON.toString() and JSONB.data() return the text as it is. A driver that sends toString() of what it does not know therefore
# works, and pays for a parser with each row.
# Seen on 2026-11-27:
#   JSONB.data()     {"path": "a/b", "n": 1e2}
#   JSONB.toString() {"path":"a\/b","n":1E+2}
#   JSON.toString()  {"path": "a/b", "n": 1e2}
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>jsonb</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.jooq</groupId>
      <artifactId>jooq</artifactId>
      <version>3.21.7</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$folder/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/lib" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
cat >"$folder/Text.java" <<'JAVA'
import org.jooq.JSON;
import org.jooq.JSONB;

class Text {
  public static void main(String[] arguments) {
    String written = "{\"path\": \"a/b\", \"n\": 1e2}";
    System.out.println("JSONB.data()     " + JSONB.valueOf(written).data());
    System.out.println("JSONB.toString() " + JSONB.valueOf(written));
    System.out.println("JSON.toString()  " + JSON.valueOf(written));
  }
}
JAVA
seen=$(java -cp "$folder/lib/*" "$folder/Text.java" 2>/dev/null)
echo "$seen"
diff <(echo "$seen") - <<'EXPECTED' || { echo "The behaviour has changed"; exit 1; }
JSONB.data()     {"path": "a/b", "n": 1e2}
JSONB.toString() {"path":"a\/b","n":1E+2}
JSON.toString()  {"path": "a/b", "n": 1e2}
EXPECTED
