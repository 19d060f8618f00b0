/** Integration over HTTP. */
@NullMarked
package org.cairncrm.integration.web;

import org.jspecify.annotations.NullMarked;
