package org.cairncrm.events;

import java.util.function.Supplier;

/**
 * The behaviour of all commands that the current thread runs. A mode applies to the work that is
 * {@linkplain #call called} with it.
 *
 * @param history whether facts are recorded as history, as in an import. They change the customers'
 *     stages and points, but no message is sent because of them.
 * @param resumable whether the caller can do the work again after a crash, and acknowledges nothing
 *     before its own progress is on disk. Commits then do not wait for the disk.
 * @param automatic whether Cairn acts by itself, regardless of whose request is running
 */
public record CommandMode(boolean history, boolean resumable, boolean automatic) {
  private static final ScopedValue<CommandMode> CURRENT = ScopedValue.newInstance();
  private static final CommandMode NORMAL = new CommandMode(false, false, false);

  /** The mode of the current thread. */
  public static CommandMode current() {
    return CURRENT.isBound() ? CURRENT.get() : NORMAL;
  }

  /** The mode of a bulk import: its facts are history, and its job resumes after a crash. */
  public static CommandMode importing() {
    return new CommandMode(true, true, current().automatic);
  }

  /** This mode for facts that are history, or for facts that are new. */
  public CommandMode withHistory(boolean history) {
    return new CommandMode(history, resumable, automatic);
  }

  /** This mode for work that Cairn does by itself, such as a timer. */
  public CommandMode asCairn() {
    return new CommandMode(history, resumable, true);
  }

  /** Does the work in this mode. */
  public <T> T call(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** Does the work in this mode. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }
}
