/** The HTTP API and console pages of the integration module. */
@NullMarked
package org.cairncrm.integration.web;

import org.jspecify.annotations.NullMarked;
