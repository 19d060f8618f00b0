package org.cairncrm.lists;

import org.jooq.Condition;
import org.jooq.Table;

/** A table with at most one row for a row of the list. */
record ColumnJoin(Table<?> table, Condition on) {}
