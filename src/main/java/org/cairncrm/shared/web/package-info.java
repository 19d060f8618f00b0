/**
 * What every HTTP request passes: bodies and parameters that can be read, and one form for whatever
 * went wrong. Told in docs/decisions/0007-problems-in-one-place.md.
 */
@NullMarked
package org.cairncrm.shared.web;

import org.jspecify.annotations.NullMarked;
