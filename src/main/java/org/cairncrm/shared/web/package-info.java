/**
 * The handling of every HTTP request: limits, strict reading of bodies and parameters, and one form
 * of error responses. See docs/decisions/0007-problems-in-one-place.md.
 */
@NullMarked
package org.cairncrm.shared.web;

import org.jspecify.annotations.NullMarked;
