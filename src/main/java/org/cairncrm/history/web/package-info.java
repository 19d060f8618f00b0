/** History over HTTP. */
@NullMarked
package org.cairncrm.history.web;

import org.jspecify.annotations.NullMarked;
