package org.cairncrm.events;

import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.core.ResolvableType;

/** One {@code on} method, called within the care of the running command. */
final class ReactionListener extends ApplicationListenerMethodAdapter {
  private final String reaction;
  private final ResolvableType event;

  ReactionListener(String bean, Class<?> type, Method method) {
    super(bean, type, method);
    this.reaction = name(type);
    this.event = ResolvableType.forMethodParameter(method, 0);
  }

  /** The module's name and the class's, such as {@code loyalty.points-for-orders}. */
  static String name(Class<?> type) {
    String module = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
    String words = type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-");
    return module + "." + words.toLowerCase(Locale.ROOT);
  }

  String reaction() {
    return reaction;
  }

  boolean hears(CustomerEvent candidate) {
    return event.toClass().isInstance(candidate);
  }

  /** Calls the method as it is: for a retry, which has a care of its own. */
  void call(CustomerEvent candidate) {
    invoke(candidate);
  }

  @Override
  protected @Nullable Object doInvoke(@Nullable Object... arguments) {
    Unit.required().react(reaction, () -> invoke(arguments));
    return null;
  }

  /** Spring wraps an {@link Error} as if it were a reaction's failure. */
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
