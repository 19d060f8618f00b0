#!/usr/bin/env bash
# java.net.IDN (JDK 17 to 25) implements IDNA2003, which turns ß into ss and a final ς into σ: the result is another domain, with another
# owner. ICU4J 78.3 implements UTS 46, which keeps the domain when it is told not to map transitionally.
# Seen on 2026-11-27:
#   straße.example java.net.IDN: strasse.example UTS 46: xn--strae-oqa.example
#   φάρος.example java.net.IDN: xn--hxa2bfjl.example UTS 46: xn--hxa2bffq.example
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -B dependency:copy -Dartifact=com.ibm.icu:icu4j:78.3 -DoutputDirectory="$folder" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
cat >"$folder/Domain.java" <<'JAVA'
import com.ibm.icu.text.IDNA;

class Domain {
  public static void main(String[] arguments) {
    var uts46 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);
    for (String domain : new String[] {"straße.example", "φάρος.example"}) {
      var ascii = new StringBuilder();
      uts46.nameToASCII(domain, ascii, new IDNA.Info());
      System.out.println(domain + " java.net.IDN: " + java.net.IDN.toASCII(domain) + " UTS 46: " + ascii);
    }
  }
}
JAVA
java -Dstdout.encoding=UTF-8 -Dfile.encoding=UTF-8 -cp "$folder/*" "$folder/Domain.java" | tee "$folder/seen"
diff - "$folder/seen" <<'SEEN'
straße.example java.net.IDN: strasse.example UTS 46: xn--strae-oqa.example
φάρος.example java.net.IDN: xn--hxa2bfjl.example UTS 46: xn--hxa2bffq.example
SEEN
