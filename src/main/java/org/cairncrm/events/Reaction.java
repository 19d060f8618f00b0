package org.cairncrm.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.event.EventListener;

/**
 * Marks a package-private method {@code void on(SomeEvent event)} that reacts to a customer's event
 * in the transaction that records it. It decides from the event and its own module's tables, and
 * does nothing but database work.
 *
 * <p>All {@code on} methods of one class are one reaction, with one name. If one of them fails, the
 * event is parked under that name, and the customer's later events wait behind it for the whole
 * class. Reactions that build on each other's effects therefore belong in one class.
 */
@Documented
@EventListener
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reaction {
  /**
   * The name under which failed events are parked: the module's name, a dot, and words in kebab
   * case, such as {@code loyalty.points}. It is stored, so it stays when the class is renamed.
   */
  String value();
}
