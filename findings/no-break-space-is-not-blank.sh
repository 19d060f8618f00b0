#!/usr/bin/env bash
# Hibernate Validator 9.1.3: @NotBlank accepts a text that is a lone no-break space (U+00A0) or zero-width space (U+200B), and refuses other
# spaces beyond ASCII, such as U+3000: it asks Character.isWhitespace, which leaves both out.
# Seen on 2026-11-27:
#   U+0020 refused
#   U+00A0 accepted
#   U+200B accepted
#   U+3000 refused
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for artifact in org.hibernate.validator:hibernate-validator:9.1.3.Final jakarta.validation:jakarta.validation-api:3.1.1 \
  org.jboss.logging:jboss-logging:3.6.3.Final com.fasterxml:classmate:1.7.3; do
  mvn -q -B dependency:copy -Dartifact=$artifact -DoutputDirectory="$folder" >"$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
done
cat >"$folder/Blank.java" <<'JAVA'
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

class Blank {
  record Name(@NotBlank String value) {}

  public static void main(String[] arguments) {
    var configuration =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator());
    try (var factory = configuration.buildValidatorFactory()) {
      for (char c : new char[] {'\u0020', '\u00a0', '\u200b', '\u3000'}) {
        boolean accepted = factory.getValidator().validate(new Name("" + c)).isEmpty();
        System.out.printf("U+%04X %s%n", (int) c, accepted ? "accepted" : "refused");
      }
    }
  }
}
JAVA
java -cp "$folder/*" "$folder/Blank.java" 2>/dev/null | tee "$folder/seen"
diff - "$folder/seen" <<'SEEN'
U+0020 refused
U+00A0 accepted
U+200B accepted
U+3000 refused
SEEN
