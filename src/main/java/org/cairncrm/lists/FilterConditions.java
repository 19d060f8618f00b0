package org.cairncrm.lists;

import static org.jooq.impl.DSL.escape;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.cairncrm.access.Caller;
import org.cairncrm.access.Person;
import org.cairncrm.shared.BusinessZone;
import org.cairncrm.shared.EnumWord;
import org.cairncrm.shared.Invalid;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Translates filters to conditions of SQL. */
@Component
class FilterConditions {
  private static final char ESCAPE = '!';
  private static final int MOST_DAYS = 36_500;
  private static final int MOST_DIGITS = 19;
  private static final String ME = "me";

  private final Clock clock;
  private final BusinessZone zone;
  private final Caller caller;

  FilterConditions(Clock clock, BusinessZone zone, Caller caller) {
    this.clock = clock;
    this.zone = zone;
    this.caller = caller;
  }

  /**
   * @throws Invalid when a value is not one of the column
   */
  Condition of(ListFilter filter) {
    SeveralValues several = filter.column().several();
    if (several != null) {
      return several(filter, several);
    }
    Field<?> field = filter.column().field();
    return switch (filter.operator()) {
      case IS_EMPTY -> field.isNull();
      case IS_NOT_EMPTY -> field.isNotNull();
      case ONE_OF -> DSL.or(filter.values().stream().map(one -> same(filter, one)).toList());
      default -> compared(filter, filter.values().getFirst());
    };
  }

  private static Condition several(ListFilter filter, SeveralValues column) {
    List<String> values = filter.values();
    return switch (filter.operator()) {
      case ANY_OF, IS_NOT_EMPTY -> column.anyOf(values);
      case ALL_OF -> DSL.and(values.stream().map(value -> column.anyOf(List.of(value))).toList());
      case NONE_OF, IS_EMPTY -> DSL.not(column.anyOf(values));
      default -> throw new IllegalStateException(filter.operator() + " is for a single value");
    };
  }

  private Condition compared(ListFilter filter, String text) {
    Field<?> field = filter.column().field();
    return switch (filter.operator()) {
      case IS -> same(filter, text);
      case IS_NOT -> DSL.not(same(filter, text)).or(field.isNull());
      case CONTAINS -> field.likeIgnoreCase("%" + escape(text, ESCAPE) + "%", ESCAPE);
      case STARTS_WITH -> field.likeIgnoreCase(escape(text, ESCAPE) + "%", ESCAPE);
      case AT_LEAST -> typed(field).ge(number(filter, text));
      case AT_MOST -> typed(field).le(number(filter, text));
      case BEFORE -> before(filter, day(filter, text));
      case AFTER -> from(filter, day(filter, text).plusDays(1));
      case OLDER_THAN -> before(filter, today().minusDays(days(filter, text)));
      case WITHIN_LAST ->
          from(filter, today().minusDays(days(filter, text)))
              .and(before(filter, today().plusDays(1)));
      case WITHIN_NEXT ->
          from(filter, today()).and(before(filter, today().plusDays(days(filter, text) + 1)));
      default -> throw new IllegalStateException(filter.operator() + " needs no value");
    };
  }

  private Condition same(ListFilter filter, String text) {
    Field<Object> field = typed(filter.column().field());
    return switch (filter.column().kind()) {
      case TEXT, LINK -> field.eq(text);
      case NUMBER, MONEY -> field.eq(number(filter, text));
      case DAY, INSTANT -> {
        LocalDate day = day(filter, text);
        yield from(filter, day).and(before(filter, day.plusDays(1)));
      }
      case WORD -> field.eq(word(filter, text));
      case PERSON -> field.eq(person(filter, text));
      case FLAG -> field.eq(truth(filter, text));
      case SEVERAL -> throw new IllegalStateException("A row has several values");
    };
  }

  private Condition before(ListFilter filter, LocalDate day) {
    return typed(filter.column().field()).lt(moment(filter, day));
  }

  private Condition from(ListFilter filter, LocalDate day) {
    return typed(filter.column().field()).ge(moment(filter, day));
  }

  private Object moment(ListFilter filter, LocalDate day) {
    return filter.column().kind() == ColumnKind.DAY
        ? day
        : Instant.from(day.atStartOfDay(zone.id()));
  }

  private LocalDate today() {
    return zone.today(clock);
  }

  private static LocalDate day(ListFilter filter, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1 && day.getYear() <= 9998) {
        return day;
      }
    } catch (DateTimeParseException unreadable) {
      throw fault(filter, "needs a day such as 2026-03-01");
    }
    throw fault(filter, "needs a day between the years 1 and 9998");
  }

  private static int days(ListFilter filter, String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= MOST_DAYS) {
      return Integer.parseInt(text);
    }
    throw fault(filter, "needs a number of days, from 0 to " + MOST_DAYS);
  }

  private static Object number(ListFilter filter, String text) {
    Class<?> type = filter.column().field().getType();
    if (!text.matches("-?[0-9]{1," + MOST_DIGITS + "}(\\.[0-9]{1,4})?")) {
      throw fault(filter, "needs a number such as 12");
    }
    var number = new BigDecimal(text);
    try {
      if (type == Integer.class) {
        return number.intValueExact();
      }
      if (type == Long.class) {
        return number.longValueExact();
      }
    } catch (ArithmeticException other) {
      throw fault(filter, "needs a whole number that is not so large");
    }
    return number;
  }

  private static Object word(ListFilter filter, String text) {
    ListColumn column = filter.column();
    List<String> known = column.words() == null ? List.of() : known(column);
    if (!known.contains(text) && column.option(text) == null) {
      throw fault(filter, "must be one of " + String.join(", ", known(column)));
    }
    for (Enum<?> constant : column.constants()) {
      if (EnumWord.of(constant).equals(text)) {
        return constant;
      }
    }
    return text;
  }

  /** The names of the known words of a column, as filters have them. */
  private static List<String> known(ListColumn column) {
    return column.words() == null
        ? List.copyOf(column.options().keySet())
        : Arrays.stream(column.constants()).map(EnumWord::of).toList();
  }

  private String person(ListFilter filter, String text) {
    if (!text.equals(ME)) {
      return text;
    }
    Person person = caller.person();
    if (person == null) {
      throw fault(filter, "needs a username: only a person who is signed in can be “me”");
    }
    return person.username();
  }

  private static boolean truth(ListFilter filter, String text) {
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw fault(filter, "must be yes or no");
    };
  }

  static Invalid fault(ListFilter filter, String message) {
    return Invalid.field(QueryReader.FILTER, "of " + filter.column().key() + " " + message);
  }

  @SuppressWarnings("unchecked")
  private static Field<Object> typed(Field<?> field) {
    return (Field<Object>) field;
  }
}
