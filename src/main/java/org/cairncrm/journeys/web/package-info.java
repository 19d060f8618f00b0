/** The API and the pages of journeys. */
@NullMarked
package org.cairncrm.journeys.web;

import org.jspecify.annotations.NullMarked;
