/** The API and the pages of notifications. */
@NullMarked
package org.cairncrm.notifications.web;

import org.jspecify.annotations.NullMarked;
