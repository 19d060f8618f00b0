#!/usr/bin/env bash
# libphonenumber 9.0.43: PhoneNumberUtil.parse reads letters behind a number as digits of a telephone keypad.
# An Italian number with the remark "uff." (office) becomes the valid number of somebody else; findNumbers stops before the remark.
# Seen on 2026-11-27:
#   parse:       06 123456 uff. -> +3906123456833 valid=true
#   findNumbers: 06 123456 uff. -> +3906123456
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mvn -q -B dependency:copy -Dartifact=com.googlecode.libphonenumber:libphonenumber:9.0.43 -DoutputDirectory="$folder" >"$folder/log" 2>&1 ||
  { cat "$folder/log"; exit 1; }
cat >"$folder/Phone.java" <<'JAVA'
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

class Phone {
  public static void main(String[] arguments) throws Exception {
    var util = PhoneNumberUtil.getInstance();
    String text = "06 123456 uff.";
    var parsed = util.parse(text, "IT");
    System.out.println(
        "parse:       " + text + " -> " + util.format(parsed, PhoneNumberFormat.E164)
            + " valid=" + util.isValidNumber(parsed));
    var found = util.findNumbers(text, "IT").iterator().next();
    System.out.println(
        "findNumbers: " + text + " -> " + util.format(found.number(), PhoneNumberFormat.E164));
  }
}
JAVA
java -cp "$folder/*" "$folder/Phone.java" | tee "$folder/seen"
diff - "$folder/seen" <<'SEEN'
parse:       06 123456 uff. -> +3906123456833 valid=true
findNumbers: 06 123456 uff. -> +3906123456
SEEN
