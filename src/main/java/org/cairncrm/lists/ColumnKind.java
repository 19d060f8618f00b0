package org.cairncrm.lists;

import static org.cairncrm.lists.FilterOperator.AFTER;
import static org.cairncrm.lists.FilterOperator.ALL_OF;
import static org.cairncrm.lists.FilterOperator.ANY_OF;
import static org.cairncrm.lists.FilterOperator.AT_LEAST;
import static org.cairncrm.lists.FilterOperator.AT_MOST;
import static org.cairncrm.lists.FilterOperator.BEFORE;
import static org.cairncrm.lists.FilterOperator.CONTAINS;
import static org.cairncrm.lists.FilterOperator.IS;
import static org.cairncrm.lists.FilterOperator.IS_EMPTY;
import static org.cairncrm.lists.FilterOperator.IS_NOT;
import static org.cairncrm.lists.FilterOperator.IS_NOT_EMPTY;
import static org.cairncrm.lists.FilterOperator.NONE_OF;
import static org.cairncrm.lists.FilterOperator.OLDER_THAN;
import static org.cairncrm.lists.FilterOperator.ONE_OF;
import static org.cairncrm.lists.FilterOperator.STARTS_WITH;
import static org.cairncrm.lists.FilterOperator.WITHIN_LAST;
import static org.cairncrm.lists.FilterOperator.WITHIN_NEXT;

import java.util.List;

/** The kind of a column: how its values are shown, and by which conditions they are filtered. */
public enum ColumnKind {
  /** A text. */
  TEXT(CONTAINS, STARTS_WITH, IS, IS_NOT, ONE_OF, IS_EMPTY, IS_NOT_EMPTY),
  /** A number. */
  NUMBER(AT_LEAST, AT_MOST, IS, IS_NOT, IS_EMPTY, IS_NOT_EMPTY),
  /** An amount with its currency; filters and orders compare the amount. */
  MONEY(AT_LEAST, AT_MOST, IS_EMPTY, IS_NOT_EMPTY),
  /** A day. */
  DAY(WITHIN_LAST, OLDER_THAN, WITHIN_NEXT, BEFORE, AFTER, IS, IS_EMPTY, IS_NOT_EMPTY),
  /** A time; filters compare its day in the time zone of the business. */
  INSTANT(WITHIN_LAST, OLDER_THAN, WITHIN_NEXT, BEFORE, AFTER, IS, IS_EMPTY, IS_NOT_EMPTY),
  /** One of a few known words, such as a status. */
  WORD(ONE_OF, IS, IS_NOT, IS_EMPTY, IS_NOT_EMPTY),
  /** Several of a few known texts, such as tags. */
  SEVERAL(ANY_OF, ALL_OF, NONE_OF, IS_EMPTY, IS_NOT_EMPTY),
  /** Yes or no. */
  FLAG(IS),
  /** A person who works here, by username; {@code me} is the person who is signed in. */
  PERSON(IS, IS_NOT, ONE_OF, IS_EMPTY, IS_NOT_EMPTY),
  /** A text that leads to a page of its own, such as the customer of an order. */
  LINK(CONTAINS, STARTS_WITH, IS, IS_EMPTY, IS_NOT_EMPTY);

  private final List<FilterOperator> operators;

  ColumnKind(FilterOperator... operators) {
    this.operators = List.of(operators);
  }

  /** The conditions that filters of such a column can have, the most usual first. */
  public List<FilterOperator> operators() {
    return operators;
  }
}
