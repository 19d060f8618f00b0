/** The HTTP API and console pages of the segments module. */
@NullMarked
package org.cairncrm.segments.web;

import org.jspecify.annotations.NullMarked;
