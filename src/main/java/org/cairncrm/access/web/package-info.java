/** The JSON and the pages of access. */
@NullMarked
package org.cairncrm.access.web;

import org.jspecify.annotations.NullMarked;
