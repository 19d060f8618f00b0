package org.cairncrm.events;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Loads and writes the rows of one module's state in a command. */
public final class StateStore {
  private final String schema;
  private final PendingWrites pending;
  private final StreamTable streams;

  StateStore(Class<?> state, PendingWrites pending, StreamTable streams) {
    this.schema = schema(state);
    this.pending = pending;
    this.streams = streams;
  }

  /** Each module has one schema, with its own name. */
  private static String schema(Class<?> state) {
    String kernel = StateStore.class.getPackageName();
    String module = state.getPackageName().substring(kernel.lastIndexOf('.') + 1);
    int nested = module.indexOf('.');
    return nested < 0 ? module : module.substring(0, nested);
  }

  /**
   * Loads rows into the state. Rows that the state has yet to write are not among them: the state
   * holds those already.
   */
  public <A extends @Nullable Object> A load(Query<A> query) {
    return pending.without(() -> streams.ask(query));
  }

  /**
   * A new kind of rows that the state writes.
   *
   * @param write makes the statements that write all rows of this kind together
   */
  public <R> PendingRows<R> rows(Function<List<R>, List<Statement>> write) {
    return pending.rows(schema, write);
  }
}
