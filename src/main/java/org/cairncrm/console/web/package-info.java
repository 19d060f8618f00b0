/** The console's pages. */
@NullMarked
package org.cairncrm.console.web;

import org.jspecify.annotations.NullMarked;
