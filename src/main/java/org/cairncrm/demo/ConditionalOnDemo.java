package org.cairncrm.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Only on the embedded store, and there unless {@code cairn.demo=false}. The two conditions are of
 * two kinds, since Spring Boot looks at only the first of two alike on an annotation like this.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty("cairn.store.embedded")
@ConditionalOnProperty(name = "cairn.demo", havingValue = "true", matchIfMissing = true)
@interface ConditionalOnDemo {}
