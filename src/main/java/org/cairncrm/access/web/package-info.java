/** The JSON API and the pages of the module access. */
@NullMarked
package org.cairncrm.access.web;

import org.jspecify.annotations.NullMarked;
