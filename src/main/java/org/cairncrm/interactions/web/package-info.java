/** Contacts over HTTP. */
@NullMarked
package org.cairncrm.interactions.web;

import org.jspecify.annotations.NullMarked;
