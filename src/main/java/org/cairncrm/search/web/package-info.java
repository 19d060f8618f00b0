/** The API and the pages of the search. */
@NullMarked
package org.cairncrm.search.web;

import org.jspecify.annotations.NullMarked;
