package org.cairncrm.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/** Only on the embedded store, and there unless {@code cairn.demo=false}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty("cairn.store.embedded")
@ConditionalOnBooleanProperty(name = "cairn.demo", matchIfMissing = true)
@interface ConditionalOnDemo {}
