/** Visits over HTTP and in the console. */
@NullMarked
package org.cairncrm.sample.web;

import org.jspecify.annotations.NullMarked;
