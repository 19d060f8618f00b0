package org.cairncrm.rules.documents;

import java.util.Arrays;
import java.util.List;
import org.cairncrm.rules.YamlJson;

/** JSON pointers (RFC 6901), such as {@code /stages/2/title}. */
final class Pointers {
  private Pointers() {}

  static List<String> steps(String pointer) {
    return pointer.isEmpty()
        ? List.of()
        : Arrays.stream(pointer.substring(1).split("/", -1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  static String last(String pointer) {
    return steps(pointer).getLast();
  }

  static String child(String pointer, String key) {
    return pointer + YamlJson.step(key);
  }
}
