/** The journeys' JSON and pages. */
@NullMarked
package org.cairncrm.journeys.web;

import org.jspecify.annotations.NullMarked;
