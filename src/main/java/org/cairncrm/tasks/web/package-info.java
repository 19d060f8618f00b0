/** Tasks over HTTP and in the console. */
@NullMarked
package org.cairncrm.tasks.web;

import org.jspecify.annotations.NullMarked;
