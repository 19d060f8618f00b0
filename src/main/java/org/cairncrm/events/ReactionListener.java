package org.cairncrm.events;

import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.core.ResolvableType;

/** One {@code on} method, called under the control of the running command. */
final class ReactionListener extends ApplicationListenerMethodAdapter {
  private final Class<?> type;
  private final String reaction;
  private final ResolvableType event;

  ReactionListener(String bean, Class<?> type, Method method) {
    super(bean, type, method);
    this.type = type;
    this.reaction = method.getAnnotation(Reaction.class).value();
    this.event = ResolvableType.forMethodParameter(method, 0);
  }

  String reaction() {
    return reaction;
  }

  /** The class whose method this is. */
  Class<?> type() {
    return type;
  }

  boolean hears(CustomerEvent candidate) {
    return event.toClass().isInstance(candidate);
  }

  /** Calls the method directly: a retry has its own error handling. */
  void call(CustomerEvent candidate) {
    invoke(candidate);
  }

  @Override
  protected @Nullable Object doInvoke(@Nullable Object... arguments) {
    CommandAttempt.required().react(reaction, () -> invoke(arguments));
    return null;
  }

  /** Rethrows an {@link Error}, which Spring wraps as if it were a failure of the reaction. */
  private void invoke(@Nullable Object... arguments) {
    try {
      super.doInvoke(arguments);
    } catch (UndeclaredThrowableException wrapped) {
      if (wrapped.getUndeclaredThrowable() instanceof Error error) {
        throw error;
      }
      throw wrapped;
    }
  }
}
