/** The API of the history. */
@NullMarked
package org.cairncrm.history.web;

import org.jspecify.annotations.NullMarked;
