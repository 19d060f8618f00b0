package org.cairncrm.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The faults that the compiler of CEL finds, in the words of people who do not write programs. A
 * fault without words of its own stays as the compiler words it.
 */
final class ConditionFault {
  private static final Map<String, String> TYPES =
      Map.of(
          "int", "a whole number",
          "uint", "a whole number",
          "double", "a decimal number",
          "string", "a text",
          "bool", "true or false",
          "null_type", "nothing",
          "google.protobuf.Timestamp", "a time",
          "timestamp", "a time");

  private static final List<Wording> ALL =
      List.of(
          new Wording(
              "found no matching overload for '_(==|!=|<|<=|>|>=)_' applied to '\\((.+),"
                  + " (.+)\\)'.*",
              found ->
                  "cannot compare %s with %s%s"
                      .formatted(type(found.group(2)), type(found.group(3)), decimals(found))),
          new Wording(
              "found no matching overload for '@in' applied to .*",
              found -> "'in' needs a list, such as ['web', 'phone']"),
          new Wording(
              "found no matching overload for '(?:_(&&|\\|\\|)_|(!)_)' applied to .*",
              found ->
                  "'%s' needs conditions that are true or false"
                      .formatted(found.group(1) == null ? found.group(2) : found.group(1))),
          new Wording(
              "found no matching overload for '_?(.+?)_?' applied to .*",
              found -> "'%s' cannot be used with these values".formatted(found.group(1))),
          new Wording(
              "undeclared reference to '([^']+)'.*",
              found ->
                  "'%s' is not known here; a field is written event.%1$s, and a text in quotes"
                      .formatted(found.group(1))),
          new Wording(
              "expected type 'bool' but found '(.+)'",
              found ->
                  "must be true or false, such as a comparison, and not " + type(found.group(1))),
          new Wording(
              "(?:mismatched|extraneous) input '<EOF>'.*|missing .+ at '<EOF>'|no viable"
                  + " alternative at input '<EOF>'",
              found -> "ends too early: a bracket, a quotation mark or a value is missing"),
          new Wording(
              "(?:mismatched|extraneous) input '(.+?)'.*|missing .+ at '(.+)'",
              found ->
                  "'%s' is not expected here"
                      .formatted(found.group(1) == null ? found.group(2) : found.group(1))),
          new Wording(
              "token recognition error at: '(.+)'",
              found -> "'%s' cannot be read here".formatted(found.group(1))));

  private ConditionFault() {}

  /** The message of the compiler in plain words. */
  static String inWords(String message) {
    for (Wording one : ALL) {
      Matcher found = one.pattern.matcher(message);
      if (found.matches()) {
        return one.words.apply(found);
      }
    }
    return message;
  }

  private static String type(String type) {
    if (type.startsWith("wrapper(")) {
      return type(type.substring("wrapper(".length(), type.length() - 1));
    }
    if (type.startsWith("list(")) {
      return "a list";
    }
    return TYPES.getOrDefault(type, "such a value");
  }

  /** The hint for a whole number where an amount is compared. */
  private static String decimals(MatchResult found) {
    String types = found.group(2) + " " + found.group(3);
    return types.contains("double") && types.contains("int")
        ? "; a decimal number is written with its decimals, such as 20.0"
        : "";
  }

  private static final class Wording {
    private final Pattern pattern;
    private final Function<MatchResult, String> words;

    Wording(String pattern, Function<MatchResult, String> words) {
      this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
      this.words = words;
    }
  }
}
