package org.cairncrm.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Enables a bean only on the embedded store, and only unless {@code cairn.demo=false}. The two
 * conditions have different types, because Spring Boot evaluates only the first of two equal ones
 * on a composed annotation.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnBooleanProperty("cairn.store.embedded")
@ConditionalOnProperty(name = "cairn.demo", havingValue = "true", matchIfMissing = true)
@interface ConditionalOnDemo {}
