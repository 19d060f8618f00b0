/** The notifications' JSON and pages. */
@NullMarked
package org.cairncrm.notifications.web;

import org.jspecify.annotations.NullMarked;
