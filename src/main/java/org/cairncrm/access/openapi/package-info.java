/**
 * The OpenAPI document at {@code /api/openapi}, derived from controllers and records. See
 * docs/integration.md and docs/decisions/0019-the-openapi-document.md.
 */
@NullMarked
package org.cairncrm.access.openapi;

import org.jspecify.annotations.NullMarked;
