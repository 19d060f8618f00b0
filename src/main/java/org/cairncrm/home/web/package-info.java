/** The home page, and its figures over HTTP. */
@NullMarked
package org.cairncrm.home.web;

import org.jspecify.annotations.NullMarked;
